import { invoiceSchema } from "./invoice-schema.ts";
import {
  answerRefundSchema,
  answerWithholdingSchema,
  confirmDeclarationSchema,
  declineDeclarationSchema,
  newCreditNoteSchema,
  recordPaymentSchema,
  refundPaymentSchema,
  resolveAnomalySchema,
  reversePaymentSchema,
  writeOffSchema,
} from "./money-schema.ts";
import type { Operation } from "./operation.ts";
import { applyCreditSchema, slipContentTypes } from "./payment-schema.ts";
import type { ProblemReason } from "./problem.ts";

const always = [
  "not-found",
  "invalid-request",
  "invoice-not-issued",
] as const satisfies readonly ProblemReason[];

/** What all changes of an invoice's money have in common: they answer with the invoice. */
const change = { method: "post", response: invoiceSchema } as const;

const paymentOperations: readonly Operation[] = [
  {
    ...change,
    id: "recordPayment",
    path: "/invoices/{id}/payments",
    summary: "Records money that came outside Stripe; what is too much is the client's credit.",
    request: recordPaymentSchema,
    status: 201,
    needsKey: true,
    problems: [
      ...always,
      "key-reused",
      "invoice-not-open",
      "currency-differs",
      "paid-date-in-future",
    ],
  },
  {
    ...change,
    id: "reversePayment",
    path: "/invoices/{id}/payments/{payment}/reverse",
    summary: "Undoes a recorded payment that was none; what it had closed is open again.",
    request: reversePaymentSchema,
    status: 200,
    problems: [
      ...always,
      "payment-unknown",
      "payment-not-recorded",
      "payment-already-reversed",
      "credit-spent",
    ],
  },
  {
    ...change,
    id: "refundPayment",
    path: "/invoices/{id}/payments/{payment}/refunds",
    summary: "Asks Stripe to send money back; without an amount, all that can still be refunded.",
    request: refundPaymentSchema,
    status: 201,
    needsKey: true,
    problems: [
      ...always,
      "payment-unknown",
      "payment-not-refundable",
      "dispute-holds-money",
      "refund-exceeds-refundable",
      "amount-off-step",
      "key-reused",
    ],
  },
  {
    ...change,
    id: "answerRefund",
    path: "/invoices/{id}/payments/{payment}/refunds/{refund}/answer",
    summary: "Says whether the client owes again what was refunded in Stripe's dashboard.",
    request: answerRefundSchema,
    status: 200,
    problems: [...always, "payment-unknown", "refund-unknown", "refund-already-answered"],
  },
  {
    ...change,
    id: "resolveAnomaly",
    path: "/invoices/{id}/payments/{payment}/anomaly",
    summary:
      "Books money that was set aside since it was not what was asked for, or leaves it out.",
    request: resolveAnomalySchema,
    status: 200,
    problems: [...always, "payment-unknown", "anomaly-resolved", "currency-differs"],
  },
];

const correctionOperations: readonly Operation[] = [
  {
    ...change,
    id: "createCreditNote",
    path: "/invoices/{id}/credit-notes",
    summary: "Asks for less than the invoice did; what was paid too much is the client's credit.",
    request: newCreditNoteSchema,
    status: 201,
    needsKey: true,
    problems: [...always, "key-reused", "invoice-not-open", "credit-exceeds-due"],
  },
  {
    ...change,
    id: "writeOffInvoice",
    path: "/invoices/{id}/write-off",
    summary: "Gives up what remains; money that comes all the same is still taken.",
    request: writeOffSchema,
    status: 200,
    problems: [...always, "invoice-not-open", "payment-in-progress"],
  },
  {
    ...change,
    id: "applyCredit",
    path: "/invoices/{id}/store-credit",
    summary: "Uses the client's credit on the invoice; without an amount, all that fits.",
    request: applyCreditSchema,
    status: 200,
    needsKey: true,
    problems: [
      ...always,
      "key-reused",
      "invoice-not-open",
      "no-credit",
      "credit-exceeded",
      "amount-exceeds-startable",
    ],
  },
];

const declaredOperations: readonly Operation[] = [
  {
    ...change,
    id: "confirmDeclaration",
    path: "/invoices/{id}/declarations/{declaration}/confirm",
    summary: "Records the money that a client declared, as declared or as it really came.",
    request: confirmDeclarationSchema,
    status: 200,
    problems: [
      ...always,
      "payment-unknown",
      "declaration-ended",
      "invoice-not-open",
      "paid-date-in-future",
    ],
  },
  {
    ...change,
    id: "declineDeclaration",
    path: "/invoices/{id}/declarations/{declaration}/decline",
    summary: "Says that the declared money was not found; the client gets the message.",
    request: declineDeclarationSchema,
    status: 200,
    problems: [...always, "payment-unknown", "declaration-ended"],
  },
  {
    ...change,
    id: "answerWithholding",
    path: "/invoices/{id}/withholdings/{withholding}/answer",
    summary: "Accepts or declines tax withheld beyond the law's share, or checks a certificate.",
    request: answerWithholdingSchema,
    status: 200,
    problems: [...always, "payment-unknown", "withholding-ended", "certificate-missing"],
  },
  {
    id: "readSlip",
    method: "get",
    path: "/invoices/{id}/slips/{slip}",
    summary: "A slip or certificate that the client attached, as a picture or PDF.",
    status: 200,
    contentTypes: slipContentTypes,
    problems: ["not-found"],
  },
];

/** What can be asked about an invoice's money. */
export const moneyOperations: readonly Operation[] = [
  ...paymentOperations,
  ...correctionOperations,
  ...declaredOperations,
];
