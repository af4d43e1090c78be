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
  /** Why it brought nothing, in the processor's code. */
  readonly declineCode?: string;
  /** When it was known to bring nothing. */
  readonly failedAt?: Instant;
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
  /** What extra payments and credit notes took off the amount that was agreed. */
  readonly taken?: number;
  /** The payments for it that have not ended: charges that were begun, money in `processing`. */
  readonly onItsWay?: readonly string[];
  readonly announcedAt?: Instant;
  /** When it was last ordered to be charged, or asked for on its day. */
  readonly calledAt?: Instant;
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
  /** For whom it was opened; absent: the plan's contact. */
  readonly contactId?: string;
  readonly sessionId?: string;
  readonly url?: string;
  readonly startedAt: Instant;
};

/** The part of a plan that is paid at once; payments for it are labelled as installment 0. */
export type PlanPayNow = {
  readonly amount: number;
  readonly method: CheckoutMethodKind;
  /** What of it is paid; absent: nothing. */
  readonly paid?: number;
  /** The payments for it that are in `processing`. */
  readonly onItsWay?: readonly string[];
  /** When money that had begun the plan turned out not to come. */
  readonly failedAt?: Instant;
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
  /** Since when it is another method than the first one: tries before it count no more. */
  readonly methodSince?: Instant;
  readonly paidWith?: PaidWith;
  readonly setup?: PlanSetup;
  readonly installments: readonly Installment[];
  /** The day from which the cadence counts; absent: the one that was agreed for the first. */
  readonly anchorDate?: CalendarDate;
  /** What was to be paid at once, beside the installments; absent: nothing. */
  readonly payNow?: PlanPayNow;
  /** The due date that holds again when the plan ends. */
  readonly dueDateBefore: CalendarDate;
  /** The contact who accepted it, or has authorized the method that is charged since. */
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
