import { action, query } from "@solidjs/router";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type {
  AnswerWithholding,
  ConfirmDeclaration,
  PaymentRowAnswer,
  RecordPayment,
  RefundPayment,
} from "../../../../shared/contract/money-schema.ts";
import { address, read } from "./read.ts";
import { send } from "./send.ts";

const invoices = "/api/v1/invoices";
const pageSize = "50";

export type PaymentPage = {
  readonly items: readonly PaymentRowAnswer[];
  readonly nextCursor?: string;
};

/** Whatever is done to an invoice's money answers with the invoice as it is then. */
function post(path: string, body?: unknown) {
  return send<InvoiceAnswer>({
    method: "POST",
    path: `${invoices}/${path}`,
    ...(body !== undefined && { body }),
  });
}

export const readPayments = query(
  (cursor?: string) => read<PaymentPage>(address("/api/v1/payments", { cursor, limit: pageSize })),
  "payments",
);

/** The address of what a client attached. */
export function slipPath(invoiceId: string, slipId: string): string {
  return `${invoices}/${invoiceId}/slips/${slipId}`;
}

export const recordPayment = action(
  (id: string, body: RecordPayment) => post(`${id}/payments`, body),
  "record-payment",
);

export const reversePayment = action(
  (id: string, paymentId: string, reason: string) =>
    post(`${id}/payments/${paymentId}/reverse`, { reason }),
  "reverse-payment",
);

export const refundPayment = action(
  (id: string, paymentId: string, body: RefundPayment) =>
    post(`${id}/payments/${paymentId}/refunds`, body),
  "refund-payment",
);

export const answerRefund = action(
  (id: string, paymentId: string, refundId: string, isStillOwed: boolean) =>
    post(`${id}/payments/${paymentId}/refunds/${refundId}/answer`, { isStillOwed }),
  "answer-refund",
);

export const resolveAnomaly = action(
  (id: string, paymentId: string, resolution: "accepted" | "dismissed") =>
    post(`${id}/payments/${paymentId}/anomaly`, { resolution }),
  "resolve-anomaly",
);

export const issueCreditNote = action(
  (id: string, amount: number, reason: string) => post(`${id}/credit-notes`, { amount, reason }),
  "issue-credit-note",
);

export const writeOffInvoice = action(
  (id: string, reason: string) => post(`${id}/write-off`, { reason }),
  "write-off-invoice",
);

export const useStoreCredit = action(
  (id: string, amount: number) => post(`${id}/store-credit`, { amount }),
  "use-store-credit",
);

export const confirmDeclaration = action(
  (id: string, declarationId: string, body: ConfirmDeclaration) =>
    post(`${id}/declarations/${declarationId}/confirm`, body),
  "confirm-declaration",
);

export const declineDeclaration = action(
  (id: string, declarationId: string, message: string) =>
    post(`${id}/declarations/${declarationId}/decline`, { message }),
  "decline-declaration",
);

export const answerWithholding = action(
  (id: string, withholdingId: string, body: AnswerWithholding) =>
    post(`${id}/withholdings/${withholdingId}/answer`, body),
  "answer-withholding",
);
