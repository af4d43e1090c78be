import type { Instant } from "../values/instant.ts";

/** The moments of an invoice's life at which a reminder may be due. */
export type MilestoneKind = "not-opened" | "upcoming" | "due-today" | "three-days-late";

/** Why a milestone that came due sent nothing. */
export type SkipReason =
  | "settled"
  | "payment-processing"
  | "declared-paid"
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
];
