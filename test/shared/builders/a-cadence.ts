import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { CadenceStep } from "../../../shared/milestones/cadence.ts";
import type {
  ReminderCalendar,
  ResolvedReminders,
} from "../../../shared/milestones/reminder-settings.ts";

/** A warm mail to the first contact, five days after the due date; says only what differs. */
export function aStep(change: Partial<CadenceStep> = {}): CadenceStep {
  return {
    kind: "five-days-late",
    anchor: "due",
    offsetDays: 5,
    graceDays: 3,
    channel: "mail",
    tone: "warm",
    circle: "first",
    sender: "owner",
    message: "reminder",
    ...change,
  };
}

/** Reminders by these steps, each named after what it counts from, on days that say only what differs. */
export function remindersBy(
  steps: readonly Partial<CadenceStep>[],
  calendar: Partial<ReminderCalendar> = {},
): { readonly reminders: ResolvedReminders } {
  const named = steps.map((step) => {
    const { anchor, offsetDays } = aStep(step);
    return aStep({ kind: `${anchor}${offsetDays < 0 ? "" : "+"}${offsetDays}`, ...step });
  });
  return {
    reminders: {
      version: "v1.c0.i0",
      cadence: { id: "cad_test", name: "Test", steps: named },
      calendar: { skipsWeekends: false, daysOff: [], ...calendar },
    },
  } satisfies Partial<IssuedInvoice>;
}
