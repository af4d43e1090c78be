import type { CheckoutMethodKind } from "../payments/payment-method.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Currency } from "../values/currency.ts";
import type { PlanCadence, PlanCollection } from "./flexibility-policy.ts";

/** The part of a proposal that is paid in installments: all that is not paid at once. */
export type PlanProposal = {
  /** How many parts, 1 (beside a part that is paid now) or 2 to 24. */
  readonly installments: number;
  readonly cadence: PlanCadence;
  /** The day of the first installment, in the invoice's zone; the others follow the cadence from it. */
  readonly firstDate: CalendarDate;
  readonly collection: PlanCollection;
  /** By what autopay charges; absent by reminder. */
  readonly method?: CheckoutMethodKind;
};

/**
 * What a client would like to agree on: pay something now, the rest later at once or in parts. Any
 * mix of the three; more time alone has a `dueDate` only, a plan alone a `plan` only.
 */
export type Proposal = {
  /** Paid on the day of acceptance, in minor units of the invoice. */
  readonly payNow?: { readonly amount: number; readonly method: CheckoutMethodKind };
  /** The new day by which the rest is paid at once; never together with a plan. */
  readonly dueDate?: CalendarDate;
  readonly plan?: PlanProposal;
  /** Whether the client would like the same for later invoices. */
  readonly forLater?: boolean;
};

/** One dated part of a proposal as it was shown, in minor units. */
export type TermsPart = { readonly date: CalendarDate; readonly amount: number };

/**
 * What a proposal comes to, to the cent and day: what the client is shown, sends back as seen, and
 * what is kept as evidence.
 */
export type Terms = {
  readonly currency: Currency;
  /** All that the arrangement covers: what can still be started and is not frozen by a question. */
  readonly total: number;
  readonly payNow: number;
  /** Everything that follows, in order of date; its sum and `payNow` are the total. */
  readonly parts: readonly TermsPart[];
  /** The last day on which the arrangement is kept: the date of the last part. */
  readonly lastDate: CalendarDate;
  readonly collection?: PlanCollection;
  readonly method?: CheckoutMethodKind;
};

/** A rule of the policy that a proposal goes beyond, in the order in which rules are checked. */
export type PolicyBreach =
  | { readonly rule: "nothing-granted-over-amount"; readonly allowed: number }
  | { readonly rule: "too-long-overdue"; readonly allowedDays: number }
  | { readonly rule: "extension-used"; readonly allowedTimes: number }
  | { readonly rule: "extension-too-long"; readonly allowedUntil: CalendarDate }
  | { readonly rule: "too-many-installments"; readonly allowed: number }
  | { readonly rule: "cadence-not-offered"; readonly allowed: readonly PlanCadence[] }
  | { readonly rule: "collection-not-offered"; readonly allowed: readonly PlanCollection[] }
  | { readonly rule: "plan-too-long"; readonly allowedUntil: CalendarDate }
  | { readonly rule: "first-payment-too-late"; readonly allowedUntil: CalendarDate }
  | { readonly rule: "first-payment-too-small"; readonly allowed: number }
  | { readonly rule: "installment-too-small"; readonly allowed: number };

/** The name of a rule of the policy. */
export type PolicyRule = PolicyBreach["rule"];

/** Why a proposal makes no sense, whatever the vendor would say; in the order of checking. */
export type ProposalRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "payment-in-progress" }
  | { readonly reason: "plan-in-force" }
  | { readonly reason: "proposal-not-possible"; readonly why: ProposalFault };

/** What is wrong with a proposal, with what would be right. */
export type ProposalFault =
  | { readonly fault: "nothing-proposed" }
  | { readonly fault: "due-date-and-plan" }
  | { readonly fault: "date-not-later"; readonly after: CalendarDate }
  | { readonly fault: "date-too-far"; readonly until: CalendarDate }
  | { readonly fault: "amount-exceeds"; readonly largest: number }
  | { readonly fault: "amount-off-step"; readonly step: number }
  | { readonly fault: "amount-below-minimum"; readonly minimum: number }
  | { readonly fault: "too-many-parts"; readonly largest: number }
  | { readonly fault: "method-not-offered" }
  | { readonly fault: "method-cannot-be-kept" };
