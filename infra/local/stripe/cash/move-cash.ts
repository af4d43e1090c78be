import { recordEvent } from "../resources/events.ts";
import type { Scene } from "../scene.ts";
import { availableCash, findCash } from "./cash-balance.ts";
import { cashBalances, cashTransactions, type CashTransaction } from "./cash-records.ts";

type Move = {
  customer: string;
  currency: string;
  /** Negative where money leaves the cash balance. */
  amount: number;
} & Partial<CashTransaction> &
  Pick<CashTransaction, "type">;

/** Changes the cash balance, with a transaction that says why. */
export function moveCash(scene: Scene, move: Move): CashTransaction {
  const { customer, currency, amount, ...details } = move;
  const before = findCash(scene, customer);
  const ending = availableCash(scene, customer, currency) + amount;
  scene.records.put(cashBalances, customer, {
    ...before,
    available: { ...before.available, [currency]: ending },
  });
  const transaction: CashTransaction = {
    id: scene.newId("ccsbtxn"),
    object: "customer_cash_balance_transaction",
    created: scene.now,
    currency,
    customer,
    customer_account: null,
    ending_balance: ending,
    livemode: false,
    net_amount: amount,
    ...details,
  };
  scene.records.put(cashTransactions, transaction.id, transaction);
  recordEvent(scene, "customer_cash_balance_transaction.created", transaction);
  return transaction;
}
