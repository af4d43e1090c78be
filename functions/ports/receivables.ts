import type { Client } from "../../shared/invoicing/client.ts";
import type { Invoice } from "../../shared/invoicing/invoice.ts";
import type { InvoiceRow } from "../../shared/invoicing/invoice-row.ts";
import type { InvoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import type { LineItem } from "../../shared/invoicing/line-item.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { DeclaredPayment } from "../../shared/payments/declared-payment.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { CheckoutPage, Payment } from "../../shared/payments/payment.ts";
import type { CreditMovement } from "../../shared/payments/store-credit.ts";
import type { Question } from "../../shared/flexibility/question.ts";
import type { Withholding } from "../../shared/payments/withholding.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { Currency } from "../../shared/values/currency.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AccessLink, PortalSession } from "./access.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import type { Fact, Job, StoredJob } from "./jobs.ts";

/** An invoice with all that a view or a decision needs, as one read gives it. */
export type InvoiceRecord = {
  /** Grows with every write of the invoice itself; a commit says which one it was decided on. */
  readonly revision: number;
  readonly invoice: Invoice;
  readonly lines: readonly LineItem[];
  readonly payments: readonly Payment[];
  readonly declarations: readonly DeclaredPayment[];
  readonly withholdings: readonly Withholding[];
  readonly questions: readonly Question[];
  readonly entries: readonly LedgerEntry[];
  readonly links: readonly AccessLink[];
  readonly sessions: readonly PortalSession[];
};

/** What a commit writes beside the invoices themselves; all of it with them, or none of it. */
export type Effects = {
  readonly facts?: readonly Fact[];
  readonly jobs?: readonly Job[];
  /** Changes of clients' credit; one that would make a credit negative is a conflict. */
  readonly credits?: readonly CreditMovement[];
  readonly methods?: readonly MethodOnFile[];
  readonly tasks?: readonly Task[];
  /** The client's mails of a day that this commit enrols reminders in. */
  readonly enrolments?: readonly Enrolment[];
  /** A cause that has effects once and for all: a repeat is answered `event-known`. */
  readonly once?: { readonly ownerId: string; readonly cause: string };
};

/** Everything that changes with one decision about one invoice; all of it or nothing is written. */
export type InvoiceCommit = Effects & {
  /** The revision that was decided on; 0 for an invoice that must not exist yet. */
  readonly revision: number;
  readonly invoice: Invoice;
  readonly lines?: readonly LineItem[];
  readonly entries?: readonly LedgerEntry[];
  readonly payments?: readonly Payment[];
  readonly links?: readonly AccessLink[];
  readonly sessions?: readonly PortalSession[];
  readonly declarations?: readonly DeclaredPayment[];
  readonly withholdings?: readonly Withholding[];
  readonly questions?: readonly Question[];
  /** Names of the invoice's own jobs that no longer apply. */
  readonly endedJobs?: readonly string[];
  /** The processor's event whose effects these are; a second commit of it is refused. */
  readonly eventId?: string;
};

/** A change of a job that others may change at the same moment; a commit of both is a conflict. */
export type Enrolment = {
  readonly job: Job;
  /** As it was read; absent: it must not exist yet. */
  readonly before?: StoredJob;
};

/** What a client has with a vendor beside its invoices. */
export type ClientAccount = {
  /** What it has to its credit, by currency; a currency without credit is absent. */
  readonly credits: Readonly<Record<Currency, number>>;
  readonly movements: readonly CreditMovement[];
  readonly methods: readonly MethodOnFile[];
};

/** A payment in a vendor's list, with the invoice that it belongs to. */
export type PaymentRow = {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly clientName: string;
  readonly payment: Payment;
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
  putVendor(vendor: Vendor, decidedOn: number, jobs?: readonly Job[]): Promise<boolean>;

  /** What a vendor has set for its reminders; undefined while it is all as usual. */
  readReminders(vendorId: string): Promise<VendorReminders | undefined>;
  /** Writes it, decided on `version` (0: must be new); false when it changed meanwhile. */
  putReminders(
    reminders: VendorReminders,
    decidedOn: number,
    jobs?: readonly Job[],
  ): Promise<boolean>;

  readClient(clientId: string): Promise<Client | undefined>;
  putClient(client: Client, decidedOn: number, jobs?: readonly Job[]): Promise<boolean>;
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
  /** Several invoices, at most 15, and what goes with them; all of it or nothing is written. */
  commitInvoices(commits: readonly InvoiceCommit[], effects?: Effects): Promise<CommitResult>;
  /** One read of a client's credit and methods on file. */
  readClientAccount(clientId: string): Promise<ClientAccount>;
  putMethod(method: MethodOnFile): Promise<void>;
  /** A vendor's payments, newest first; undefined when the cursor is not of this list. */
  listPayments(filter: {
    readonly vendorId: string;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<PaymentRow> | undefined>;
  /** A vendor's tasks, open ones first, newest first within; at most 200 that are done. */
  listTasks(vendorId: string): Promise<readonly Task[]>;
  /** Ends a task; false when there is none that is open. */
  endTask(vendorId: string, taskId: string, resolution: string, at: Instant): Promise<boolean>;
  /** Keeps the bytes of a slip or certificate, apart from what a view reads; at most 350 KB. */
  putSlip(invoiceId: string, slipId: string, content: Uint8Array): Promise<void>;
  readSlip(invoiceId: string, slipId: string): Promise<Uint8Array | undefined>;
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
