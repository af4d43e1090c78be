import type { FieldFault } from "../../shared/contract/problem.ts";
import type {
  RehearsalWish,
  Rehearsed,
  RehearsedItem,
} from "../../shared/contract/rehearsal-schema.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { cadenceSummary } from "../../shared/messages/cadence-summary.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import { cadenceFaults } from "../../shared/milestones/cadence-faults.ts";
import type { Cadence } from "../../shared/milestones/cadence.ts";
import { readerZone } from "../../shared/milestones/reader-zone.ts";
import { rehearse } from "../../shared/milestones/rehearse.ts";
import type { RehearsedStep } from "../../shared/milestones/rehearse.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { addDays, daysBetween } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { instantAt, localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";
import { cadencesOf } from "./cadences.ts";
import { readReminders } from "./change-reminders.ts";
import { inventInvoices } from "./invented-invoices.ts";
import type { RehearsedInvoice } from "./invented-invoices.ts";
import { maximumRehearsed, pastInvoices } from "./past-invoices.ts";
import { resolvedReminders } from "./resolved-reminders.ts";

type Refusal =
  | { readonly reason: "invalid-request"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "cadence-not-valid"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "cadence-unknown"; readonly errors: readonly FieldFault[] }
  | {
      readonly reason: "rehearsal-too-large";
      readonly maximum?: number;
      readonly maximumDays?: number;
    };

type Answer = Decided<{ readonly rehearsed: Rehearsed }, Refusal>;

/** A leap year. */
const maximumDays = 366;

/** An answer of more than these would be longer than a function may say. */
const maximumItems = 5_000;

/** Plays a cadence over a vendor's past invoices, or invented ones; nothing is sent or kept. */
export async function rehearseCadence(
  world: Pick<World, "receivables">,
  ask: { readonly vendorId: string; readonly wish: RehearsalWish; readonly locale: Locale },
): Promise<Answer> {
  const { vendorId, wish, locale } = ask;
  const errors = faultsOf(wish);
  if (errors.length > 0) return refused({ reason: "invalid-request", errors });
  const [vendor, reminders] = await Promise.all([
    world.receivables.readVendor(vendorId),
    readReminders(world, vendorId),
  ]);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const chosen = chooseCadence(reminders, wish);
  if (chosen.outcome === "refused") return chosen;
  if (isTooLong(wish)) return refused({ reason: "rehearsal-too-large", maximumDays });
  const found = await invoicesFor(world, vendor, wish);
  if (found.outcome === "refused") return found;
  const sources = { vendor, reminders, cadence: chosen.cadence };
  return {
    outcome: "done",
    rehearsed: await playCadence(sources, found.invoices, { wish, locale }),
  };
}

function faultsOf({ cadenceId, steps, past, invented }: RehearsalWish): readonly FieldFault[] {
  const both = cadenceId !== undefined && steps !== undefined;
  const one = "must be left out where `cadenceId` is given";
  const needed = "is missing: either `past` or `invented`, and not both";
  return [
    ...(both ? [{ pointer: "/steps", detail: one }] : []),
    ...((past === undefined) === (invented === undefined)
      ? [{ pointer: "/invented", detail: needed }]
      : []),
  ];
}

function chooseCadence(
  reminders: VendorReminders,
  { cadenceId = reminders.settings.cadenceId ?? "usual", steps }: RehearsalWish,
): Decided<{ readonly cadence: Cadence }, Refusal> {
  if (steps !== undefined) {
    const errors = cadenceFaults(steps);
    if (errors.length > 0) return refused({ reason: "cadence-not-valid", errors });
    return { outcome: "done", cadence: { id: "rehearsed", name: "", steps } };
  }
  const cadence = cadencesOf(reminders).find(({ id }) => id === cadenceId);
  if (cadence !== undefined) return { outcome: "done", cadence };
  const detail = 'must be "usual" or the id of one of your cadences';
  return refused({ reason: "cadence-unknown", errors: [{ pointer: "/cadenceId", detail }] });
}

async function invoicesFor(
  world: Pick<World, "receivables">,
  vendor: Vendor,
  { past, invented = [] }: RehearsalWish,
): Promise<Decided<{ readonly invoices: readonly RehearsedInvoice[] }, Refusal>> {
  if (past !== undefined) return pastInvoices(world, vendor.id, past);
  if (invented.length > maximumRehearsed) {
    return refused({ reason: "rehearsal-too-large", maximum: maximumRehearsed });
  }
  return { outcome: "done", invoices: inventInvoices(vendor, invented) };
}

/** A year from the first issue on is played, or less where less is asked for. */
function isTooLong(wish: RehearsalWish): boolean {
  const { from, until, last } = spanOf(wish);
  return daysBetween(from, until) > maximumDays || daysBetween(from, last) > maximumDays;
}

function spanOf({ past, invented = [], until }: RehearsalWish) {
  const issued = invented.map(({ issueDate }) => issueDate).toSorted();
  const from = past?.from ?? issued[0] ?? "2000-01-01";
  const last = past?.until ?? issued.at(-1) ?? from;
  return { from, last, until: until ?? addDays(from, 365) };
}

/** What a cadence is played with. */
type Sources = {
  readonly vendor: Vendor;
  readonly reminders: VendorReminders;
  readonly cadence: Cadence;
};

/** Plays a cadence over invoices: what would have gone out, when and to whom. */
export async function playCadence(
  sources: Sources,
  rehearsed: readonly RehearsedInvoice[],
  { wish, locale }: { readonly wish: RehearsalWish; readonly locale: Locale },
): Promise<Rehearsed> {
  const { from, until } = spanOf(wish);
  const invoices = await Promise.all(rehearsed.map((each) => remindedBy(sources, each)));
  const zone = sources.vendor.timeZone;
  const steps = rehearse({
    invoices,
    from: instantAt(from, "00:00", zone),
    until: instantAt(addDays(until, 1), "00:00", zone),
  });
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const items = steps.flatMap((step) => {
    const invoice = byId.get(step.invoiceId);
    return invoice === undefined ? [] : [itemOf(step, invoice, locale)];
  });
  const isPast = wish.past !== undefined;
  return mutable({
    from,
    until,
    locale,
    counts: { invoices: invoices.length, ...countsOf(items) },
    items: items.slice(0, maximumItems).map((item) => presentItem(item, isPast)),
    isIncomplete: items.length > maximumItems,
  });
}

/** As the vendor's, the client's and the invoice's settings are now, with the cadence on trial. */
async function remindedBy(
  { vendor, reminders, cadence }: Sources,
  { invoice, client }: RehearsedInvoice,
): Promise<IssuedInvoice> {
  const { reminders: _, reminderSettings: own, ...rest } = invoice;
  const reminderSettings = {
    version: own?.version ?? 0,
    settings: { ...own?.settings, cadenceId: cadence.id },
  };
  const known = reminders.cadences.filter(({ id }) => id !== cadence.id);
  const tried = { ...reminders, cadences: [...known, cadence] };
  const asked = { ...rest, reminderSettings };
  const resolved = await resolvedReminders(
    { vendor, reminders: tried, client, invoice: asked },
    invoice.issueDate,
  );
  return { ...rest, reminders: { ...(resolved ?? nothingElse), cadence } };
}

const nothingElse = { version: "", calendar: { skipsWeekends: false, daysOff: [] } };

type Item = RehearsedItem & { readonly invoiceId: string; readonly contactIds: readonly string[] };

function itemOf(rehearsed: RehearsedStep, invoice: IssuedInvoice, locale: Locale): Item {
  const { at, step, contactIds, skipped } = rehearsed;
  const { channel, tone, circle } = step;
  const nameOf = (id: string) => invoice.contacts.find((contact) => contact.id === id)?.name;
  return {
    at,
    date: localDateOf(at, readerZone(invoice)),
    invoice: invoice.number,
    invoiceId: invoice.id,
    client: invoice.client.name,
    milestone: rehearsed.kind,
    channel,
    tone,
    circle,
    contactIds,
    to: contactIds.flatMap((id) => nameOf(id) ?? []),
    ...(skipped === undefined ? {} : { skipped }),
    summary: cadenceSummary(step, locale),
  };
}

/** Invented invoices have no address. */
function presentItem(item: Item, isPast: boolean): RehearsedItem {
  const { contactIds: _, invoiceId, ...shown } = item;
  return isPast ? { ...shown, invoiceId } : shown;
}

/** All that one person gets on one day is one mail. */
function countsOf(items: readonly Item[]) {
  const sent = items.filter(({ skipped }) => skipped === undefined);
  const byChannel = (channel: Item["channel"]) => sent.filter((item) => item.channel === channel);
  const mails = byChannel("mail").flatMap(({ contactIds, date }) =>
    contactIds.map((id) => mailKey(id, date)),
  );
  return {
    mails: new Set(mails).size,
    letters: byChannel("letter").length,
    calls: byChannel("call").length,
    visits: byChannel("visit").length,
    skipped: items.length - sent.length,
  };
}

function mailKey(contactId: string, date: CalendarDate): string {
  return `${date} ${contactId}`;
}
