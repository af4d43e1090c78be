import type { StartPayment } from "../../shared/contract/portal-schema.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/** What starting a payment needs of the world. */
export type PaymentParts = Pick<
  World,
  "clock" | "randomness" | "secrets" | "receivables" | "processor" | "place" | "log"
>;

/** What a payer asks for. */
export type PaymentWish = {
  readonly reader: Reader;
  /** Whether the reader has entered the mailed code, which opens more than the link does. */
  readonly isElevated?: boolean;
  readonly wish: StartPayment;
  /** The installment that it is for, 0 for what a plan has paid at once. */
  readonly installment?: { readonly planId: string; readonly number: number };
  /** Why it is not started after all, by the invoice on which it is written. */
  readonly against?: (
    record: InvoiceRecord,
  ) => { readonly reason: "payment-in-progress" | "payment-completed" } | undefined;
  /** The payer's own key for this intention; a repeat of it leads to the same page. */
  readonly key: string;
};

/** What a start comes to: the shares of the invoices, and the attempts that have to make room. */
export type DecidedStart = {
  readonly outcome: "done";
  readonly shares: readonly { readonly invoiceId: string; readonly amount: number }[];
  readonly discount: number;
  readonly withheld: number;
  readonly replaces: readonly { readonly invoiceId: string; readonly payment: Payment }[];
};
