import type { Agree, Agreed } from "../../shared/contract/arrangement-schema.ts";
import { agreeOn } from "../../shared/flexibility/agree.ts";
import type { AgreeRefusal } from "../../shared/flexibility/agree.ts";
import { canonicalJson } from "../../shared/flexibility/canonical-json.ts";
import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import type { Proposal } from "../../shared/flexibility/proposal.ts";
import { flexibilityOf } from "../../shared/flexibility/resolve-flexibility.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { agreementWrite } from "./agreement-commit.ts";
import { termsFor } from "./arrangement-options.ts";
import { beginPlan, readAgain } from "./begin-plan.ts";
import type { BegunPlan, PlanAsk } from "./begin-plan.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { endTaskOf } from "./end-task.ts";
import { authorizationOf, keepEvidence } from "./keep-evidence.ts";
import type { Authorization, Viewer } from "./keep-evidence.ts";
import type { Reader } from "./link-access.ts";
import { idForRequest } from "./new-id.ts";
import { startPayment } from "./start-payment.ts";

/** Who says yes, from where, and under which key of their own. */
export type Acceptor = {
  readonly reader: Reader;
  readonly isElevated: boolean;
  readonly key: string;
  readonly viewer: Viewer;
};

type Refusal =
  | AgreeRefusal
  | { readonly reason: "key-reused" }
  | { readonly reason: "invoice-not-issued" };

/** What an acceptance comes to, and the request that it made needless. */
export type AgreedAnswer<More = never> = Decided<
  Agreed & { readonly needlessRequestId?: string },
  Refusal | More
>;

/**
 * Puts an invoice under the terms that its reader accepts, in one commit with the evidence of what
 * they saw and the mails that tell of it. A plan goes on to its first step. The same key stands for
 * the same agreement, however often it comes.
 */
export async function agree(
  world: World,
  ask: Acceptor & { readonly wish: Agree },
): Promise<AgreedAnswer> {
  const { reader, wish } = ask;
  const terms = await termsFor(world, reader, wish);
  const authorization = await authorizationOf(reader, wish);
  const ids = agreementIds(world, ask);
  const answer = await changeInvoice<AgreedAnswer>(
    world.receivables,
    reader.invoice.id,
    (record): Change<AgreedAnswer> | Promise<Change<AgreedAnswer>> => {
      const known = knownAgreement(record, ids);
      if (known !== undefined) return repeated(world, record, known, wish);
      const made = { terms, agreementId: idFor(ids, wish), authorization };
      return decide(world, record, ask, made);
    },
    reader.record,
  );
  if (answer?.outcome === "done" && answer.needlessRequestId !== undefined) {
    const causeId = answer.needlessRequestId;
    const task = { kind: "flexibility-request", causeId, invoiceId: reader.invoice.id } as const;
    await endTaskOf(world, task, Promise.resolve(answer));
  }
  return goOn(world, ask, answer, wish.proposal.payNow);
}

type Making = {
  readonly agreementId: string;
  readonly terms: ClientTerms | undefined;
  readonly authorization: Authorization | undefined;
};

function decide(
  world: World,
  { invoice, payments }: InvoiceRecord,
  { reader, wish, viewer }: Acceptor & { readonly wish: Agree },
  { authorization, ...made }: Making,
): Change<AgreedAnswer> {
  if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
  const at = world.clock.now();
  const contactId = reader.contact.id;
  const { proposal, seen } = wish;
  const policyVersion = flexibilityOf(invoice).version;
  const witnessed = { proposal, terms: seen, at, policyVersion, contactId, viewer, authorization };
  const kept = keepEvidence(world, witnessed);
  const decided = agreeOn(invoice, {
    ...made,
    proposal,
    seen,
    contactId,
    now: at,
    evidenceHash: kept.hash,
  });
  if (decided.outcome === "refused") return { answer: decided };
  const { agreementId } = made;
  return {
    answer: { outcome: "done", agreementId, ...needlessRequest(invoice, decided.invoice) },
    commit: agreementWrite({
      ...decided,
      before: invoice,
      payments,
      agreementId,
      proposal,
      terms: seen,
      actor: contactId,
      at,
      kept,
      notice: { kind: "agreement-made", agreementId },
    }),
  };
}

function needlessRequest(before: IssuedInvoice, after: IssuedInvoice) {
  const request = after.arrangements?.request;
  const isNeedless =
    request?.status === "withdrawn" && before.arrangements?.request?.status !== "withdrawn";
  return isNeedless ? { needlessRequestId: request.id } : {};
}

/** The ids that a reader's key stands for: one for each kind of agreement. */
export type AgreementIds = { readonly plan: string; readonly extension: string };

/** The ids of what somebody agrees on under this key. */
export function agreementIds(
  world: Pick<World, "randomness" | "secrets">,
  { reader, key }: Pick<Acceptor, "reader" | "key">,
): AgreementIds {
  const { vendorId, id } = reader.invoice;
  const requestKey = `${id}:${reader.link.id}:${key}`;
  return {
    plan: idForRequest(world, "plan", { vendorId, requestKey }),
    extension: idForRequest(world, "ext", { vendorId, requestKey }),
  };
}

/** The one of them that a proposal gets. */
export function idFor(ids: AgreementIds, { proposal }: Pick<Agree, "proposal">): string {
  return proposal.plan === undefined ? ids.extension : ids.plan;
}

/** The agreement that a key has made already. */
export function knownAgreement({ invoice }: InvoiceRecord, ids: AgreementIds): string | undefined {
  const { plan, extensions = [] } = (invoice as Partial<IssuedInvoice>).arrangements ?? {};
  return [plan?.id, ...extensions.map(({ id }) => id)].find(
    (id) => id === ids.plan || id === ids.extension,
  );
}

/** The evidence of an agreement tells whether a repeat of its key asks for the same. */
async function repeated(
  world: World,
  { invoice }: InvoiceRecord,
  agreementId: string,
  { proposal, seen }: Agree,
): Promise<Change<AgreedAnswer>> {
  const facts = await world.receivables.listFacts(invoice.id);
  const accepted = facts.find((each) => each.facts["agreementId"] === agreementId);
  const witnessed = JSON.parse(String(accepted?.facts["evidence"] ?? "{}")) as Partial<Agree> & {
    readonly terms?: Agree["seen"];
  };
  const isSame =
    canonicalJson([witnessed.proposal, witnessed.terms]) === canonicalJson([proposal, seen]);
  return {
    answer: isSame ? { outcome: "done", agreementId } : refused({ reason: "key-reused" }),
  };
}

/**
 * Takes what was agreed on to its first step: the payment of a part at once, or the authorization
 * of a plan's method. Where that step can't be taken now, the
 * agreement stands and says what it waits for.
 */
export async function goOn<More extends { readonly reason: string }>(
  world: World,
  { reader, isElevated, key }: Acceptor,
  answer: AgreedAnswer<More> | { readonly outcome: "too-large" } | undefined,
  payNow: Proposal["payNow"],
): Promise<AgreedAnswer<More>> {
  if (answer === undefined || answer.outcome === "too-large") {
    return refused({ reason: "invoice-not-issued" });
  }
  if (answer.outcome === "refused") return answer;
  const ask = { reader, isElevated, key };
  const begun = answer.agreementId.startsWith("plan_")
    ? await beginPlan(world, ask)
    : await payAtOnce(world, ask, payNow);
  if (begun.outcome === "refused" || begun.redirectUrl === undefined) return answer;
  return { ...answer, redirectUrl: begun.redirectUrl };
}

/** Starts the payment of the part that is paid at once beside more time for the rest. */
async function payAtOnce(
  world: World,
  ask: PlanAsk,
  payNow: Proposal["payNow"],
): Promise<BegunPlan> {
  if (payNow === undefined) return { outcome: "done" };
  const reader = await readAgain(world, ask.reader);
  const started = await startPayment(world, { ...ask, reader, wish: payNow });
  if (started.outcome === "refused") return started;
  const { redirectUrl } = started;
  return { outcome: "done", ...(redirectUrl === undefined ? {} : { redirectUrl }) };
}
