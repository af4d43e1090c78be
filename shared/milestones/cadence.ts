import type { Instant } from "../values/instant.ts";

/** The moments of an invoice's life at which a reminder may be due. */
export type MilestoneKind =
  | "not-opened"
  | "upcoming"
  | "due-today"
  | "three-days-late"
  | "seven-days-late"
  | "fourteen-days-late";

/** The moments at which something that was arranged has to be looked at. */
export type ArrangementMilestone =
  /** An installment is announced, three days before. */
  | "installment-coming"
  /** It is charged, or asked for, on its day. */
  | "installment-due"
  | "installment-retry"
  /** It did not come: the client is asked kindly, then the plan is past due, then it ends. */
  | "installment-missed"
  | "plan-past-due"
  | "plan-ends"
  /** Accepted, and nothing was begun: the plan is forgotten. */
  | "plan-not-started"
  | "promise-due"
  | "request-expires"
  | "pause-ends";

const arrangementMilestones: ReadonlySet<string> = new Set<ArrangementMilestone>([
  "installment-coming",
  "installment-due",
  "installment-retry",
  "installment-missed",
  "plan-past-due",
  "plan-ends",
  "plan-not-started",
  "promise-due",
  "request-expires",
  "pause-ends",
]);

/** Whether a milestone is of an arrangement, and not a reminder of the cadence. */
export function isArrangementMilestone(
  milestone: MilestoneKind | ArrangementMilestone,
): milestone is ArrangementMilestone {
  return arrangementMilestones.has(milestone);
}

/** Why a milestone that came due sent nothing. */
export type SkipReason =
  | "settled"
  | "payment-processing"
  | "declared-paid"
  /** An agreed plan says when money comes, and asks for it by itself. */
  | "in-plan"
  /** The vendor, or after a counter-offer the client, has an answer to give first. */
  | "request-unanswered"
  | "promised"
  /** All that is left is in question. */
  | "asked"
  | "paused"
  | "void"
  | "already-opened"
  | "too-late"
  | "nobody-to-reach";

/** A milestone that has taken effect, once and for all. */
export type FiredMilestone = {
  readonly kind: MilestoneKind;
  readonly at: Instant;
  readonly skipped?: SkipReason;
};

/** One step of a cadence: when it is due and for how long afterwards it still makes sense. */
export type CadenceStep = {
  readonly kind: MilestoneKind;
  readonly anchor: "sent" | "due";
  /** Calendar days from the anchor; negative is before. */
  readonly offsetDays: number;
  /** Days after its day on which it may still be sent when something held it up. */
  readonly graceDays: number;
};

/** The vendor's list of milestones, in the order of an invoice's life. */
export const defaultCadence: readonly CadenceStep[] = [
  { kind: "not-opened", anchor: "sent", offsetDays: 3, graceDays: 2 },
  { kind: "upcoming", anchor: "due", offsetDays: -7, graceDays: 2 },
  { kind: "due-today", anchor: "due", offsetDays: 0, graceDays: 0 },
  { kind: "three-days-late", anchor: "due", offsetDays: 3, graceDays: 4 },
  { kind: "seven-days-late", anchor: "due", offsetDays: 7, graceDays: 6 },
  { kind: "fourteen-days-late", anchor: "due", offsetDays: 14, graceDays: 6 },
];
