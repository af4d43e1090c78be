import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";

/** A step of a cadence, by its id within the cadence: "three-days-late", "step-4". */
export type MilestoneKind = string;

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
  | "pause-ends"
  | "hand-over-due";

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
  "hand-over-due",
]);

/** Whether a milestone is of an arrangement, and not a reminder of the cadence. */
export function isArrangementMilestone(
  milestone: MilestoneKind,
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
  /** The vendor holds the invoice, its client or everything. */
  | "held"
  /** Handed over to somebody else: nobody writes any more. */
  | "handed-over"
  | "void"
  | "already-opened"
  /** A rule of the step itself says so: paid in part, a person, a small amount. */
  | "skip-rule"
  /** Whoever would get it wants no reminders. */
  | "unsubscribed"
  | "too-late"
  | "nobody-to-reach";

/** A milestone that has taken effect, once and for all. */
export type FiredMilestone = {
  readonly kind: MilestoneKind;
  /** When its mail leaves, or when it was skipped. */
  readonly at: Instant;
  readonly skipped?: SkipReason;
  /** The contacts it went to, the one asked first; absent where a person does it, or for old ones. */
  readonly contactIds?: readonly string[];
  /** The day from which its step counted: for another one the same step is due once more. */
  readonly countedFrom?: CalendarDate;
  /** What it was, since the cadence may change afterwards; absent: as the cadence says. */
  readonly channel?: StepChannel;
};

/** What a step counts from. */
export type StepAnchor =
  /** The day on which the invoice was first mailed. */
  | "sent"
  /** The day on which somebody opened it. */
  | "opened"
  | "due"
  /** The last day of the early payment discount; without one the step does not exist. */
  | "discount-end"
  /** The next open installment of a plan in good standing. */
  | "installment"
  /** The date of an open promise. */
  | "promise"
  /** The first month's end, by the vendor's calendar, on or after the due date. */
  | "month-end";

/** How a step reaches somebody: letters, calls and visits are tasks for a person. */
export type StepChannel = "mail" | "letter" | "call" | "visit";

/** Each later tone adds facts, never adjectives. */
export type StepTone = "warm" | "clear" | "firm" | "formal";

/** Who gets a step: the first contact, with them the billing contacts, with both the leadership. */
export type StepCircle = "first" | "billing" | "leadership";

/** What a mail of a step says before all else. */
export type StepMessage = "not-opened" | "reminder" | "options" | "level-set";

/** When a step is left out, beside all that stops every step. */
export type SkipRule = "opened" | "part-paid" | "person" | "business";

/** One step of a cadence: when it is due and for how long afterwards it still makes sense. */
export type CadenceStep = {
  /** Its name within the cadence: kebab-case, at most 40 characters, unique. */
  readonly kind: MilestoneKind;
  readonly anchor: StepAnchor;
  /** Calendar days from the anchor; negative is before. */
  readonly offsetDays: number;
  /** Days after its day on which it may still be sent when something held it up. */
  readonly graceDays: number;
  readonly channel: StepChannel;
  readonly tone: StepTone;
  readonly circle: StepCircle;
  /** Who signs: whoever owns the invoice, or the vendor's senior person. */
  readonly sender: "owner" | "senior";
  readonly message: StepMessage;
  readonly unless?: readonly SkipRule[];
};

/** A vendor's list of milestones under a name. */
export type Cadence = {
  /** "usual" for the one that comes with the product, else "cad_…". */
  readonly id: string;
  readonly name: string;
  readonly steps: readonly CadenceStep[];
};

const mail = { channel: "mail", circle: "first", sender: "owner", message: "reminder" } as const;
const due = { ...mail, anchor: "due" } as const;
const late = { ...due, circle: "leadership", sender: "senior" } as const;

/** The cadence that comes with the product, in the order of an invoice's life. */
export const defaultCadence: readonly CadenceStep[] = [
  {
    ...mail,
    kind: "not-opened",
    anchor: "sent",
    offsetDays: 3,
    graceDays: 2,
    tone: "warm",
    message: "not-opened",
    unless: ["opened"],
  },
  { ...due, kind: "upcoming", offsetDays: -7, graceDays: 2, tone: "warm" },
  { ...due, kind: "due-today", offsetDays: 0, graceDays: 0, tone: "warm" },
  { ...due, kind: "three-days-late", offsetDays: 3, graceDays: 4, tone: "warm" },
  {
    ...due,
    kind: "seven-days-late",
    offsetDays: 7,
    graceDays: 6,
    tone: "clear",
    message: "options",
  },
  {
    ...due,
    kind: "fourteen-days-late",
    offsetDays: 14,
    graceDays: 6,
    tone: "clear",
    circle: "billing",
    message: "options",
  },
  {
    ...due,
    kind: "twenty-one-days-late",
    offsetDays: 21,
    graceDays: 6,
    channel: "call",
    tone: "clear",
    circle: "billing",
    message: "options",
  },
  {
    ...late,
    kind: "thirty-days-late",
    offsetDays: 30,
    graceDays: 10,
    tone: "firm",
    message: "options",
  },
  {
    ...late,
    kind: "forty-five-days-late",
    offsetDays: 45,
    graceDays: 10,
    channel: "letter",
    tone: "formal",
  },
  {
    ...late,
    kind: "sixty-days-late",
    offsetDays: 60,
    graceDays: 14,
    tone: "formal",
    message: "level-set",
  },
];
