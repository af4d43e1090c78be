import type { DisputeReport } from "../../shared/payments/dispute.ts";
import type {
  ChargeRequest,
  CheckoutPage,
  CheckoutRequest,
  PaidWith,
} from "../../shared/payments/payment.ts";
import type {
  CheckoutMethodKind,
  PaymentMethodKind,
} from "../../shared/payments/payment-method.ts";
import type { RefundReport } from "../../shared/payments/refund.ts";
import type { SetupRequest } from "../../shared/payments/setup-request.ts";
import type { Currency } from "../../shared/values/currency.ts";
import type { Instant } from "../../shared/values/instant.ts";

/** Whom an attempt belongs to; it travels with every object at the processor. */
export type AttemptReference = {
  /** The invoice whose row leads, where several are paid at once. */
  readonly invoiceId: string;
  readonly paymentId: string;
};

/** What a page that saves a method without a payment belongs to. */
export type SetupReference = { readonly invoiceId: string; readonly setupId: string };

/** A method that the payer agreed to keep, as the processor knows it. */
export type KeptMethod = {
  readonly id: string;
  readonly method: CheckoutMethodKind;
  readonly shownAs: PaidWith;
  readonly expiryMonth?: string;
};

/** What the processor says now about an attempt and the money behind it. */
export type AttemptReport = {
  readonly reference: AttemptReference | undefined;
  /** `open`: the payer can still act; `expired`: never again; `complete`: it is past the payer. */
  readonly page: "open" | "complete" | "expired";
  readonly money: "none" | "processing" | "succeeded" | "canceled";
  readonly amount: number;
  readonly currency: Currency;
  readonly paymentIntentId?: string;
  readonly paidWith?: PaidWith;
  /** Why the payer's latest try was declined. */
  readonly declineCode?: string;
  /** Where the payer's bank wants to see them. */
  readonly actionUrl?: string;
  /**
   * The method that was kept: on file with the payer's consent, or for the installments that the
   * request keeps it for, as soon as the money is on its way.
   */
  readonly keptMethod?: KeptMethod;
};

/** What the processor says now about the hosted page of an attempt and the money behind it. */
export type CheckoutReport = AttemptReport & { readonly sessionId: string };

/** What the processor says now about a page that saves a method without a payment. */
export type SetupReport = {
  readonly reference: SetupReference | undefined;
  readonly sessionId: string;
  readonly page: "open" | "complete" | "expired";
  /** Can be charged from now on without its holder; a complete page without one saved nothing yet. */
  readonly keptMethod?: KeptMethod;
};

/** What an event is about: what to fetch, and nothing of what it claims. */
export type EventSubject =
  | { readonly kind: "session"; readonly id: string }
  | { readonly kind: "setup"; readonly id: string }
  | { readonly kind: "intent"; readonly id: string }
  | { readonly kind: "refund"; readonly id: string }
  | { readonly kind: "charge"; readonly paymentIntentId: string }
  | { readonly kind: "dispute"; readonly id: string }
  | { readonly kind: "cash"; readonly id: string; readonly customerId: string }
  | { readonly kind: "method"; readonly id: string };

/** A verified event. */
export type ProcessorEvent = {
  readonly id: string;
  readonly type: string;
  /** Absent for events that are not ours to handle. */
  readonly subject?: EventSubject;
  /** Whose attempt the object says that it is, where its own metadata says so. */
  readonly reference?: AttemptReference;
  /** The same for a page that saves a method. */
  readonly setup?: SetupReference;
};

/** What asking for a hosted page comes to. */
export type OpenedCheckout =
  | CheckoutPage
  /** The processor will not open a page for this request, now or ever; there is none. */
  | { readonly refusedCode: string }
  /** The processor failed, and there is no page; another attempt may do better. */
  | { readonly failedCode: string };

/** What preparing a charge comes to: the processor's record of it, or a plain no. */
export type PreparedCharge =
  | { readonly paymentIntentId: string }
  | { readonly refusedCode: string }
  | { readonly failedCode: string };

/** A refund or dispute with the attempt whose money it moves; undefined for foreign ones. */
export type Referred<Report> = Report & { readonly reference: AttemptReference | undefined };

/** The account at the processor's bank that belongs to one customer alone. */
export type TransferDetails = {
  readonly currency: Currency;
  /** Line by line as a bank's form asks for it. */
  readonly lines: readonly { readonly label: TransferLabel; readonly value: string }[];
};

/** What a line of transfer details is; pages have the words. */
export type TransferLabel =
  | "account-holder"
  | "bank-name"
  | "account-number"
  | "routing-number"
  | "sort-code"
  | "iban"
  | "bic"
  | "clabe"
  | "branch"
  | "account-type"
  | "reference";

/** Money that moved on a customer's cash balance at the processor. */
export type CashReport = {
  readonly transactionId: string;
  readonly customerId: string;
  /** The client whose record the customer is; undefined for foreign ones. */
  readonly clientId: string | undefined;
  readonly kind: "funded" | "funding-reversed" | "other";
  /** In minor units; negative where money left. */
  readonly amount: number;
  readonly currency: Currency;
  /** What the sender wrote. */
  readonly senderReference?: string;
  readonly senderName?: string;
  readonly at: Instant;
};

/** What moved at the processor, for the daily comparison with the ledger. */
export type ProcessorMovement =
  | {
      readonly kind: "payment";
      readonly reference: AttemptReference;
      readonly amount: number;
      readonly currency: Currency;
      readonly paymentIntentId: string;
    }
  | { readonly kind: "refund"; readonly report: Referred<RefundReport> }
  | { readonly kind: "dispute"; readonly report: Referred<DisputeReport> }
  | { readonly kind: "cash"; readonly report: CashReport };

/** The payment processor, in the words of this house. Throws PortFailure when it does not answer. */
export type PaymentProcessor = {
  /** Makes the payer's record there; a repeat with the same name and address gives the same one. */
  createCustomer(client: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
  }): Promise<string>;
  /**
   * Opens the hosted page. The same attempt with the same request gives the same page; a request
   * that makes no sense to the processor (too small an amount, a method that the account has not
   * enabled: `method-not-enabled`) is refused, and then no page that takes money exists.
   */
  openCheckout(reference: AttemptReference, request: CheckoutRequest): Promise<OpenedCheckout>;
  /** What became of an attempt's page. */
  readCheckout(sessionId: string): Promise<CheckoutReport>;
  /** Looks for the page of an attempt by its customer, when our record of it was lost. */
  findCheckout(
    reference: AttemptReference,
    customerId: string,
    since: Instant,
  ): Promise<CheckoutReport | undefined>;
  /** Closes an open page, and says what it is now: a completed one stays complete. */
  expireCheckout(sessionId: string): Promise<CheckoutReport>;

  /**
   * Prepares the charge of a method on file without moving money: a repeat of the same attempt is
   * the same charge, and one that is no longer wanted can be cancelled before it is confirmed.
   */
  prepareCharge(reference: AttemptReference, request: ChargeRequest): Promise<PreparedCharge>;
  /**
   * Moves the money of a prepared charge, once however often it is asked; says what is true then.
   * A decline is an answer. Off session nobody can act on one: that charge has ended for good, which
   * reads as page `expired`, money `none` and the decline's code, here and in every later report.
   */
  confirmCharge(
    reference: AttemptReference,
    paymentIntentId: string,
    request: ChargeRequest,
  ): Promise<AttemptReport>;
  readCharge(paymentIntentId: string): Promise<AttemptReport>;
  findCharge(
    reference: AttemptReference,
    customerId: string,
    since: Instant,
  ): Promise<AttemptReport | undefined>;
  /** Gives up a charge that still waits for its payer, and says what it is now. */
  cancelCharge(paymentIntentId: string): Promise<AttemptReport>;

  /**
   * Opens the hosted page on which a method is saved for later charges without its holder, and
   * nothing is paid. Repeats and refusals are as with `openCheckout`.
   */
  openSetup(reference: SetupReference, request: SetupRequest): Promise<OpenedCheckout>;
  readSetup(sessionId: string): Promise<SetupReport>;
  findSetup(
    reference: SetupReference,
    customerId: string,
    since: Instant,
  ): Promise<SetupReport | undefined>;
  /** Closes an open page, and says what it is now: a completed one stays complete. */
  expireSetup(sessionId: string): Promise<SetupReport>;

  /** Sends money back. The same refund is one refund; `refusedCode` when the processor won't. */
  refund(order: {
    readonly refundId: string;
    readonly paymentIntentId: string;
    readonly amount: number;
    readonly currency: Currency;
  }): Promise<Referred<RefundReport> | { readonly refusedCode: string }>;
  readRefund(processorRefundId: string): Promise<Referred<RefundReport>>;
  /** All refunds of a payment, also those that were made in the processor's dashboard. */
  listRefunds(paymentIntentId: string): Promise<readonly Referred<RefundReport>[]>;
  readDispute(disputeId: string): Promise<Referred<DisputeReport>>;

  /** The account to which this customer can transfer money in a currency; the same one each time. */
  transferDetails(customerId: string, currency: Currency): Promise<TransferDetails | undefined>;
  readCash(customerId: string, transactionId: string): Promise<CashReport>;
  /** Moves what was matched from the customer's cash balance to the vendor's; the same id once. */
  drawCash(order: {
    readonly id: string;
    readonly customerId: string;
    readonly amount: number;
    readonly currency: Currency;
  }): Promise<"drawn" | { readonly refusedCode: string }>;

  /** A kept method as it is now, with the client whose record it is kept at; undefined once gone. */
  readMethod(
    methodId: string,
  ): Promise<(KeptMethod & { readonly clientId: string | undefined }) | undefined>;
  /** Forgets a method on file; one that is gone already is no failure. */
  removeMethod(methodId: string): Promise<void>;

  /** The account's country, and which of our methods it has switched on. */
  readAccount(): Promise<{
    readonly country: string;
    readonly enabled: readonly PaymentMethodKind[];
  }>;
  /** Everything with our metadata that moved between two instants (from inclusive), oldest first. */
  listMovements(from: Instant, until: Instant): Promise<readonly ProcessorMovement[]>;

  /** Checks a webhook's signature over its raw body; undefined when it is wrong or stale. */
  verifyEvent(
    rawBody: string,
    signature: string,
    now: Instant,
  ): Promise<ProcessorEvent | undefined>;
};
