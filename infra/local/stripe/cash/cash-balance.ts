import type Stripe from "stripe";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import {
  cashBalances,
  cashTransactions,
  type CashTransaction,
  type StoredCashBalance,
} from "./cash-records.ts";

type Mode = "automatic" | "manual" | "merchant_default";

/** A customer's cash balance; without any money where none ever came. */
export function findCash({ records }: Pick<Scene, "records">, customer: string): StoredCashBalance {
  return records.get(cashBalances, customer) ?? { customer, available: null, mode: null };
}

export function showCashBalance(
  scene: Pick<Scene, "records">,
  customer: string,
): Stripe.CashBalance {
  const { available, mode } = findCash(scene, customer);
  return {
    object: "cash_balance",
    available,
    customer,
    customer_account: null,
    livemode: false,
    settings: {
      reconciliation_mode: mode ?? "automatic",
      using_merchant_default: mode === null,
    },
  };
}

/** Chooses how money that arrives is applied; `undefined` changes nothing. */
export function chooseReconciliation(scene: Scene, customer: string, mode: Mode | undefined): void {
  if (mode === undefined) return;
  const chosen = mode === "merchant_default" ? null : mode;
  scene.records.put(cashBalances, customer, { ...findCash(scene, customer), mode: chosen });
}

export const isReconciledAutomatically = (scene: Scene, customer: string): boolean =>
  findCash(scene, customer).mode !== "manual";

/** What the customer has there to be applied. */
export const availableCash = (scene: Scene, customer: string, currency: string): number =>
  findCash(scene, customer).available?.[currency] ?? 0;

export const cashTransactionsOf = (
  { records }: Pick<Scene, "records">,
  customer: string,
): CashTransaction[] =>
  records.all(cashTransactions).filter((transaction) => idOf(transaction.customer) === customer);

/** How much of the customer's cash was set against an intent, whether it is paid by now or not. */
export function cashAppliedTo(scene: Scene, intent: Stripe.PaymentIntent): number {
  return cashTransactionsOf(scene, idOf(intent.customer) ?? "")
    .filter(({ applied_to_payment: applied, unapplied_from_payment: unapplied }) =>
      [applied, unapplied].some((link) => idOf(link?.payment_intent) === intent.id),
    )
    .reduce((sum, { net_amount: amount }) => sum - amount, 0);
}
