import type { Client } from "../../shared/invoicing/client.ts";
import type { Invoice } from "../../shared/invoicing/invoice.ts";
import type { InvoiceRow } from "../../shared/invoicing/invoice-row.ts";
import type { InvoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import type { LineItem } from "../../shared/invoicing/line-item.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import type { CheckoutPage, Payment } from "../../shared/payments/payment.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { Currency } from "../../shared/values/currency.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AccessLink, PortalSession } from "./access.ts";
import type { Fact, Job } from "./jobs.ts";

/** An invoice with all that a view or a decision needs, as one read gives it. */
export type InvoiceRecord = {
  /** Grows with every write of the invoice itself; a commit says which one it was decided on. */
  readonly revision: number;
  readonly invoice: Invoice;
  readonly lines: readonly LineItem[];
  readonly payments: readonly Payment[];
  readonly entries: readonly LedgerEntry[];
  readonly links: readonly AccessLink[];
  readonly sessions: readonly PortalSession[];
};

/** Everything that changes with one decision about one invoice; all of it or nothing is written. */
export type InvoiceCommit = {
  /** The revision that was decided on; 0 for an invoice that must not exist yet. */
  readonly revision: number;
  readonly invoice: Invoice;
  readonly lines?: readonly LineItem[];
  readonly entries?: readonly LedgerEntry[];
  readonly payments?: readonly Payment[];
  readonly links?: readonly AccessLink[];
  readonly sessions?: readonly PortalSession[];
  readonly facts?: readonly Fact[];
  readonly jobs?: readonly Job[];
  /** Names of jobs that no longer apply. */
  readonly endedJobs?: readonly string[];
  /** The processor's event whose effects these are; a second commit of it is refused. */
  readonly eventId?: string;
  /** A surplus that becomes the client's credit. */
  readonly storeCredit?: StoreCredit;
};

/** An amount that the client has to its credit with the vendor, and where it came from. */
export type StoreCredit = {
  readonly clientId: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly at: Instant;
};

/** How a commit ended; a conflict means: read again and decide again. */
export type CommitResult = "committed" | "conflict" | "event-known" | "too-large";

/** A page of a list, and where the next one starts. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor?: string };

/** Which invoices a list shows. */
export type InvoiceFilter = {
  readonly vendorId: string;
  readonly status?: InvoiceStatus;
  readonly clientId?: string;
  /** Only open ones due before this day. */
  readonly dueBefore?: CalendarDate;
  /** Part of a number, a client's name or a subject, whatever its case. */
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string;
};

/** The books: vendors, clients, invoices and what happened to them. */
export type Receivables = {
  readVendor(vendorId: string): Promise<Vendor | undefined>;
  /** Writes a vendor decided on `version` (0: must be new); false when it changed meanwhile. */
  putVendor(vendor: Vendor, decidedOn: number): Promise<boolean>;

  readClient(clientId: string): Promise<Client | undefined>;
  putClient(client: Client, decidedOn: number): Promise<boolean>;
  /** Undefined when the cursor is not one that this list gave. */
  listClients(
    vendorId: string,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<Client> | undefined>;
  /** Fixes the payer's record at the processor, and gives the one that was first. */
  rememberStripeCustomer(clientId: string, stripeCustomerId: string): Promise<string>;

  /** One read, whatever the invoice's size. */
  readInvoice(invoiceId: string): Promise<InvoiceRecord | undefined>;
  commitInvoice(commit: InvoiceCommit): Promise<CommitResult>;
  /** Undefined when the cursor is not one that this list gave. */
  listInvoices(filter: InvoiceFilter): Promise<Page<InvoiceRow> | undefined>;
  /** Keeps the hosted page of an attempt; one that is kept already stays. */
  rememberCheckout(invoiceId: string, paymentId: string, page: CheckoutPage): Promise<void>;
  /** The number assigned to an invoice: the vendor's next one, or the one it already has. */
  assignNumber(vendorId: string, invoiceId: string): Promise<number>;
  /** Forgets which number an issued invoice was assigned; the invoice itself has it by now. */
  releaseNumber(vendorId: string, invoiceId: string): Promise<void>;
  listFacts(ownerId: string): Promise<readonly Fact[]>;
  /** Adds facts that no change of state goes with. */
  addFacts(facts: readonly Fact[]): Promise<void>;
  /** Adds jobs that no change of state goes with; one that is there already stays as it is. */
  addJobs(jobs: readonly Job[]): Promise<void>;
};
