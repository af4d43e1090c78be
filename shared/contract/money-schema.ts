import * as v from "valibot";
import {
  calendarDate,
  clearable,
  country,
  currency,
  decimal,
  id,
  instant,
  money,
  positiveAmount,
  text,
} from "./fields.ts";
import { offlineMethod, paymentMethod, paymentStatus } from "./payment-schema.ts";

// What vendors and their programs ask and are told about money: payments, refunds, credit, tasks.

/** A refund as the API shows it. */
export const refundSchema = v.strictObject({
  id: v.string(),
  amount: money,
  status: v.picklist(["requested", "pending", "succeeded", "failed", "canceled"]),
  origin: v.picklist(["vendor", "processor"]),
  reason: v.exactOptional(v.string()),
  /** Absent while nobody has said whether the client owes it again. */
  isStillOwed: v.exactOptional(v.boolean()),
  failureReason: v.exactOptional(v.string()),
  requestedAt: instant,
  endedAt: v.exactOptional(instant),
});

/** A dispute as the API shows it. */
const disputeSchema = v.strictObject({
  id: v.string(),
  status: v.picklist(["inquiry", "open", "won", "lost", "closed"]),
  amount: money,
  withdrawn: money,
  reason: v.string(),
  isBankReturn: v.boolean(),
  openedAt: instant,
  closedAt: v.exactOptional(instant),
});

/** A payment as the API shows it. */
export const paymentSchema = v.strictObject({
  id: id("pay"),
  status: paymentStatus,
  method: paymentMethod,
  amount: money,
  amountReceived: v.exactOptional(money),
  discount: v.exactOptional(money),
  withheld: v.exactOptional(money),
  /** What can still be refunded. */
  refundable: money,
  paidWith: v.exactOptional(v.strictObject({ brand: v.string(), lastDigits: v.string() })),
  declineCode: v.exactOptional(v.string()),
  expectedAt: v.exactOptional(instant),
  refunds: v.array(refundSchema),
  disputes: v.array(disputeSchema),
  anomaly: v.exactOptional(
    v.strictObject({
      differs: v.picklist(["amount", "currency", "account"]),
      received: money,
      at: instant,
      resolution: v.exactOptional(v.picklist(["accepted", "dismissed"])),
    }),
  ),
  reversal: v.exactOptional(v.strictObject({ at: instant, reason: v.string() })),
  reference: v.exactOptional(v.string()),
  /** All invoices that this payment pays, when it pays several. */
  shares: v.exactOptional(v.array(v.strictObject({ invoiceId: id("inv"), amount: money }))),
  startedAt: instant,
  endedAt: v.exactOptional(instant),
});

/** A payment in the list of all of them. */
export const paymentRowSchema = v.strictObject({
  invoiceId: id("inv"),
  invoiceNumber: v.string(),
  clientName: v.string(),
  payment: paymentSchema,
});

/** Money that came outside Stripe, as the vendor records it. */
export const recordPaymentSchema = v.strictObject({
  method: offlineMethod,
  amount: positiveAmount,
  currency: v.exactOptional(currency),
  receivedDate: v.exactOptional(calendarDate),
  reference: v.exactOptional(text(140)),
  /** Tax withheld at source that came with it. */
  withheld: v.exactOptional(positiveAmount),
});

/** Why a recorded payment was none: a cheque that bounced, a slip of the pen. */
export const reversePaymentSchema = v.strictObject({ reason: text(500) });

/** What goes back; without an amount, all that can. `isStillOwed`: the client owes it again. */
export const refundPaymentSchema = v.strictObject({
  amount: v.exactOptional(positiveAmount),
  reason: v.exactOptional(text(500)),
  isStillOwed: v.exactOptional(v.boolean()),
});

/** Whether the client owes again what was refunded in Stripe's dashboard. */
export const answerRefundSchema = v.strictObject({ isStillOwed: v.boolean() });

/** Book what came, or leave it to be settled at Stripe by hand. */
export const resolveAnomalySchema = v.strictObject({
  resolution: v.picklist(["accepted", "dismissed"]),
});

/** Less is asked for than the invoice did. */
export const newCreditNoteSchema = v.strictObject({ amount: positiveAmount, reason: text(500) });

/** What remains is given up. */
export const writeOffSchema = v.strictObject({ reason: text(500) });

/** The money that a client declared has come: as declared, or differently. */
export const confirmDeclarationSchema = v.strictObject({
  amount: v.exactOptional(positiveAmount),
  receivedDate: v.exactOptional(calendarDate),
  reference: v.exactOptional(text(140)),
});

/** The money that a client declared was not found. */
export const declineDeclarationSchema = v.strictObject({ message: text(500) });

/** A withholding above the law's share is accepted or declined; a certificate has been checked. */
export const answerWithholdingSchema = v.strictObject({
  answer: v.picklist(["accepted", "declined", "certificate-checked"]),
  message: v.exactOptional(text(500)),
});

/** Credit that the vendor pays out, outside Stripe. */
export const payOutCreditSchema = v.strictObject({
  amount: positiveAmount,
  currency,
  reference: text(140),
});

/** What a client has to its credit, and how it came about. */
export const clientCreditSchema = v.strictObject({
  credits: v.array(money),
  movements: v.array(
    v.strictObject({
      id: v.string(),
      kind: v.picklist([
        "surplus",
        "applied",
        "returned",
        "refund-failed",
        "taken-back",
        "paid-out",
      ]),
      amount: money,
      invoiceId: v.exactOptional(id("inv")),
      paymentId: v.exactOptional(id("pay")),
      reason: v.exactOptional(v.string()),
      at: instant,
    }),
  ),
});

/** Something that waits for a person at the vendor. */
export const taskSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist([
    "payment-anomaly",
    "payment-unsettled",
    "refund-question",
    "refund-failed",
    "dispute-opened",
    "payment-returned",
    "declared-payment",
    "withholding-proposed",
    "certificate-awaited",
    "payment-on-closed-invoice",
    "reconciliation-difference",
    "method-not-enabled",
    "flexibility-request",
    "terms-for-later",
    "question-asked",
    "hardship-told",
    "plan-past-due",
    "promise-broken",
    "call-due",
    "letter-due",
    "visit-due",
    "contact-unreachable",
    "hand-over-due",
    "check-in-due",
    "job-needs-attention",
  ]),
  invoiceId: v.exactOptional(id("inv")),
  paymentId: v.exactOptional(id("pay")),
  clientId: v.exactOptional(id("cli")),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  status: v.picklist(["open", "done"]),
  at: instant,
  doneAt: v.exactOptional(instant),
  resolution: v.exactOptional(v.string()),
});

/** A person looked at it; the word stays with it. */
export const endTaskSchema = v.strictObject({ resolution: v.exactOptional(text(500)) });

const amountsByCurrency = v.record(
  currency,
  v.pipe(
    v.number("must be a whole number of minor units"),
    v.safeInteger("must be a whole number of minor units"),
    v.minValue(0, "must not be negative"),
  ),
);

const ownAccountFields = {
  lines: v.pipe(
    v.array(v.strictObject({ label: text(60), value: text(120) })),
    v.minLength(1, "must have at least one line"),
    v.maxLength(8, "must have at most eight lines"),
  ),
  promptPayId: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^(?:0\d{9}|\d{13}|\d{15})$/u, "must be a phone (0…), tax id or e-wallet number"),
    ),
  ),
  currency,
};

const ownAccount = v.strictObject({ ...ownAccountFields, changedAt: instant });

/** How a vendor is paid, as the API shows it. */
export const paymentSettingsSchema = v.strictObject({
  version: v.number(),
  accountCountry: country,
  methods: v.array(paymentMethod),
  /** What the Stripe account has switched on; absent until Stripe was asked. */
  enabledAtStripe: v.exactOptional(v.array(paymentMethod)),
  /** Methods that the vendor takes and the Stripe account hasn't enabled. */
  notEnabled: v.array(paymentMethod),
  preferred: v.exactOptional(
    v.strictObject({ method: paymentMethod, discountPercent: v.exactOptional(decimal) }),
  ),
  smallestParts: amountsByCurrency,
  smallDifferences: amountsByCurrency,
  withholdingPercent: v.exactOptional(decimal),
  ownAccount: v.exactOptional(ownAccount),
  pendingOwnAccount: v.exactOptional(
    v.strictObject({ account: v.nullable(ownAccount), effectiveAt: instant }),
  ),
});

/** What of it a vendor can change; null takes an optional one away. */
export const paymentSettingsChangeSchema = v.strictObject({
  accountCountry: v.exactOptional(country),
  methods: v.exactOptional(v.array(paymentMethod)),
  preferred: clearable(
    v.strictObject({ method: paymentMethod, discountPercent: v.exactOptional(decimal) }),
  ),
  smallestParts: v.exactOptional(amountsByCurrency),
  smallDifferences: v.exactOptional(amountsByCurrency),
  withholdingPercent: clearable(decimal),
});

/** Where money goes outside Stripe; the code was mailed to the asking member. */
export const changeOwnAccountSchema = v.strictObject({
  code: text(40),
  account: v.nullable(v.strictObject(ownAccountFields)),
});

export type RefundAnswer = v.InferOutput<typeof refundSchema>;
export type PaymentAnswer = v.InferOutput<typeof paymentSchema>;
export type PaymentRowAnswer = v.InferOutput<typeof paymentRowSchema>;
export type RecordPayment = v.InferOutput<typeof recordPaymentSchema>;
export type RefundPayment = v.InferOutput<typeof refundPaymentSchema>;
export type ConfirmDeclaration = v.InferOutput<typeof confirmDeclarationSchema>;
export type AnswerWithholding = v.InferOutput<typeof answerWithholdingSchema>;
export type PayOutCredit = v.InferOutput<typeof payOutCreditSchema>;
export type ClientCreditAnswer = v.InferOutput<typeof clientCreditSchema>;
export type TaskAnswer = v.InferOutput<typeof taskSchema>;
export type PaymentSettingsAnswer = v.InferOutput<typeof paymentSettingsSchema>;
export type PaymentSettingsChange = v.InferOutput<typeof paymentSettingsChangeSchema>;
export type ChangeOwnAccount = v.InferOutput<typeof changeOwnAccountSchema>;
