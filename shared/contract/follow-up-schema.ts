import * as v from "valibot";
import { calendarDate, email, id, instant, locale, money, positiveAmount, text } from "./fields.ts";
import { timelineEventSchema } from "./invoice-schema.ts";
import { holdSchema } from "./reminder-schema.ts";

/** The tasks that are somebody to call, write to or visit. */
export const followUpKinds = [
  "call-due",
  "letter-due",
  "visit-due",
  "check-in-due",
  "contact-unreachable",
  "hand-over-due",
  "question-asked",
  "hardship-told",
  "promise-broken",
  "plan-past-due",
  "flexibility-request",
] as const;

/** What can come of a follow-up. */
export const followUpOutcomes = [
  "promise",
  "more-time",
  "question",
  "wrong-person",
  "hold",
  "not-reached",
  "done",
] as const;

/** Somebody to talk to, with what one needs to know before. */
export const followUpSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(followUpKinds),
  at: instant,
  /** Absent for words that aren't about an invoice. */
  invoice: v.exactOptional(
    v.strictObject({
      id: id("inv"),
      number: v.string(),
      subject: v.string(),
      amountRemaining: money,
      dueDate: calendarDate,
      daysLate: v.number(),
    }),
  ),
  client: v.exactOptional(v.strictObject({ id: id("cli"), name: v.string() })),
  /** Whom to ask for, the first one first. */
  contacts: v.array(
    v.strictObject({
      id: id("con"),
      name: v.string(),
      salutation: v.exactOptional(v.string()),
      role: v.picklist(["primary", "billing", "leadership"]),
      email: v.string(),
      phone: v.exactOptional(v.string()),
      mailStanding: v.picklist(["reachable", "bounced", "complained"]),
    }),
  ),
  /** What happened last, oldest first. */
  history: v.array(timelineEventSchema),
  /** A sentence to begin with, in the language of whoever is asked. */
  openingLine: v.exactOptional(v.strictObject({ locale, text: v.string() })),
  /** What can be noted here. */
  outcomes: v.array(v.picklist(followUpOutcomes)),
});

/** What was said, and what comes of it. */
export const followUpNoteSchema = v.strictObject({
  /** Private to the vendor. */
  text: text(2_000),
  outcome: v.variant("kind", [
    v.strictObject({
      kind: v.literal("promise"),
      date: calendarDate,
      /** In minor units; without it all that is left to pay. */
      amount: v.exactOptional(positiveAmount),
    }),
    v.strictObject({ kind: v.literal("more-time"), date: calendarDate }),
    v.strictObject({ kind: v.literal("question"), message: text(2_000) }),
    v.strictObject({
      kind: v.literal("wrong-person"),
      email: v.exactOptional(email),
      name: v.exactOptional(text(200)),
    }),
    v.strictObject({
      kind: v.literal("hold"),
      reason: holdSchema.entries.reason,
      until: v.exactOptional(calendarDate),
    }),
    v.strictObject({ kind: v.literal("not-reached") }),
    v.strictObject({ kind: v.literal("done") }),
  ]),
});

/** What became of the follow-up. */
export const followUpNotedSchema = v.strictObject({
  id: v.string(),
  status: v.picklist(["done", "again"]),
  /** When it comes back to the list. */
  againAt: v.exactOptional(instant),
});

export type FollowUp = v.InferOutput<typeof followUpSchema>;
export type FollowUpNote = v.InferOutput<typeof followUpNoteSchema>;
export type FollowUpNoted = v.InferOutput<typeof followUpNotedSchema>;
