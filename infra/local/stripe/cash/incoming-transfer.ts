import type Stripe from "stripe";
import { recordMovement } from "../book.ts";
import { readCurrency } from "../payments/currency-rules.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { findCustomer } from "../resources/customers.ts";
import { recordEvent } from "../resources/events.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { transferTypeOf } from "./bank-account-details.ts";
import {
  availableCash,
  cashAppliedTo,
  isReconciledAutomatically,
  showCashBalance,
} from "./cash-balance.ts";
import { fundIntent, transferReferenceOf, waitingForTransfer } from "./cash-payment.ts";
import { cashTransactions, type CashTransaction } from "./cash-records.ts";
import { moveCash } from "./move-cash.ts";

// Money that somebody's bank sends into a customer's account, and sometimes takes back.

type Transfer = {
  customer: string;
  amount: number;
  currency: string;
  /** What the sender wrote. */
  reference: string | null;
  senderName: string | null;
};

type Sender = Stripe.CustomerCashBalanceTransaction.Funded.BankTransfer;

function showSender(type: string, name: string | null): Partial<Sender> {
  switch (type) {
    case "us_bank_transfer":
      return { us_bank_transfer: { network: "ach", sender_name: name } };
    case "eu_bank_transfer":
      return { eu_bank_transfer: { bic: "BYLADEM1001", iban_last4: "3000", sender_name: name } };
    case "gb_bank_transfer":
      return {
        gb_bank_transfer: {
          account_number_last4: "2345",
          sender_name: name,
          sort_code: "108800",
        },
      };
    case "jp_bank_transfer":
      return {
        jp_bank_transfer: { sender_bank: "Test Bank", sender_branch: "Test", sender_name: name },
      };
    default:
      return {};
  }
}

/** Books money that arrived, and applies it where the customer's setting says so. */
export function receiveTransfer(scene: Scene, transfer: Transfer): CashTransaction {
  const { amount, reference } = transfer;
  const customer = findCustomer(scene, transfer.customer, "customer").id;
  const currency = readCurrency(transfer.currency, "currency");
  const type = transferTypeOf(currency);
  if (type === undefined) {
    throw invalidRequest(`Bank transfers in ${currency} are not supported.`, { param: "currency" });
  }
  const funded = moveCash(scene, {
    customer,
    currency,
    amount,
    type: "funded",
    funded: { bank_transfer: { reference, type, ...showSender(type, transfer.senderName) } },
  });
  recordMovement(scene, {
    kind: "transfer-in",
    currency,
    amount,
    charge: null,
    source: funded.id,
    paymentIntent: null,
    customer,
    checkoutSession: null,
    clientReferenceId: null,
    metadata: {},
  });
  if (isReconciledAutomatically(scene, customer)) reconcile(scene, customer, currency, reference);
  if (availableCash(scene, customer, currency) > 0) {
    recordEvent(scene, "cash_balance.funds_available", showCashBalance(scene, customer));
  }
  return funded;
}

/** Sets cash against what waits for it: first what is named, then what fits, then the oldest. */
function reconcile(
  scene: Scene,
  customer: string,
  currency: string,
  reference: string | null,
): void {
  const available = availableCash(scene, customer, currency);
  const named = (reference ?? "").toUpperCase();
  const ranked = waitingForTransfer(scene, customer, currency)
    .map((stored) => ({ stored, left: stored.intent.amount - cashAppliedTo(scene, stored.intent) }))
    .map(({ stored, left }) => {
      const isNamed = named.includes(transferReferenceOf(stored.intent));
      return { stored, left, rank: isNamed ? 0 : left === available ? 1 : 2 };
    })
    .toSorted((a, b) => a.rank - b.rank);
  for (const { stored, left } of ranked) {
    const rest = availableCash(scene, customer, currency);
    if (rest > 0) fundIntent(scene, stored, Math.min(rest, left));
  }
}

/** The sender's bank takes a transfer back, as far as its money is still there. */
export function reverseTransfer(scene: Scene, id: string): CashTransaction {
  const funded = scene.records.get(cashTransactions, id);
  if (funded?.type !== "funded") {
    throw invalidRequest(`No such transfer: '${id}'`, { code: "resource_missing", status: 404 });
  }
  const customer = idOf(funded.customer) ?? "";
  const { currency, net_amount: amount } = funded;
  if (availableCash(scene, customer, currency) < amount) {
    throw invalidRequest("The money of this transfer isn't in the cash balance any more.");
  }
  const reversal = moveCash(scene, {
    customer,
    currency,
    amount: -amount,
    type: "funding_reversed",
  });
  recordMovement(scene, {
    kind: "transfer-reversed",
    currency,
    amount,
    charge: null,
    source: reversal.id,
    paymentIntent: null,
    customer,
    checkoutSession: null,
    clientReferenceId: null,
    metadata: {},
  });
  return reversal;
}
