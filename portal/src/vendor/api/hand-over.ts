import { action } from "@solidjs/router";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { send } from "./send.ts";

const pathOf = (invoiceId: string) => `/api/v1/invoices/${invoiceId}/hand-over`;

/** The address of the formal letter about an invoice. */
export function letterPath(invoiceId: string): string {
  return `/api/v1/invoices/${invoiceId}/letter.pdf`;
}

export const startHandOver = action(
  (invoiceId: string) => send<InvoiceAnswer>({ method: "POST", path: pathOf(invoiceId) }),
  "start-hand-over",
);

export const withdrawHandOver = action(
  (invoiceId: string) => send<InvoiceAnswer>({ method: "DELETE", path: pathOf(invoiceId) }),
  "withdraw-hand-over",
);

export const completeHandOver = action(
  (invoiceId: string) =>
    send<InvoiceAnswer>({ method: "POST", path: `${pathOf(invoiceId)}/complete` }),
  "complete-hand-over",
);
