import type Stripe from "stripe";
import type { CashReport } from "../../ports/payment-processor.ts";
import { clientBehind } from "./attempt-reference.ts";
import { askStripe } from "./stripe-connection.ts";
import { amountOf, idOf, instantOf } from "./stripe-values.ts";

/** Money that moved on a customer's cash balance, with the client whose record the customer is. */
export async function readCash(
  stripe: Stripe,
  customerId: string,
  transactionId: string,
): Promise<CashReport> {
  const transaction = await askStripe("customers.retrieveCashBalanceTransaction", () =>
    stripe.customers.retrieveCashBalanceTransaction(customerId, transactionId, {
      expand: ["customer"],
    }),
  );
  const { customer, funded } = transaction;
  const transfer = funded?.bank_transfer;
  const senderName = transfer === undefined ? undefined : senderOf(transfer);
  return {
    transactionId: transaction.id,
    customerId: idOf(customer) ?? customerId,
    clientId: clientBehind(customer),
    kind: kindOf(transaction.type),
    ...amountOf(transaction.net_amount, transaction.currency),
    ...withText("senderReference", transfer?.reference),
    ...withText("senderName", senderName),
    at: instantOf(transaction.created),
  };
}

function kindOf(type: string): CashReport["kind"] {
  if (type === "funded") return "funded";
  return type === "funding_reversed" ? "funding-reversed" : "other";
}

type Transfer = Stripe.CustomerCashBalanceTransaction.Funded.BankTransfer;

function senderOf(transfer: Transfer): string | null | undefined {
  const sender =
    transfer.us_bank_transfer ??
    transfer.eu_bank_transfer ??
    transfer.gb_bank_transfer ??
    transfer.jp_bank_transfer;
  return sender?.sender_name;
}

function withText<Name extends "senderReference" | "senderName">(
  name: Name,
  text: string | null | undefined,
): { readonly [Key in Name]?: string } {
  return text === null || text === undefined || text === ""
    ? {}
    : ({ [name]: text } as { readonly [Key in Name]: string });
}
