import type { AskRequest } from "../../shared/contract/arrangement-schema.ts";
import { canonicalJson } from "../../shared/flexibility/canonical-json.ts";
import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import type { FlexibilityRequest } from "../../shared/flexibility/flexibility-request.ts";
import { askFor, withdrawRequest } from "../../shared/flexibility/request.ts";
import type { AskRefusal, RequestRefusal } from "../../shared/flexibility/request.ts";
import { flexibilityOf } from "../../shared/flexibility/resolve-flexibility.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { Acceptor } from "./agree.ts";
import { numbersOf } from "./agreement-commit.ts";
import { termsFor } from "./arrangement-options.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import { endTaskOf } from "./end-task.ts";
import { keepEvidence } from "./keep-evidence.ts";
import type { Evidence } from "./keep-evidence.ts";
import type { Reader } from "./link-access.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { vendorTask } from "./vendor-task.ts";

type Refusal =
  | AskRefusal
  | { readonly reason: "key-reused" }
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "invoice-too-large" };

/** What asking comes to: the request as it waits, or why none is taken. */
export type AskedAnswer = Decided<{ readonly request: FlexibilityRequest }, Refusal>;

/** An ask with the ids that it would get. */
type Ask = Acceptor & {
  readonly wish: AskRequest;
  readonly requestId: string;
  readonly requestKey: string;
  readonly terms: ClientTerms | undefined;
};

/**
 * Puts a client's wish beyond the policy to the vendor, in one commit with the evidence of what was
 * asked for, the mails to both, the vendor's task and the rest of the reminders meanwhile. The same
 * key stands for the same request.
 */
export async function askVendor(
  world: Pick<World, "clock" | "randomness" | "secrets" | "receivables">,
  asked: Acceptor & { readonly wish: AskRequest },
): Promise<AskedAnswer> {
  const { reader, key } = asked;
  const ask: Ask = {
    ...asked,
    requestId: newId(world.randomness, "req", reader.invoice.vendorId),
    requestKey: world.secrets.hash(`${reader.link.id}:${key}`),
    terms: await termsFor(world, reader, asked.wish),
  };
  const answer = await changeInvoice<AskedAnswer>(
    world.receivables,
    reader.invoice.id,
    (record): Change<AskedAnswer> => decideAsk(world, record, ask),
    reader.record,
  );
  if (answer === undefined) return refused({ reason: "invoice-not-issued" });
  return answer.outcome === "too-large" ? refused({ reason: "invoice-too-large" }) : answer;
}

function decideAsk(
  world: Pick<World, "clock" | "secrets">,
  { invoice }: InvoiceRecord,
  { reader, viewer, wish, requestId, requestKey, terms }: Ask,
): Change<AskedAnswer> {
  if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
  const at = world.clock.now();
  const contactId = reader.contact.id;
  const decided = askFor(invoice, {
    ...wish,
    requestId,
    requestKey,
    contactId,
    now: at,
    terms,
  });
  if (decided.outcome === "refused") return { answer: decided };
  const { request } = decided;
  const answer: AskedAnswer = { outcome: "done", request };
  if (request.id !== requestId) {
    return { answer: isSame(request, wish) ? answer : refused({ reason: "key-reused" }) };
  }
  const kept = keepEvidence(world, {
    proposal: request.proposal,
    terms: request.terms,
    at,
    policyVersion: flexibilityOf(invoice).version,
    contactId,
    requestId,
    viewer,
  });
  return { answer, commit: askWrite(invoice, decided, kept) };
}

function isSame({ proposal, terms, words }: FlexibilityRequest, wish: AskRequest): boolean {
  const known = canonicalJson({ proposal, seen: terms, words });
  return known === canonicalJson(wish);
}

function askWrite(
  before: IssuedInvoice,
  { invoice, request }: { readonly invoice: IssuedInvoice; readonly request: FlexibilityRequest },
  kept: Evidence,
): InvoiceWrite {
  const { id: requestId, contactId, askedAt: at, terms, breaches, words } = request;
  const suffix = shortId(requestId);
  const next = replan(before, invoice);
  const numbers = numbersOf(terms);
  const rules = breaches.map(({ rule }) => rule).join(" ");
  const subject = { ownerId: invoice.id, at, actor: contactId };
  const mail = { message: "request", contactId, requestId, news: "received" } as const;
  const notice = { kind: "request-asked", requestId } as const;
  // Tasks are read by programs too, what was written in hardship by people alone.
  const isTold = words !== undefined && request.isHardship !== true;
  const facts = { requestId, ...numbers, rules, ...(isTold ? { words } : {}) };
  return {
    invoice,
    facts: [fact(subject, "request-asked", { requestId, ...numbers, rules, ...kept })],
    jobs: [
      mailJob(invoice.id, `request-received.${suffix}`, mail, at),
      mailJob(invoice.id, `n.request-asked.${suffix}`, { message: "notice", notice }, at),
      ...next.jobs,
    ],
    endedJobs: next.endedJobs,
    tasks: [vendorTask(invoice, "flexibility-request", { causeId: requestId, facts, at })],
  };
}

/** Ends a request that its client no longer needs; the vendor hears of it. */
export async function withdraw(
  world: Pick<World, "clock" | "receivables">,
  { reader, requestId }: { readonly reader: Reader; readonly requestId: string },
): Promise<Decided<object, RequestRefusal>> {
  type Answer = Decided<object, RequestRefusal>;
  const invoiceId = reader.invoice.id;
  const unknown: Answer = refused({ reason: "request-unknown" });
  const withdrawing = changeInvoice<Answer>(
    world.receivables,
    invoiceId,
    ({ invoice }): Change<Answer> => {
      if (invoice.stage !== "issued") return { answer: unknown };
      const at = world.clock.now();
      const decided = withdrawRequest(invoice, { requestId, now: at });
      if (decided.outcome === "refused") return { answer: decided };
      const next = replan(invoice, decided.invoice);
      const notice = { kind: "request-withdrawn", requestId } as const;
      const name = `n.request-withdrawn.${shortId(requestId)}`;
      const subject = { ownerId: invoiceId, at, actor: reader.contact.id };
      return {
        answer: { outcome: "done" },
        commit: {
          invoice: decided.invoice,
          facts: [fact(subject, "request-withdrawn", { requestId })],
          jobs: [mailJob(invoiceId, name, { message: "notice", notice }, at), ...next.jobs],
          endedJobs: next.endedJobs,
        },
      };
    },
    reader.record,
  ).then((answer): Answer =>
    answer === undefined || answer.outcome === "too-large" ? unknown : answer,
  );
  return endTaskOf(
    world,
    { kind: "flexibility-request", causeId: requestId, invoiceId },
    withdrawing,
  );
}
