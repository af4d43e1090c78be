import type { InventedInvoice } from "../../shared/contract/rehearsal-schema.ts";
import type { Client, ContactRole } from "../../shared/invoicing/client.ts";
import type { DraftInvoice, IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { issueInvoice } from "../../shared/invoicing/issue-invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { daysBetween } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { instantAt } from "../../shared/values/time-zone.ts";

/** An invoice for a rehearsal, with the client that it would have. */
export type RehearsedInvoice = { readonly invoice: IssuedInvoice; readonly client: Client };

const roles: readonly ContactRole[] = ["primary", "billing", "leadership"];

/** What an invented invoice asks for where nothing is said of it, in minor units. */
const usualTotal = 100_000;

/** Makes invoices that never were of what is said of them; they are counted from 1. */
export function inventInvoices(
  vendor: Vendor,
  wishes: readonly InventedInvoice[],
): readonly RehearsedInvoice[] {
  return wishes.map((wish, index) => inventInvoice(vendor, wish, index + 1));
}

function inventInvoice(vendor: Vendor, wish: InventedInvoice, number: number): RehearsedInvoice {
  const { issueDate, openedDate, paidDate } = wish;
  const client = inventClient(vendor, wish, number);
  const zone = client.timeZone ?? vendor.timeZone;
  const now = instantAt(issueDate, "10:00", zone);
  const draft = inventDraft(vendor, client, { wish, number, now });
  const { invoice } = issueInvoice(draft, { vendor, client, number, now });
  return {
    client,
    invoice: {
      ...invoice,
      number: String(number),
      dueDate: wish.dueDate,
      sentAt: now,
      ...(openedDate === undefined ? {} : { seenAt: noonOf(openedDate, zone) }),
      ...(paidDate === undefined ? {} : { paidAt: noonOf(paidDate, zone) }),
    },
  };
}

function noonOf(date: string, zone: string): Instant {
  return instantAt(date, "12:00", zone);
}

/** Three people, so that a circle can widen; a person has nobody but themselves. */
function inventClient(vendor: Vendor, wish: InventedInvoice, number: number): Client {
  const { kind = "business", timeZone, client: name = `Client ${number}` } = wish;
  return {
    id: `invented ${name}`,
    vendorId: vendor.id,
    version: 1,
    kind,
    name,
    taxIdentifiers: [],
    habits: {},
    createdAt: vendor.createdAt,
    ...(timeZone === undefined ? { address: vendor.party.address } : { timeZone }),
    contacts: (kind === "person" ? roles.slice(0, 1) : roles).map((role) => ({
      id: `${name} ${role}`,
      name: role,
      role,
      email: `${role}@invented.invalid`,
      mailStanding: "reachable",
    })),
  };
}

function inventDraft(
  vendor: Vendor,
  client: Client,
  {
    wish,
    number,
    now,
  }: { readonly wish: InventedInvoice; readonly number: number; readonly now: Instant },
): DraftInvoice {
  const { issueDate, dueDate } = wish;
  const { amount, currency } = wish.total ?? {
    amount: usualTotal,
    currency: vendor.defaultCurrency,
  };
  const netDays = Math.min(daysBetween(issueDate, dueDate), 365);
  return {
    id: `invented-${number}`,
    vendorId: vendor.id,
    version: 1,
    stage: "draft",
    clientName: client.name,
    createdAt: now,
    lineCount: 0,
    sums: {
      lineTotal: amount,
      discountTotal: 0,
      chargeTotal: 0,
      taxGroups: [],
      taxTotal: 0,
      total: amount,
    },
    content: {
      clientId: client.id,
      currency,
      subject: "",
      adjustments: [],
      paymentTerms: { netDays },
      usefulLinks: [],
      senderId: vendor.members[0]?.id ?? "",
    },
    freeze: { at: now, send: true, issueDate },
  };
}
