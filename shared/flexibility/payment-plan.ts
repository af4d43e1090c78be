import type { SetupRequest } from "../payments/setup-request.ts";
import type { CheckoutMethodKind } from "../payments/payment-method.ts";
import type { PaidWith } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { PlanCadence, PlanCollection } from "./flexibility-policy.ts";

/** One try to collect an installment by itself. */
export type InstallmentTry = {
  readonly paymentId: string;
  readonly at: Instant;
  readonly declineCode?: string;
};

/** One dated part of a plan. Amounts in minor units. */
export type Installment = {
  /** 1 is the first. */
  readonly number: number;
  /** Its day, in the invoice's zone. */
  readonly date: CalendarDate;
  /** The day before the client moved it, which it may once. */
  readonly movedFrom?: CalendarDate;
  /** What it comes to now: as agreed, or less where extra payments shortened the tail. */
  readonly amount: number;
  /** What of it is paid. */
  readonly paid: number;
  readonly announcedAt?: Instant;
  readonly tries: readonly InstallmentTry[];
  /** When it is charged once more; absent: not by itself. */
  readonly nextTryDate?: CalendarDate;
  /** When the client was asked kindly for what did not come. */
  readonly askedAt?: Instant;
};

/**
 * `starting`: accepted, and waiting for its first payment or for a method to be authorized;
 * `active`; `finished`: all of it is paid; `ended`: before that, the rest is due.
 */
export type PlanStatus = "starting" | "active" | "finished" | "ended";

/** Why a plan ended before it was paid. */
export type PlanEnd = "taken-back" | "not-started" | "stopped" | "missed" | "settled";

/** The page on which a method is authorized for later charges, without paying. */
export type PlanSetup = {
  readonly id: string;
  readonly requestKey: string;
  readonly request: SetupRequest;
  readonly sessionId?: string;
  readonly url?: string;
  readonly startedAt: Instant;
};

/** An agreed schedule over what remains of an invoice. */
export type PaymentPlan = {
  readonly id: string;
  readonly status: PlanStatus;
  readonly cadence: PlanCadence;
  readonly collection: PlanCollection;
  /** The kind of method that autopay charges. */
  readonly method?: CheckoutMethodKind;
  /** The authorized method on file, once there is one. */
  readonly methodId?: string;
  readonly paidWith?: PaidWith;
  readonly setup?: PlanSetup;
  readonly installments: readonly Installment[];
  /** What was to be paid at once, beside the installments; absent: nothing. */
  readonly payNow?: { readonly amount: number; readonly method: CheckoutMethodKind };
  /** The due date that holds again when the plan ends. */
  readonly dueDateBefore: CalendarDate;
  /** The contact who authorized it, whose method is charged. */
  readonly contactId: string;
  readonly acceptedAt: Instant;
  /** The hash of the canonical JSON of what the client saw, which a fact of the invoice keeps. */
  readonly evidenceHash: string;
  readonly policyVersion: string;
  readonly requestId?: string;
  /** When money first moved under it; until then it can be taken back. */
  readonly firstChargedAt?: Instant;
  /** When the client moved all that was to come by one step of the cadence, which it may once. */
  readonly pausedAt?: Instant;
  /** When it was first past due: an installment missed and asked for without an answer. */
  readonly pastDueAt?: Instant;
  readonly endedAt?: Instant;
  readonly end?: PlanEnd;
};
