import type { Arrangements } from "../flexibility/arrangements.ts";
import type { ResolvedPolicy, VersionedSettings } from "../flexibility/flexibility-policy.ts";
import type { Balances } from "../ledger/balances.ts";
import type { Locale } from "../messages/locale.ts";
import type { FiredMilestone } from "../milestones/cadence.ts";
import type {
  HandOver,
  Hold,
  ResolvedReminders,
  VersionedReminders,
} from "../milestones/reminder-settings.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Contact } from "./client.ts";
import type { DocumentAdjustment } from "./document-adjustment.ts";
import type { ClientParty, Sender, VendorParty } from "./party.ts";
import type { PaymentTerms } from "./payment-terms.ts";
import type { CreditNote } from "./credit-note.ts";
import type { PaymentPolicy } from "../payments/payment-policy.ts";
import type { InvoiceTotals } from "./totals.ts";

/** A page of the vendor's own that helps the client: an agreement, a project's board. */
export type UsefulLink = { readonly label: string; readonly url: string };

/** What a vendor writes on an invoice, lines apart. */
export type InvoiceContent = {
  readonly clientId: string;
  readonly currency: Currency;
  /** What the invoice is for, in one line: "Website redesign, second milestone". */
  readonly subject: string;
  readonly adjustments: readonly DocumentAdjustment[];
  readonly paymentTerms: PaymentTerms;
  readonly purchaseOrder?: string;
  /** A note from a person, shown near the top. */
  readonly note?: string;
  readonly thankYou?: string;
  readonly usefulLinks: readonly UsefulLink[];
  /** An offer on future work. */
  readonly offer?: string;
  /** What happens when it is late, in the vendor's words; without it nothing is added. */
  readonly lateTerms?: string;
  /** The vendor's member who signs messages and gets the replies. */
  readonly senderId: string;
};

/** Totals as they are kept beside an invoice; the amounts of the lines live with the lines. */
export type InvoiceSums = Omit<InvoiceTotals, "lineAmounts">;

type AnyInvoice = {
  readonly id: string;
  readonly vendorId: string;
  /** Grows with money, terms and status only; being seen or a finished job leaves it alone. */
  readonly version: number;
  readonly content: InvoiceContent;
  readonly sums: InvoiceSums;
  readonly lineCount: number;
  readonly createdAt: Instant;
};

/** An invoice that can still change. Once frozen it only waits for its number. */
export type DraftInvoice = AnyInvoice & {
  readonly stage: "draft";
  /** The client's name as it was when the draft was last written, for lists. */
  readonly clientName: string;
  /** What issuing was asked for, while the number is being assigned; until then absent. */
  readonly freeze?: {
    readonly at: Instant;
    readonly send: boolean;
    readonly issueDate: CalendarDate;
    /** The hash of the asker's own key for this request; a repeat of it is the same request. */
    readonly requestKey?: string;
  };
};

/** A binding invoice: number, dates, parties and lines never change again. */
export type IssuedInvoice = AnyInvoice & {
  readonly stage: "issued";
  readonly number: string;
  readonly issueDate: CalendarDate;
  readonly issuedAt: Instant;
  readonly issueRequestKey?: string;
  /**
   * The last day on which payment is on time, in `timeZone`. An extension moves it, and a plan keeps
   * it at its next open installment.
   */
  readonly dueDate: CalendarDate;
  /** The due date as it was issued, once it has moved. */
  readonly originalDueDate?: CalendarDate;
  /** When the due date last moved: reminders that count from it begin anew. */
  readonly dueDateMovedAt?: Instant;
  /** The one zone for due date, discount and fee: the client's, else the vendor's. */
  readonly timeZone: TimeZone;
  readonly locale: Locale;
  readonly vendor: VendorParty;
  readonly sender: Sender;
  readonly client: ClientParty;
  /** The people who get this invoice's messages, first one first. */
  readonly contacts: readonly Contact[];
  /** The payer's record at the payment processor, once it is known. */
  readonly stripeCustomerId?: string;
  readonly balances: Balances;
  /** What the vendor allows and prefers when it is paid, as it is now. */
  readonly paymentPolicy?: PaymentPolicy;
  /** What this client may arrange by itself, as it is now; absent: what holds for everybody. */
  readonly flexibility?: ResolvedPolicy;
  /** The vendor's settings for this invoice alone. */
  readonly flexibilitySettings?: VersionedSettings;
  /** What was arranged, asked and promised; absent: nothing. */
  readonly arrangements?: Arrangements;
  /** Reminders rest until this day (inclusive, in `timeZone`): somebody said that they have paid. */
  readonly pausedUntil?: CalendarDate;
  readonly creditNotes?: readonly CreditNote[];
  /** What credit notes made the client's credit and has not gone back to a payer; spent or not. */
  readonly creditReturned?: number;
  readonly writtenOff?: { readonly at: Instant; readonly reason: string };
  /**
   * What payments in `processing` will settle, discount and tax withheld included; nobody else may
   * start to pay it meanwhile.
   */
  readonly amountProcessing: number;
  readonly sentAt?: Instant;
  readonly seenAt?: Instant;
  readonly paidAt?: Instant;
  readonly voided?: { readonly at: Instant; readonly reason: string };
  readonly firedMilestones: readonly FiredMilestone[];
  /** How it is reminded of, as it is now; absent: as is usual. */
  readonly reminders?: ResolvedReminders;
  /** The vendor's settings for this invoice alone. */
  readonly reminderSettings?: VersionedReminders;
  /** Reminders of this invoice are held. */
  readonly hold?: Hold;
  /** Those of its client, or all of the vendor's, are; a copy of what stands there. */
  readonly heldAlong?: Hold;
  readonly handOver?: HandOver;
};

/** A demand for payment, from first draft to settled. */
export type Invoice = DraftInvoice | IssuedInvoice;
