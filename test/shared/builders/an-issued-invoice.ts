import type { Client } from "../../../shared/invoicing/client.ts";
import type { InvoiceContent, IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { issueInvoice } from "../../../shared/invoicing/issue-invoice.ts";
import type { LineItem } from "../../../shared/invoicing/line-item.ts";
import type { Vendor } from "../../../shared/invoicing/vendor.ts";
import type { Balances } from "../../../shared/ledger/balances.ts";
import { post } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import type { CalendarDate } from "../../../shared/values/calendar-date.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aClient } from "./a-client.ts";
import { aDraft, linesOf } from "./a-draft.ts";
import { aVendor } from "./a-vendor.ts";

/** When the usual invoice is issued and sent: nearly half past eight in the morning in Portland. */
const usualIssueAt: Instant = "2026-11-21T16:20:00.000Z";

type IssuedChange = Partial<IssuedInvoice> & {
  /** In minor units; or say the lines. */
  readonly total?: number;
  readonly lines?: readonly LineItem[];
  readonly written?: Partial<InvoiceContent>;
  readonly from?: Vendor;
  readonly to?: Client;
  readonly asOf?: CalendarDate;
};

/**
 * An invoice that went through issuing: SL-1042 over $1,240.00, issued and sent on 21 November 2026,
 * due on 21 December in Portland; says only what differs. Ways in: `total` or `lines`, `written`
 * (content), `from` (vendor), `to` (client), `asOf` (issue date); any other member is put on top.
 */
export function anIssuedInvoice(given: IssuedChange = {}): IssuedInvoice {
  const { total = 124_000, lines, written, from, to, asOf, ...change } = given;
  const vendor = from ?? aVendor();
  const client = to ?? aClient();
  const now = change.issuedAt ?? usualIssueAt;
  const issueDate = asOf ?? localDateOf(now, client.timeZone ?? vendor.timeZone);
  const draft = aDraft({
    lines: lines ?? linesOf(total, written?.currency),
    version: 2,
    freeze: { at: now, send: true, issueDate },
    ...(written === undefined ? {} : { content: written }),
    ...(change.id === undefined ? {} : { id: change.id }),
  });
  const { invoice } = issueInvoice(draft, { vendor, client, number: 1042, now });
  return { ...invoice, sentAt: now, ...change };
}

/** An invoice as if it had never been sent. */
export function unsent(invoice: IssuedInvoice): IssuedInvoice {
  const { sentAt: _, ...rest } = invoice;
  return rest;
}

/** An entry that moves `amount` of the receivable, balanced on a side that suits its kind. */
export function anEntry(
  change: Partial<LedgerEntry> & { readonly amount?: number } = {},
): LedgerEntry {
  const { amount = -50_000, ...rest } = change;
  const kind = rest.kind ?? "payment";
  const other = otherSides[kind] ?? "stripeClearing";
  return {
    id: `${kind}.1`,
    kind,
    currency: "USD",
    postings: [
      { account: "receivable", amount },
      { account: other, amount: -amount },
    ],
    at: "2026-12-14T17:05:00.000Z",
    ...rest,
  };
}

const otherSides: Partial<Record<LedgerEntry["kind"], keyof Balances["accounts"]>> = {
  charge: "sales",
  creditNote: "sales",
  void: "sales",
  earlyPaymentDiscount: "discounts",
  lateFee: "fees",
  waiver: "fees",
  refund: "refundsDue",
  storeCredit: "storeCredit",
  taxWithheld: "withheldTax",
  smallDifference: "writeOffs",
  writeOff: "writeOffs",
};

/** An invoice with more entries on its ledger. */
export function withEntries(invoice: IssuedInvoice, ...entries: LedgerEntry[]): IssuedInvoice {
  return { ...invoice, balances: entries.reduce(post, invoice.balances) };
}
