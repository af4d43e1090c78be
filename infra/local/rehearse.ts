import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { rehearsalSchema } from "../../shared/contract/rehearsal-schema.ts";
import type { InventedInvoice } from "../../shared/contract/rehearsal-schema.ts";
import type { FieldFault } from "../../shared/contract/problem.ts";
import { validate } from "../../shared/contract/validate.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { cadenceFaults } from "../../shared/milestones/cadence-faults.ts";
import { usualCadence } from "../../shared/milestones/reminders-of.ts";
import { addDays, addMonthsClamped, isCalendarDate } from "../../shared/values/calendar-date.ts";
import { usualReminders } from "../../functions/use-cases/hold-everything.ts";
import { inventInvoices } from "../../functions/use-cases/invented-invoices.ts";
import { playCadence } from "../../functions/use-cases/rehearse-cadence.ts";
import { rehearsalTable } from "./rehearsal-table.ts";
import { seedVendor } from "./seed/seed-vendor.ts";

/** Plays a cadence over invented invoices and prints what would have gone out: `npm run rehearse`. */
const help = `Plays a cadence over invoices that never were; nothing is sent.

  npm run rehearse -- [--cadence steps.json] [--invoices invoices.json] [--year] [--from 2027-01-04]

Without a file of steps the usual cadence is played. Without a file of invoices it is one invoice
with 30 days to pay, or with --year one each month for a year. Nobody pays, unless the file says so:

  steps.json     { "steps": [{ "kind": "kind-check", "anchor": "due", "offsetDays": 3, ... }] }
  invoices.json  [{ "issueDate": "2027-01-04", "dueDate": "2027-02-03", "paidDate": "2027-03-01" }]`;

const { values } = parseArgs({
  options: {
    cadence: { type: "string" },
    invoices: { type: "string" },
    year: { type: "boolean" },
    from: { type: "string" },
    help: { type: "boolean" },
  },
});
async function run(): Promise<void> {
  const from = values.from ?? new Date().toISOString().slice(0, 10);
  if (!isCalendarDate(from)) return refuse([{ pointer: "--from", detail: "must be YYYY-MM-DD" }]);
  const steps = await stepsFrom(values.cadence);
  const invented = await invoicesFrom(values.invoices, from);
  const read = validate(rehearsalSchema, { steps, invented });
  if (!read.isValid) return refuse(read.faults);
  const wish = read.value;
  const faults = cadenceFaults(wish.steps ?? []);
  if (faults.length > 0) return refuse(faults);
  const began = performance.now();
  const cadence = { ...usualCadence, id: "rehearsed", steps: wish.steps ?? [] };
  const sources = { vendor: exampleVendor, reminders: usualReminders(exampleVendor.id), cadence };
  const invoices = inventInvoices(exampleVendor, wish.invented ?? []);
  const rehearsed = await playCadence(sources, invoices, { wish, locale: "en" });
  console.log(rehearsalTable(rehearsed));
  console.log(`Played in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

async function stepsFrom(file: string | undefined): Promise<unknown> {
  if (file === undefined) return usualCadence.steps;
  const written = (await readJson(file)) as { readonly steps?: unknown };
  return written.steps ?? written;
}

async function invoicesFrom(file: string | undefined, from: string): Promise<unknown> {
  if (file !== undefined) return readJson(file);
  const months = values.year === true ? 12 : 1;
  return Array.from({ length: months }, (_, month): InventedInvoice => {
    const issueDate = addMonthsClamped(from, month);
    return { issueDate, dueDate: addDays(issueDate, 30), client: "Example client" };
  });
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

function refuse(faults: readonly FieldFault[]): void {
  for (const { pointer, detail } of faults) console.error(`${pointer}: ${detail}`);
  process.exitCode = 1;
}

const vendorId = "ven_00000000";

const exampleVendor: Vendor = {
  id: vendorId,
  version: 1,
  party: {
    name: seedVendor.name,
    address: seedVendor.address,
    email: seedVendor.email,
    phone: seedVendor.phone,
    taxIdentifiers: [],
    detailsChangedAt: "2026-01-01T00:00:00.000Z",
  },
  locale: "en",
  timeZone: seedVendor.timeZone,
  defaultCurrency: seedVendor.defaultCurrency,
  defaultNetDays: 30,
  numberPrefix: "",
  createdAt: "2026-01-01T00:00:00.000Z",
  members: [
    {
      id: "mem_00000000",
      name: "Anong",
      role: "Accounts",
      email: seedVendor.email,
      permission: "owner",
      locale: "en",
    },
  ],
};

if (values.help === true) console.log(help);
else await run();
