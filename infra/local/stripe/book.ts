import { collection } from "./records.ts";
import type { Scene } from "./scene.ts";

// The simulator's own double-entry book, kept beside Stripe's objects: an independent witness of
// which money moved. Every movement takes from one account and gives to another, so the accounts of
// a currency always sum to zero.

/** `payers`: the world outside; `balance`: what Stripe owes the vendor; `fees`: what Stripe keeps. */
export type BookAccount = "balance" | "fees" | "payers";

export type MovementKind =
  | "capture"
  | "dispute"
  | "dispute-won"
  | "fee"
  | "refund"
  | "refund-failed";

const routes: Record<MovementKind, { from: BookAccount; to: BookAccount }> = {
  capture: { from: "payers", to: "balance" },
  fee: { from: "balance", to: "fees" },
  refund: { from: "balance", to: "payers" },
  "refund-failed": { from: "payers", to: "balance" },
  dispute: { from: "balance", to: "payers" },
  "dispute-won": { from: "payers", to: "balance" },
};

export type Movement = {
  id: string;
  /** Seconds since 1970. */
  at: number;
  kind: MovementKind;
  from: BookAccount;
  to: BookAccount;
  currency: string;
  /** Minor units, as Stripe counts them; never negative. */
  amount: number;
  charge: string;
  /** The refund or dispute behind it, or the charge itself. */
  source: string;
  paymentIntent: string | null;
  customer: string | null;
  checkoutSession: string | null;
  clientReferenceId: string | null;
  metadata: Record<string, string>;
};

const movements = collection<Movement>("movement");

export function recordMovement(
  scene: Scene,
  movement: Omit<Movement, "at" | "from" | "id" | "to">,
): void {
  const id = scene.newId("mov");
  const route = routes[movement.kind];
  scene.records.put(movements, id, { id, at: scene.now, ...route, ...movement });
}

export type BookTotals = {
  captured: number;
  /** Less refunds that failed. */
  refunded: number;
  /** Less disputes that were won. */
  disputed: number;
  fees: number;
  /** captured − refunded − disputed − fees. */
  balance: number;
};

export type Book = { totals: Record<string, BookTotals>; movements: Movement[] };

const effects: Record<MovementKind, { total: keyof BookTotals; sign: 1 | -1 }> = {
  capture: { total: "captured", sign: 1 },
  fee: { total: "fees", sign: 1 },
  refund: { total: "refunded", sign: 1 },
  "refund-failed": { total: "refunded", sign: -1 },
  dispute: { total: "disputed", sign: 1 },
  "dispute-won": { total: "disputed", sign: -1 },
};

/** Everything that moved, oldest first, with totals per currency (in lower case). */
export function readBook(records: Scene["records"]): Book {
  const all = records.all(movements);
  const totals: Record<string, BookTotals> = {};
  for (const movement of all) {
    const sum = (totals[movement.currency] ??= {
      captured: 0,
      refunded: 0,
      disputed: 0,
      fees: 0,
      balance: 0,
    });
    const { total, sign } = effects[movement.kind];
    sum[total] += sign * movement.amount;
    if (movement.to === "balance") sum.balance += movement.amount;
    if (movement.from === "balance") sum.balance -= movement.amount;
  }
  return { totals, movements: all };
}
