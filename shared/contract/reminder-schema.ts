import * as v from "valibot";
import { cadenceName } from "./cadence-schema.ts";
import { calendarDate, clearable, id, instant, text } from "./fields.ts";

const ownSettings = {
  cadenceId: cadenceName,
  skipsWeekends: v.boolean("must be true or false"),
  skipsHolidays: v.boolean("must be true or false"),
};

/** A change of one level's settings: null gives one back to what holds further away. */
export const reminderChangeSchema = v.strictObject({
  cadenceId: clearable(ownSettings.cadenceId),
  skipsWeekends: clearable(ownSettings.skipsWeekends),
  skipsHolidays: clearable(ownSettings.skipsHolidays),
});

const digestRhythm = v.picklist(["at-once", "daily", "weekly"], "must be at-once, daily or weekly");

const digests = v.record(id("mem"), digestRhythm);

/** The same for the vendor, with what is the vendor's alone; lists are replaced. */
export const vendorReminderChangeSchema = v.strictObject({
  ...reminderChangeSchema.entries,
  daysOff: v.exactOptional(
    v.pipe(v.array(calendarDate), v.maxLength(366, "must be at most 366 days")),
  ),
  seniorMemberId: clearable(id("mem")),
  digests: v.exactOptional(digests),
});

/** The vendor's hand on reminders. */
export const holdSchema = v.strictObject({
  reason: v.picklist(
    ["call", "visit", "illness", "legal", "other"],
    "must be one of call, visit, illness, legal, other",
  ),
  /** Private to the vendor. */
  note: v.exactOptional(text(1_000)),
  /** The last day on which it holds; absent: until it is lifted. */
  until: v.exactOptional(calendarDate),
  /** Only for a legal pause: nothing is added to what is owed meanwhile. */
  freezesFees: v.exactOptional(v.boolean("must be true or false")),
});

/** A hold that stands. */
export const holdViewSchema = v.strictObject({
  at: instant,
  by: v.string(),
  reason: holdSchema.entries.reason,
  note: v.exactOptional(v.string()),
  until: v.exactOptional(calendarDate),
  freezesFees: v.boolean(),
});

/** An invoice on its way out of the vendor's hands. */
export const handOverViewSchema = v.strictObject({
  startedAt: instant,
  by: v.string(),
  notBefore: calendarDate,
  /** When a person was asked whether it is to be completed. */
  dueAt: v.exactOptional(instant),
  completedAt: v.exactOptional(instant),
  withdrawnAt: v.exactOptional(instant),
});

/** What holds in the end, with everything that comes from further away. */
const resolvedSchema = v.strictObject({ ...ownSettings, cadenceName: v.string() });

const level = {
  version: v.number(),
  /** What this level sets itself. */
  settings: v.strictObject({
    cadenceId: v.exactOptional(ownSettings.cadenceId),
    skipsWeekends: v.exactOptional(ownSettings.skipsWeekends),
    skipsHolidays: v.exactOptional(ownSettings.skipsHolidays),
  }),
  resolved: resolvedSchema,
  hold: v.exactOptional(holdViewSchema),
};

/** All that a vendor has set for its reminders, cadences and wordings apart. */
export const vendorRemindersSchema = v.strictObject({
  ...level,
  daysOff: v.array(calendarDate),
  seniorMemberId: v.exactOptional(id("mem")),
  digests,
});

const everyDays = v.pipe(
  v.number("must be a number of days"),
  v.integer("must be a whole number of days"),
  v.minValue(1, "must be at least 1"),
  v.maxValue(730, "must be at most 730"),
);

/** The rhythm of words to a client that aren't about money. */
export const checkInSchema = v.strictObject({
  everyDays,
  /** The next day for it; without it as many days from today. */
  nextDate: v.exactOptional(calendarDate),
});

/** What holds for one client. */
export const clientRemindersSchema = v.strictObject({
  ...level,
  /** The hold on everything of the vendor's. */
  heldAlong: v.exactOptional(holdViewSchema),
  checkIn: v.exactOptional(v.strictObject({ everyDays, nextDate: calendarDate })),
});

/** What holds for one invoice. */
export const invoiceRemindersSchema = v.strictObject({
  ...level,
  /** The hold of its client or of everything. */
  heldAlong: v.exactOptional(holdViewSchema),
  handOver: v.exactOptional(handOverViewSchema),
});

export type ReminderChange = v.InferOutput<typeof reminderChangeSchema>;
export type VendorReminderChange = v.InferOutput<typeof vendorReminderChangeSchema>;
export type HoldWish = v.InferOutput<typeof holdSchema>;
export type HoldView = v.InferOutput<typeof holdViewSchema>;
export type HandOverView = v.InferOutput<typeof handOverViewSchema>;
export type CheckInWish = v.InferOutput<typeof checkInSchema>;
export type VendorRemindersAnswer = v.InferOutput<typeof vendorRemindersSchema>;
export type ClientRemindersAnswer = v.InferOutput<typeof clientRemindersSchema>;
export type InvoiceRemindersAnswer = v.InferOutput<typeof invoiceRemindersSchema>;
