import type { AnswerRequest } from "../../shared/contract/arrangement-schema.ts";
import type { FlexibilityRequest } from "../../shared/flexibility/flexibility-request.ts";
import { answerRequest, previewRequest } from "../../shared/flexibility/request.ts";
import type { RequestRefusal, RequestStepped } from "../../shared/flexibility/request.ts";
import { flexibilityOf } from "../../shared/flexibility/resolve-flexibility.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { agreementWrite, numbersOf } from "./agreement-commit.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import { endTaskOf } from "./end-task.ts";
import { keepEvidence } from "./keep-evidence.ts";
import type { Viewer } from "./keep-evidence.ts";
import { idForRequest } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

type Answer = Decided<
  object,
  | RequestRefusal
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "invoice-too-large" }
>;

type Parts = Pick<World, "clock" | "randomness" | "secrets" | "receivables">;

/** Whose answer it is, to which request, and from where. */
export type Answering = {
  readonly invoiceId: string;
  readonly requestId: string;
  /** The member, or the key of a program. */
  readonly actorId: string;
  readonly answer: AnswerRequest;
  readonly viewer: Viewer;
};

/**
 * Approves, declines or counters a client's request, and mails them. What is approved is agreed on in
 * the same commit. Undefined when there is no such invoice.
 */
export async function answerAsked(world: Parts, ask: Answering): Promise<Answer | undefined> {
  const { invoiceId, requestId: causeId } = ask;
  const answering = changeInvoice<Answer>(world.receivables, invoiceId, (record): Change<Answer> =>
    decide(world, record, ask),
  ).then((answer): Answer | undefined =>
    answer?.outcome === "too-large" ? refused({ reason: "invoice-too-large" }) : answer,
  );
  return endTaskOf(world, { kind: "flexibility-request", causeId, invoiceId }, answering);
}

function decide(world: Parts, record: InvoiceRecord, ask: Answering): Change<Answer> {
  const { invoice } = record;
  const { answer, actorId, requestId } = ask;
  if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
  const at = world.clock.now();
  const seen = whatIsSeen(invoice, answer, at);
  const agreementId = idForRequest(world, seen?.proposal.plan === undefined ? "ext" : "plan", {
    vendorId: invoice.vendorId,
    requestKey: requestId,
  });
  const kept =
    seen === undefined
      ? undefined
      : keepEvidence(world, {
          ...seen,
          at,
          policyVersion: flexibilityOf(invoice).version,
          contactId: invoice.arrangements?.request?.contactId,
          memberId: actorId,
          requestId,
          viewer: ask.viewer,
        });
  const decided = answerRequest(invoice, {
    ...answer,
    requestId,
    memberId: actorId,
    now: at,
    agreementId,
    evidenceHash: kept?.hash ?? "",
  });
  if (decided.outcome === "refused") return { answer: decided };
  const write = answerWrite(invoice, decided, actorId, at);
  const done: Answer = { outcome: "done" };
  if (decided.agreed === undefined || seen === undefined || kept === undefined) {
    return { answer: done, commit: write };
  }
  const agreement = agreementWrite({
    ...decided.agreed,
    ...seen,
    before: invoice,
    invoice: decided.invoice,
    payments: record.payments,
    agreementId,
    actor: actorId,
    at,
    kept,
    toldOtherwise: decided.request.contactId,
  });
  return { answer: done, commit: together(write, agreement) };
}

/** What approving agrees on now; undefined for other answers, or where it can't be granted any more. */
function whatIsSeen(invoice: IssuedInvoice, { decision }: AnswerRequest, at: Instant) {
  if (decision !== "approve") return undefined;
  const preview = previewRequest(invoice, at, "proposal");
  if (preview.outcome === "refused") return undefined;
  return { proposal: preview.proposal, terms: preview.terms };
}

const newsOf = { approve: "approved", decline: "declined", counter: "countered" } as const;

function answerWrite(
  before: IssuedInvoice,
  { invoice, request }: RequestStepped,
  actor: string,
  at: Instant,
): InvoiceWrite {
  const { id: requestId, contactId, answer, counter } = request;
  const news = newsOfStatus(request);
  const suffix = `${shortId(requestId)}${news === "countered" ? `.${shortStamp(at)}` : ""}`;
  const next = replan(before, invoice);
  const details = {
    requestId,
    ...(answer?.message === undefined ? {} : { message: answer.message }),
    ...(news === "countered" && counter !== undefined ? numbersOf(counter.terms) : {}),
  };
  const mail = { message: "request", contactId, requestId, news } as const;
  return {
    invoice,
    facts: [fact({ ownerId: invoice.id, at, actor }, `request-${news}`, details)],
    jobs: [mailJob(invoice.id, `request-${news}.${suffix}`, mail, at), ...next.jobs],
    endedJobs: next.endedJobs,
  };
}

function newsOfStatus({ status }: FlexibilityRequest) {
  if (status === "approved") return newsOf.approve;
  return status === "declined" ? newsOf.decline : newsOf.counter;
}

/** A vendor may offer something else again: each offer has a mail of its own. */
function shortStamp(at: Instant): string {
  return at.replaceAll(/\D/gu, "").slice(2, 14);
}

/** One commit of both; each has planned the same next milestone. */
function together(answer: InvoiceWrite, agreement: InvoiceWrite): InvoiceWrite {
  const names = new Set((answer.jobs ?? []).map(({ name }) => name));
  const further = (agreement.jobs ?? []).filter(({ name }) => !names.has(name));
  return {
    ...agreement,
    facts: [...(answer.facts ?? []), ...(agreement.facts ?? [])],
    jobs: [...(answer.jobs ?? []), ...further],
  };
}
