import type Stripe from "stripe";
import { collection } from "../records.ts";

export type CashTransaction = Stripe.CustomerCashBalanceTransaction;

/** What a customer has sent ahead, and how it is to be used. */
export type StoredCashBalance = {
  customer: string;
  /** Minor units by currency in lower case; `null` before any money came. */
  available: Record<string, number> | null;
  /** `null`: as the account has it, which is automatic. */
  mode: "automatic" | "manual" | null;
};

export const cashBalances = collection<StoredCashBalance>("cash-balance");
export const cashTransactions = collection<CashTransaction>("cash-transaction");
