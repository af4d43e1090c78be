import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { defaultCadence } from "./cadence.ts";
import type { Cadence, CadenceStep, MilestoneKind } from "./cadence.ts";
import type { ReminderCalendar } from "./reminder-settings.ts";

/** The cadence that comes with the product. */
export const usualCadence: Cadence = { id: "usual", name: "Usual", steps: defaultCadence };

type Reminded = Pick<IssuedInvoice, "reminders">;

/** The cadence by which an invoice is reminded of. */
export function cadenceOf({ reminders }: Reminded): Cadence {
  return reminders?.cadence ?? usualCadence;
}

/** A step of an invoice's cadence by its name; undefined where the cadence has none such any more. */
export function stepOf(invoice: Reminded, kind: MilestoneKind): CadenceStep | undefined {
  return cadenceOf(invoice).steps.find((step) => step.kind === kind);
}

/** The days and hours at which an invoice's reader may be written to. */
export function calendarOf({
  reminders,
  client,
}: Pick<IssuedInvoice, "reminders" | "client">): ReminderCalendar {
  const calendar = reminders?.calendar ?? { skipsWeekends: false, daysOff: [] };
  const country = calendar.country ?? client.address?.country;
  return country === undefined ? calendar : { ...calendar, country };
}
