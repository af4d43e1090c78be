import { noBalances, post } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { defaultPaymentPolicy } from "../payments/payment-policy.ts";
import { chooseLocale } from "../messages/locale.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { Client, Contact } from "./client.ts";
import { invoiceContact } from "./client.ts";
import type { DraftInvoice, Invoice, IssuedInvoice } from "./invoice.ts";
import { dueDateOf } from "./payment-terms.ts";
import type { Vendor } from "./vendor.ts";

/** Why a draft cannot be made binding, in the order in which it is checked. */
export type IssueRefusal =
  | { readonly reason: "invoice-not-draft" }
  | { readonly reason: "sender-unknown" }
  | { readonly reason: "purchase-order-required" }
  | { readonly reason: "nobody-to-reach" };

/** What issuing was asked for. */
export type IssueRequest = {
  readonly vendor: Vendor;
  readonly client: Client;
  /** Mail it as well; then somebody must be reachable. */
  readonly send: boolean;
  /** The day on the invoice; without it, today in the invoice's zone. */
  readonly issueDate?: CalendarDate;
  readonly requestKey?: string;
  readonly now: Instant;
};

/**
 * Freezes a draft for issuing: from now on it cannot change and waits for its number. Freezing a
 * frozen draft again gives the same draft, so that an interrupted issue can be taken up.
 */
export function freezeDraft(
  invoice: Invoice,
  request: IssueRequest,
): Decided<{ readonly draft: DraftInvoice }, IssueRefusal> {
  if (invoice.stage !== "draft") return refused({ reason: "invoice-not-draft" });
  if (invoice.freeze !== undefined) return { outcome: "done", draft: invoice };
  const { vendor, client, send, now } = request;
  if (!vendor.members.some((member) => member.id === invoice.content.senderId)) {
    return refused({ reason: "sender-unknown" });
  }
  if (client.habits.purchaseOrderRequired === true && invoice.content.purchaseOrder === undefined) {
    return refused({ reason: "purchase-order-required" });
  }
  if (send && invoiceContact(client) === undefined) return refused({ reason: "nobody-to-reach" });
  const issueDate = request.issueDate ?? localDateOf(now, zoneOf(vendor, client));
  return {
    outcome: "done",
    draft: {
      ...invoice,
      version: invoice.version + 1,
      freeze: {
        at: now,
        send,
        issueDate,
        ...(request.requestKey === undefined ? {} : { requestKey: request.requestKey }),
      },
    },
  };
}

/**
 * Makes a frozen draft binding under its number: parties, dates and zone are fixed as they are at
 * this moment, and the ledger gets its first entry, the charge. A total of zero is paid at once.
 */
export function issueInvoice(
  draft: DraftInvoice,
  facts: {
    readonly vendor: Vendor;
    readonly client: Client;
    readonly number: number;
    readonly now: Instant;
  },
): { readonly invoice: IssuedInvoice; readonly entries: readonly LedgerEntry[] } {
  const { vendor, client, now } = facts;
  const { freeze, clientName: _, ...rest } = draft;
  invariant(freeze !== undefined, "Only a frozen draft is issued.");
  const entries = chargeEntries(draft, now);
  const invoice: IssuedInvoice = {
    ...rest,
    stage: "issued",
    version: draft.version + 1,
    number: `${vendor.numberPrefix}${facts.number}`,
    issueDate: freeze.issueDate,
    issuedAt: now,
    ...(freeze.requestKey === undefined ? {} : { issueRequestKey: freeze.requestKey }),
    dueDate: dueDateOf(freeze.issueDate, draft.content.paymentTerms),
    timeZone: zoneOf(vendor, client),
    locale: chooseLocale(client.locale, vendor.locale),
    ...partiesOf(draft, vendor, client),
    ...(client.stripeCustomerId === undefined ? {} : { stripeCustomerId: client.stripeCustomerId }),
    balances: entries.reduce(post, noBalances),
    paymentPolicy: vendor.paymentPolicy ?? defaultPaymentPolicy(vendor.party.address.country),
    amountProcessing: 0,
    firedMilestones: [],
    ...(entries.length === 0 ? { paidAt: now } : {}),
  };
  return { invoice, entries };
}

/** The contacts of a client in the order in which an invoice's messages reach them. */
export function contactsInOrder(client: Client): readonly Contact[] {
  const first = invoiceContact(client);
  if (first === undefined) return client.contacts;
  return [first, ...client.contacts.filter((contact) => contact.id !== first.id)];
}

function partiesOf(draft: DraftInvoice, vendor: Vendor, client: Client) {
  const member = vendor.members.find((candidate) => candidate.id === draft.content.senderId);
  invariant(member !== undefined, "The sender of an invoice is a member of its vendor.");
  const contacts = contactsInOrder(client);
  const first = contacts[0];
  return {
    vendor: vendor.party,
    sender: {
      name: member.name,
      role: member.role,
      email: member.email,
      ...(member.phone === undefined ? {} : { phone: member.phone }),
    },
    client: {
      kind: client.kind,
      name: client.name,
      taxIdentifiers: client.taxIdentifiers,
      ...(client.address === undefined ? {} : { address: client.address }),
      ...(first === undefined ? {} : { email: first.email }),
      ...(first?.phone === undefined ? {} : { phone: first.phone }),
    },
    contacts,
  };
}

function zoneOf(vendor: Vendor, client: Client) {
  return client.timeZone ?? vendor.timeZone;
}

function chargeEntries(draft: DraftInvoice, at: Instant): readonly LedgerEntry[] {
  const { total } = draft.sums;
  if (total === 0) return [];
  return [
    {
      id: "charge",
      kind: "charge",
      currency: draft.content.currency,
      postings: [
        { account: "receivable", amount: total },
        { account: "sales", amount: -total },
      ],
      at,
    },
  ];
}
