import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { PaidWith } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { Arrangements, Extension } from "./arrangements.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { ClientTerms } from "./client-terms.ts";
import { installmentsOf } from "./installments-of.ts";
import { moveDueDate } from "./move-due-date.ts";
import type { PaymentPlan } from "./payment-plan.ts";
import { previewProposal } from "./preview-proposal.ts";
import type { PlanProposal, PolicyBreach, Proposal, ProposalRefusal, Terms } from "./proposal.ts";
import { flexibilityOf } from "./resolve-flexibility.ts";
import { isChosen, situationOf } from "./situation.ts";

/** A proposal with the terms that were shown, and who accepts them when. */
export type Acceptance = {
  readonly proposal: Proposal;
  /** The terms that were shown: others are not agreed on. */
  readonly seen: Terms;
  /** `plan_…` where the proposal has a plan, else `ext_…`. */
  readonly agreementId: string;
  readonly contactId: string;
  readonly now: Instant;
  readonly evidenceHash: string;
  /** The client's terms of an earlier agreement. */
  readonly terms?: ClientTerms | undefined;
  /** The request by which the vendor grants it whatever the policy says. */
  readonly grantedBeyond?: { readonly requestId: string } | undefined;
  /** The member who grants it unasked, whatever the policy says. */
  readonly grantedBy?: string | undefined;
  /** The contact's method on file that autopay charges; without it a page authorizes one. */
  readonly methodOnFile?: { readonly methodId: string; readonly paidWith?: PaidWith } | undefined;
};

/** Why terms are not agreed on, in the order in which it is checked. */
export type AgreeRefusal =
  | ProposalRefusal
  | {
      readonly reason: "beyond-policy";
      readonly breaches: readonly PolicyBreach[];
      readonly terms: Terms;
    }
  | { readonly reason: "preview-outdated"; readonly terms: Terms };

/** An invoice under what was agreed on. */
export type Agreement = {
  readonly invoice: IssuedInvoice;
  readonly kind: "plan" | "extension";
  readonly policyVersion: string;
};

/** An invoice at the moment of an agreement. */
type Moment = {
  readonly invoice: IssuedInvoice;
  readonly acceptance: Acceptance;
  readonly terms: Terms;
  readonly policyVersion: string;
};

/**
 * Puts an invoice under the terms that its client was shown, if they still are what the proposal
 * comes to. Its due date becomes the day of the next sum; an open promise and a request that waits
 * are no longer needed and end. A plan is in force at once when it is paid by reminder or with a
 * method on file and nothing is paid now; else it waits for that first.
 */
export function agreeOn(
  invoice: IssuedInvoice,
  acceptance: Acceptance,
): Decided<Agreement, AgreeRefusal> {
  const { proposal, seen, now } = acceptance;
  const today = localDateOf(now, invoice.timeZone);
  const situation = situationOf(invoice, { today, terms: acceptance.terms });
  const preview = previewProposal(situation, proposal);
  if (preview.outcome === "refused") return preview;
  const { terms, breaches } = preview;
  const isGranted = acceptance.grantedBeyond !== undefined || acceptance.grantedBy !== undefined;
  if (breaches.length > 0 && !isGranted) {
    return refused({ reason: "beyond-policy", breaches, terms });
  }
  if (canonicalJson(terms) !== canonicalJson(seen)) {
    return refused({ reason: "preview-outdated", terms });
  }
  const policyVersion = flexibilityOf(invoice).version;
  const moment = { invoice, acceptance, terms, policyVersion };
  const { plan } = proposal;
  return {
    outcome: "done",
    kind: plan === undefined ? "extension" : "plan",
    policyVersion,
    invoice: underTerms(
      moment,
      plan === undefined
        ? { extensions: [...remembered(invoice), extensionOf(moment)] }
        : { plan: planOf(moment, plan) },
    ),
  };
}

/** So many extensions that were taken back unused are kept; facts have them all. */
const mostUnused = 20;

/** Whoever agrees and takes back again and again doesn't make the invoice grow without an end. */
function remembered({ arrangements, timeZone }: IssuedInvoice): readonly Extension[] {
  const extensions = arrangements?.extensions ?? [];
  const unused = extensions.filter(
    (each) => each.takenBackAt !== undefined && !isChosen(each, timeZone),
  );
  const forgotten = new Set(unused.slice(0, Math.max(0, unused.length - mostUnused)));
  return extensions.filter((each) => !forgotten.has(each));
}

function underTerms(moment: Moment, agreed: Pick<Arrangements, "extensions" | "plan">) {
  const { invoice, acceptance, terms } = moment;
  const moved = moveDueDate(invoice, nextDate(terms), acceptance.now);
  const arrangements = { ...withoutPromise(invoice, acceptance.now), ...agreed };
  const { request } = arrangements;
  const isAnswer = acceptance.grantedBeyond !== undefined || acceptance.grantedBy !== undefined;
  const isWaiting = request?.status === "pending" || request?.status === "countered";
  return {
    ...moved,
    version: invoice.version + 1,
    arrangements:
      request !== undefined && isWaiting && !isAnswer
        ? {
            ...arrangements,
            request: { ...request, status: "withdrawn" as const, endedAt: acceptance.now },
          }
        : arrangements,
  };
}

function nextDate(terms: Terms): string {
  return terms.parts[0]?.date ?? terms.lastDate;
}

function withoutPromise({ arrangements = {} }: IssuedInvoice, now: Instant): Arrangements {
  if (arrangements.promises === undefined) return arrangements;
  return {
    ...arrangements,
    promises: arrangements.promises.map((promise) =>
      promise.status === "open" ? { ...promise, status: "replaced", endedAt: now } : promise,
    ),
  };
}

function extensionOf({ invoice, acceptance, terms, policyVersion }: Moment): Extension {
  return {
    id: acceptance.agreementId,
    from: invoice.dueDate,
    to: terms.lastDate,
    at: acceptance.now,
    actorId: acceptance.grantedBy ?? acceptance.contactId,
    evidenceHash: acceptance.evidenceHash,
    policyVersion,
    ...requestOf(acceptance),
  };
}

function requestOf({ grantedBeyond }: Acceptance): { readonly requestId?: string } {
  return grantedBeyond === undefined ? {} : { requestId: grantedBeyond.requestId };
}

function planOf(moment: Moment, plan: PlanProposal): PaymentPlan {
  const { invoice, acceptance, terms, policyVersion } = moment;
  const { payNow } = acceptance.proposal;
  const onFile = plan.collection === "autopay" ? acceptance.methodOnFile : undefined;
  const waits = payNow !== undefined || (plan.collection === "autopay" && onFile === undefined);
  return {
    id: acceptance.agreementId,
    status: waits ? "starting" : "active",
    cadence: plan.cadence,
    collection: plan.collection,
    ...(terms.method === undefined ? {} : { method: terms.method }),
    ...onFile,
    installments: installmentsOf(terms),
    ...(payNow === undefined ? {} : { payNow }),
    dueDateBefore: invoice.dueDate,
    contactId: acceptance.contactId,
    acceptedAt: acceptance.now,
    evidenceHash: acceptance.evidenceHash,
    policyVersion,
    ...requestOf(acceptance),
  };
}
