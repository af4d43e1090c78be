import {
  answerRefundSchema,
  answerWithholdingSchema,
  changeOwnAccountSchema,
  confirmDeclarationSchema,
  declineDeclarationSchema,
  endTaskSchema,
  newCreditNoteSchema,
  paymentSettingsChangeSchema,
  payOutCreditSchema,
  recordPaymentSchema,
  refundPaymentSchema,
  resolveAnomalySchema,
  reversePaymentSchema,
  writeOffSchema,
} from "../../../shared/contract/money-schema.ts";
import {
  applyCreditSchema,
  certificateSchema,
  declarePaymentSchema,
  declareWithholdingSchema,
  enterCodeSchema,
} from "../../../shared/contract/payment-schema.ts";
import { startPaymentSchema } from "../../../shared/contract/portal-schema.ts";
import { anId } from "../builders/an-id.ts";
import type { RequestExample } from "./request-example.ts";

const slip = { contentType: "image/png", base64: "iVBORw0KGgo=" };
const slipParts = (pointer: string) => [`${pointer}/contentType`, `${pointer}/base64`];
const certificate = { number: "WHT-1", date: "2026-11-21", slip };
const reason = "It bounced.";

/** What clients ask about money. */
const clientRequests: Readonly<Record<string, RequestExample>> = {
  startPayment: {
    schema: startPaymentSchema,
    full: {
      method: "card",
      amount: 124_000,
      withheld: 3_720,
      methodOnFileId: "pm_1",
      otherInvoices: [{ id: anId("inv"), amount: 100 }],
    },
    required: ["/method", "/otherInvoices/0/id"],
  },
  declarePayment: {
    schema: declarePaymentSchema,
    full: { method: "cheque", amount: 100, paidDate: "2026-11-21", reference: "0451", slip },
    required: ["/method", ...slipParts("/slip")],
  },
  declareWithholding: {
    schema: declareWithholdingSchema,
    full: { amount: 3_720, certificate },
    required: ["/amount", ...slipParts("/certificate/slip")],
  },
  certificate: { schema: certificateSchema, full: certificate, required: slipParts("/slip") },
  enterCode: { schema: enterCodeSchema, full: { code: "A1B2-C3D4-E5F6" }, required: ["/code"] },
  applyCredit: { schema: applyCreditSchema, full: { amount: 100 }, required: [] },
};

/** What vendors ask about money. */
const vendorRequests: Readonly<Record<string, RequestExample>> = {
  recordPayment: {
    schema: recordPaymentSchema,
    full: {
      method: "cheque",
      amount: 100,
      currency: "USD",
      receivedDate: "2026-11-21",
      reference: "0451",
      withheld: 3,
    },
    required: ["/method", "/amount"],
  },
  reversePayment: { schema: reversePaymentSchema, full: { reason }, required: ["/reason"] },
  refundPayment: {
    schema: refundPaymentSchema,
    full: { amount: 100, reason, isStillOwed: true },
    required: [],
  },
  answerRefund: {
    schema: answerRefundSchema,
    full: { isStillOwed: false },
    required: ["/isStillOwed"],
  },
  resolveAnomaly: {
    schema: resolveAnomalySchema,
    full: { resolution: "accepted" },
    required: ["/resolution"],
  },
  newCreditNote: {
    schema: newCreditNoteSchema,
    full: { amount: 100, reason },
    required: ["/amount", "/reason"],
  },
  writeOff: { schema: writeOffSchema, full: { reason }, required: ["/reason"] },
  confirmDeclaration: {
    schema: confirmDeclarationSchema,
    full: { amount: 100, receivedDate: "2026-11-21", reference: "0451" },
    required: [],
  },
  declineDeclaration: {
    schema: declineDeclarationSchema,
    full: { message: "We could not find it." },
    required: ["/message"],
  },
  answerWithholding: {
    schema: answerWithholdingSchema,
    full: { answer: "declined", message: "Please withhold 3%." },
    required: ["/answer"],
  },
  payOutCredit: {
    schema: payOutCreditSchema,
    full: { amount: 100, currency: "USD", reference: "Transfer" },
    required: ["/amount", "/currency", "/reference"],
  },
  endTask: { schema: endTaskSchema, full: { resolution: "Seen" }, required: [] },
};

/** How a vendor wants to be paid. */
const settingsRequests: Readonly<Record<string, RequestExample>> = {
  paymentSettingsChange: {
    schema: paymentSettingsChangeSchema,
    full: {
      accountCountry: "US",
      methods: ["card", "cheque"],
      preferred: { method: "card", discountPercent: "1.5" },
      smallestParts: { USD: 5_000 },
      smallDifferences: { USD: 100 },
      withholdingPercent: "3",
    },
    required: ["/preferred/method"],
    clearable: ["/preferred", "/withholdingPercent"],
  },
  changeOwnAccount: {
    schema: changeOwnAccountSchema,
    full: {
      code: "A1B2-C3D4-E5F6",
      account: {
        lines: [{ label: "Account", value: "123-4" }],
        promptPayId: "0812345678",
        currency: "THB",
      },
    },
    required: [
      "/code",
      "/account",
      "/account/lines",
      "/account/lines/0/label",
      "/account/lines/0/value",
      "/account/currency",
    ],
    clearable: ["/account"],
  },
};

/** Every request about money that has a body, under the name of its schema. */
export const moneyRequestExamples: Readonly<Record<string, RequestExample>> = {
  ...clientRequests,
  ...vendorRequests,
  ...settingsRequests,
};
