import type { OutgoingAnswer, OutgoingItem } from "../../shared/contract/outgoing-schema.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import { stepReason } from "../../shared/messages/step-reason.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { readReminders } from "./change-reminders.ts";
import { outgoingMoments } from "./outgoing-moments.ts";
import type { OutgoingMoment } from "./outgoing-moments.ts";
import { readOpenInvoices } from "./read-open-invoices.ts";

/** What goes out in a vendor's name in the next days, and what holds keep back. */
export async function outgoing(
  world: Pick<World, "clock" | "receivables">,
  ask: { readonly vendorId: string; readonly days: number; readonly locale: Locale },
): Promise<OutgoingAnswer> {
  const { vendorId, days, locale } = ask;
  const [vendor, reminders, open] = await Promise.all([
    world.receivables.readVendor(vendorId),
    readReminders(world, vendorId),
    readOpenInvoices(world, { vendorId }),
  ]);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const until = addDays(localDateOf(world.clock.now(), vendor.timeZone), days);
  const moments = open.records
    .flatMap((record) => issuedIn(record))
    .map((invoice) => heldAs(invoice, reminders.hold))
    .flatMap(outgoingMoments)
    .filter(({ date }) => date <= until);
  const items = groupMoments(moments).map((group) => presentGroup(group, locale));
  return { until, locale, isIncomplete: open.isIncomplete, items: mutable(items) };
}

function issuedIn({ invoice }: InvoiceRecord): readonly IssuedInvoice[] {
  return invoice.stage === "issued" ? [invoice] : [];
}

/** A hold on everything is true at once, though it comes to the invoices one by one. */
function heldAs(invoice: IssuedInvoice, hold: IssuedInvoice["hold"]): IssuedInvoice {
  return hold === undefined ? invoice : { ...invoice, heldAlong: hold };
}

type Group = readonly [OutgoingMoment, ...OutgoingMoment[]];

/**
 * What one person gets by mail on one day is one thing, and readers who get the very same are told
 * of together. A call, letter or visit stands alone.
 */
function groupMoments(moments: readonly OutgoingMoment[]): readonly Group[] {
  const alone = moments.filter((moment) => !isMail(moment)).map((moment): Group => [moment]);
  const byReader = new Map<string, OutgoingMoment[]>();
  for (const moment of moments.filter(isMail)) {
    const readers = moment.to.length === 0 ? [undefined] : moment.to;
    for (const reader of readers) {
      const key = [moment.invoice.content.clientId, moment.date, isHeld(moment), reader?.email];
      const name = key.join(" ");
      const known = byReader.get(name) ?? [];
      const to = reader === undefined ? [] : [reader];
      byReader.set(name, [...known, { ...moment, to }]);
    }
  }
  const byContent = new Map<string, OutgoingMoment[]>();
  for (const read of byReader.values()) {
    const parts = read.map(({ invoice, milestone }) => `${invoice.id} ${milestone}`);
    const name = `${read[0]?.date} ${parts.toSorted().join(" ")}`;
    const known = byContent.get(name);
    byContent.set(name, known === undefined ? read : withReaders(known, read));
  }
  const mails = [...byContent.values()].flatMap(([first, ...others]): readonly Group[] =>
    first === undefined ? [] : [[first, ...others]],
  );
  return [...alone, ...mails].toSorted(([a], [b]) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function withReaders(
  known: readonly OutgoingMoment[],
  further: readonly OutgoingMoment[],
): OutgoingMoment[] {
  const readers = further[0]?.to ?? [];
  return known.map((moment) => ({ ...moment, to: [...moment.to, ...readers] }));
}

function isMail({ step }: OutgoingMoment): boolean {
  return step === undefined || step.channel === "mail";
}

function isHeld({ held }: OutgoingMoment): boolean {
  return held !== undefined;
}

function presentGroup(group: Group, locale: Locale): OutgoingItem {
  const [first] = group;
  const { at, date, step, to, sender, held, invoice } = first;
  return {
    at,
    date,
    channel: step?.channel ?? "mail",
    clientId: invoice.content.clientId,
    clientName: invoice.client.name,
    to: to.map(({ id, name, email }) => ({ contactId: id, name, email })),
    sender: { name: sender.name, role: sender.role },
    invoices: group.map((moment) => presentPart(moment, locale)),
    ...(held === undefined ? {} : { held: holdOf(held.reason, held.until) }),
  };
}

function holdOf(
  reason: NonNullable<OutgoingItem["held"]>["reason"],
  until: CalendarDate | undefined,
): NonNullable<OutgoingItem["held"]> {
  return { reason, ...(until === undefined ? {} : { until }) };
}

function presentPart(moment: OutgoingMoment, locale: Locale): OutgoingItem["invoices"][number] {
  const { invoice, milestone, step } = moment;
  const part = { invoiceId: invoice.id, number: invoice.number, milestone };
  if (step === undefined) {
    const offsetDays = milestone === "installment-coming" ? -3 : 0;
    const reason = stepReason({ anchor: "installment", offsetDays, channel: "mail" }, locale);
    return { ...part, reason };
  }
  const { anchor, offsetDays, tone, message, circle } = step;
  return {
    ...part,
    step: { anchor, offsetDays, tone, message, circle },
    reason: stepReason(step, locale),
  };
}
