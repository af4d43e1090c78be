import * as v from "valibot";
import { amount, calendarDate, id, instant, positiveAmount, text } from "./fields.ts";

/** Ways that Stripe's hosted page offers. */
export const checkoutMethod = v.picklist([
  "card",
  "us_bank_account",
  "sepa_debit",
  "bacs_debit",
  "acss_debit",
  "au_becs_debit",
  "crypto",
  "promptpay",
  "paynow",
  "ideal",
  "bancontact",
  "eps",
  "p24",
  "blik",
  "pix",
  "konbini",
  "cashapp",
]);

/** Ways outside Stripe. */
export const offlineMethod = v.picklist(["own_account", "cheque", "cash", "other"]);

/** Every way in which an invoice can be paid. */
export const paymentMethod = v.picklist([
  ...checkoutMethod.options,
  "bank_transfer",
  ...offlineMethod.options,
]);

/** Where an attempt to move money stands. */
export const paymentStatus = v.picklist([
  "requires_action",
  "processing",
  "succeeded",
  "failed",
  "canceled",
]);

/** Money that went back or is going back, as both sides see it; minor units of the invoice. */
const refundViewSchema = v.strictObject({
  id: v.string(),
  amount,
  status: v.picklist(["requested", "pending", "succeeded", "failed", "canceled"]),
  at: instant,
});

/** A dispute as both sides see it; minor units of the invoice. */
const disputeViewSchema = v.strictObject({
  id: v.string(),
  status: v.picklist(["inquiry", "open", "won", "lost", "closed"]),
  amount,
  /** What the bank kept once it had decided, which may be a part; absent: nothing. */
  takenBack: v.exactOptional(amount),
  isBankReturn: v.boolean(),
  at: instant,
});

/** A payment as the payer sees it. */
export const paymentViewSchema = v.strictObject({
  id: id("pay"),
  status: paymentStatus,
  method: paymentMethod,
  amount,
  /** What the vendor let off for the method, beside the amount. */
  discount: v.exactOptional(amount),
  /** Tax withheld at source with it, beside the amount. */
  withheld: v.exactOptional(amount),
  /** What of it went beyond what was owed and is the client's credit. */
  surplus: v.exactOptional(amount),
  /** Whether the payer still has a payment page open for it. */
  isUnfinished: v.boolean(),
  declineCode: v.exactOptional(v.string()),
  paidWith: v.exactOptional(v.strictObject({ brand: v.string(), lastDigits: v.string() })),
  /** When money on its way is expected to be final. */
  expectedAt: v.exactOptional(instant),
  /** What went back so far, failed refunds left out. */
  refunded: v.exactOptional(amount),
  refunds: v.exactOptional(v.array(refundViewSchema)),
  disputes: v.exactOptional(v.array(disputeViewSchema)),
  /** How many invoices this one payment paid, with their sum; absent for one alone. */
  together: v.exactOptional(v.strictObject({ invoiceCount: v.number(), amount })),
  isReversed: v.exactOptional(v.boolean()),
  reference: v.exactOptional(v.string()),
  at: instant,
});

/** A way to pay this invoice now, with what it costs exactly. */
export const paymentOptionSchema = v.strictObject({
  method: paymentMethod,
  /** What paying everything that can be started takes, after the discount. */
  amount,
  /** What the vendor lets off when everything is paid this way. */
  discount: v.exactOptional(amount),
  /** The smallest and the largest part, and the step between amounts. */
  smallest: amount,
  largest: amount,
  step: v.number(),
  /** Business days until it is final; 0 is at once; absent: when it arrives. */
  finalInDays: v.exactOptional(v.number()),
  isPreferred: v.exactOptional(v.boolean()),
});

/** Most bytes of a slip or certificate; a page makes pictures smaller before it sends them. */
export const maximumSlipBytes = 300_000;

/** What a slip can be; nothing that a browser would run. */
export const slipContentTypes = [
  "image/png",
  "image/jpeg",
  "image/webp",
  "application/pdf",
] as const;

/** A picture or PDF, as base64. */
export const slipSchema = v.strictObject({
  contentType: v.picklist(slipContentTypes),
  base64: v.pipe(
    v.string("must be base64"),
    v.base64("must be base64"),
    v.maxLength(Math.ceil(maximumSlipBytes / 3) * 4, `must be at most ${maximumSlipBytes} bytes`),
  ),
});

/** "I've paid this": what the client says about money outside the payment page. */
export const declarePaymentSchema = v.strictObject({
  method: v.picklist([...offlineMethod.options, "bank_transfer"]),
  /** Without it, everything that remains. */
  amount: v.exactOptional(positiveAmount),
  /** Without it, today in the invoice's zone. */
  paidDate: v.exactOptional(calendarDate),
  reference: v.exactOptional(text(140)),
  slip: v.exactOptional(slipSchema),
});

/** A client's declared payment as both sides see it. */
export const declaredPaymentSchema = v.strictObject({
  id: id("dec"),
  status: v.picklist(["open", "confirmed", "declined"]),
  method: v.picklist([...offlineMethod.options, "bank_transfer"]),
  amount,
  paidDate: calendarDate,
  reference: v.exactOptional(v.string()),
  slipId: v.exactOptional(v.string()),
  message: v.exactOptional(v.string()),
  at: instant,
});

/** A certificate of tax withheld: its number and date, and the document itself. */
export const certificateSchema = v.strictObject({
  number: v.exactOptional(text(100)),
  date: v.exactOptional(calendarDate),
  slip: v.exactOptional(slipSchema),
});

/** Tax that the client withheld at source without a payment on this page. */
export const declareWithholdingSchema = v.strictObject({
  amount: positiveAmount,
  certificate: v.exactOptional(certificateSchema),
});

/** Tax withheld at source, as both sides see it; minor units of the invoice. */
export const withholdingSchema = v.strictObject({
  id: id("whd"),
  status: v.picklist(["proposed", "booked", "declined"]),
  amount,
  /** What the law's share allowed when it was declared. */
  allowed: amount,
  /** What the vendor wrote to the client when it was declined. */
  message: v.exactOptional(v.string()),
  certificate: v.strictObject({
    status: v.picklist(["awaited", "received", "checked"]),
    number: v.exactOptional(v.string()),
    date: v.exactOptional(calendarDate),
    slipId: v.exactOptional(v.string()),
  }),
  at: instant,
});

/** A credit note as both sides see it. */
export const creditNoteSchema = v.strictObject({
  id: id("crn"),
  number: v.string(),
  amount,
  reason: v.string(),
  toStoreCredit: amount,
  at: instant,
});

/** The vendor's own account as the client sees it. */
export const ownAccountSchema = v.strictObject({
  lines: v.array(v.strictObject({ label: v.string(), value: v.string() })),
  promptPayId: v.exactOptional(v.string()),
  changedAt: instant,
});

/** The account details for a bank transfer that belong to this client alone. */
export const transferDetailsSchema = v.strictObject({
  currency: v.string(),
  lines: v.array(
    v.strictObject({
      label: v.picklist([
        "account-holder",
        "bank-name",
        "account-number",
        "routing-number",
        "sort-code",
        "iban",
        "bic",
        "clabe",
        "branch",
        "account-type",
        "reference",
      ]),
      value: v.string(),
    }),
  ),
});

/** A method on file, as its payer sees it. */
export const methodOnFileSchema = v.strictObject({
  id: v.string(),
  method: checkoutMethod,
  shownAs: v.strictObject({ brand: v.string(), lastDigits: v.string() }),
  expiryMonth: v.exactOptional(v.string()),
});

/** What opens to a payer with a one-time code: credit, methods on file, the client's other invoices. */
export const payerAccountSchema = v.strictObject({
  /** The end of what the code opened, if nothing is done until then. */
  opensUntil: instant,
  /** Store credit in this invoice's currency, minor units. */
  credit: amount,
  methods: v.array(methodOnFileSchema),
  /** This invoice and the client's other open ones of its currency, oldest due date first. */
  invoices: v.array(
    v.strictObject({
      id: id("inv"),
      number: v.string(),
      subject: v.string(),
      dueDate: calendarDate,
      startable: amount,
    }),
  ),
});

/** The code that was mailed: twelve letters and digits, spaces, hyphens and case left aside. */
export const enterCodeSchema = v.strictObject({ code: text(40) });

/** How much of the client's credit goes to this invoice; all that fits without it. */
export const applyCreditSchema = v.strictObject({ amount: v.exactOptional(positiveAmount) });

/** How much of it went there. */
export const appliedCreditSchema = v.strictObject({ applied: amount });

export type PaymentOptionView = v.InferOutput<typeof paymentOptionSchema>;
export type DeclarePayment = v.InferOutput<typeof declarePaymentSchema>;
export type DeclaredPaymentView = v.InferOutput<typeof declaredPaymentSchema>;
export type CertificateRequest = v.InferOutput<typeof certificateSchema>;
export type DeclareWithholding = v.InferOutput<typeof declareWithholdingSchema>;
export type WithholdingView = v.InferOutput<typeof withholdingSchema>;
export type CreditNoteView = v.InferOutput<typeof creditNoteSchema>;
export type TransferDetailsView = v.InferOutput<typeof transferDetailsSchema>;
export type MethodOnFileView = v.InferOutput<typeof methodOnFileSchema>;
export type PayerAccount = v.InferOutput<typeof payerAccountSchema>;
export type SlipUpload = v.InferOutput<typeof slipSchema>;
