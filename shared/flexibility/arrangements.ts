import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { FlexibilityRequest } from "./flexibility-request.ts";
import type { PayerShare } from "./payer-share.ts";
import type { PaymentPlan } from "./payment-plan.ts";
import type { PromiseToPay } from "./promise-to-pay.ts";
import type { FrozenPart } from "./question.ts";

/** A move of the due date that was agreed on. */
export type Extension = {
  readonly id: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly at: Instant;
  /** The contact who asked, or the member who granted it unasked. */
  readonly actorId: string;
  /** The word with which the vendor granted it unasked. */
  readonly message?: string;
  /** The request that it answers; absent: granted at once by the policy. */
  readonly requestId?: string;
  readonly evidenceHash: string;
  readonly policyVersion: string;
  /** When it was taken back. */
  readonly takenBackAt?: Instant;
};

/** The one pause without a reason. */
export type Pause = {
  readonly contactId: string;
  readonly at: Instant;
  /** The last day of it (inclusive), in the invoice's zone. */
  readonly until: CalendarDate;
  readonly endedAt?: Instant;
};

/**
 * All that was arranged, asked and promised on an invoice. It is part of the invoice's state, since
 * every decision about money and reminders depends on it; what ended long ago is in its facts.
 */
export type Arrangements = {
  /** Oldest first. */
  readonly extensions?: readonly Extension[];
  /** The plan in force, or else the latest one. */
  readonly plan?: PaymentPlan;
  /** The latest request. */
  readonly request?: FlexibilityRequest;
  /** Oldest first. */
  readonly promises?: readonly PromiseToPay[];
  readonly shares?: readonly PayerShare[];
  /** What open questions keep from being chased. */
  readonly frozen?: readonly FrozenPart[];
  /** When a question last ended: reminders that it held back go on from there. */
  readonly questionEndedAt?: Instant;
  readonly pause?: Pause;
  /** When a client first said that it is hard, and who; their words are theirs and the vendor's. */
  readonly hardship?: { readonly at: Instant; readonly contactId: string };
  /** How many steps further reminders go on since promises were broken. */
  readonly stepsUp?: number;
};
