import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { CadenceStep } from "../../shared/milestones/cadence.ts";
import { holidaysOf } from "../../shared/milestones/holiday-dates.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { anIssuedInvoice } from "../shared/builders/an-issued-invoice.ts";
import { aClient } from "../shared/builders/a-client.ts";

/** Zones on both sides of the world, with summer time of all kinds and none, and their countries. */
const places = [
  ["Australia/Sydney", "AU"],
  ["Australia/Lord_Howe", "AU"],
  ["America/New_York", "US"],
  ["America/Los_Angeles", "US"],
  ["Europe/London", "GB"],
  ["Europe/Berlin", "DE"],
  ["Asia/Kathmandu", "NP"],
  ["Asia/Bangkok", "TH"],
] as const;

const step: Omit<CadenceStep, "kind" | "offsetDays"> = {
  anchor: "due",
  graceDays: 3,
  channel: "mail",
  tone: "clear",
  circle: "first",
  sender: "owner",
  message: "reminder",
};

// Far enough apart that days off never bring two together.
const tenSteps: readonly CadenceStep[] = [-14, 7, 20, 33, 46, 59, 72, 85, 98, 111].map(
  (offsetDays) => ({ ...step, kind: `step-${offsetDays}`, offsetDays }),
);

/** Invoices that differ in zone, country and day, each with ten milestones and three years of holidays. */
export function samplePlans(count: number): readonly IssuedInvoice[] {
  const calendars = places.map(([, country]) => ({
    country,
    skipsWeekends: true,
    daysOff: holidaysOf(country, "2026-01-01", "2028-12-31"),
  }));
  return Array.from({ length: count }, (_, index) => {
    const [timeZone] = places[index % places.length] ?? places[0];
    const calendar = calendars[index % calendars.length] ?? { skipsWeekends: true, daysOff: [] };
    const asOf = addDays("2026-02-01", (index * 7) % 500);
    return anIssuedInvoice({
      id: `inv_${index}`,
      asOf,
      issuedAt: `${asOf}T15:00:00.000Z`,
      to: aClient({ timeZone }),
      written: { clientId: `cli_${index % 50}` },
      reminders: {
        version: "v1",
        cadence: { id: "cad_ten", name: "Ten", steps: tenSteps },
        calendar,
      },
    });
  });
}
