import { collection } from "./records.ts";
import type { Scene } from "./scene.ts";

// The simulator's own double-entry book, kept beside Stripe's objects: an independent witness of
// which money moved. Every movement takes from one account and gives to another, so the accounts of
// a currency always sum to zero.

/**
 * `payers`: the world outside; `cash`: what Stripe holds for customers who sent it ahead; `balance`:
 * what Stripe owes the vendor; `fees`: what Stripe keeps.
 */
export type BookAccount = "balance" | "cash" | "fees" | "payers";

export type MovementKind =
  | "capture"
  | "dispute"
  | "dispute-won"
  | "fee"
  | "fee-returned"
  | "refund"
  | "refund-failed"
  | "transfer-in"
  | "transfer-reversed";

type Route = { from: BookAccount; to: BookAccount };

const routes: Record<MovementKind, Route> = {
  capture: { from: "payers", to: "balance" },
  fee: { from: "balance", to: "fees" },
  "fee-returned": { from: "fees", to: "balance" },
  refund: { from: "balance", to: "payers" },
  "refund-failed": { from: "payers", to: "balance" },
  dispute: { from: "balance", to: "payers" },
  "dispute-won": { from: "payers", to: "balance" },
  "transfer-in": { from: "payers", to: "cash" },
  "transfer-reversed": { from: "cash", to: "payers" },
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
  /** `null` for money that a customer sends ahead. */
  charge: string | null;
  /** The refund, dispute or cash transaction behind it, or the charge itself. */
  source: string;
  paymentIntent: string | null;
  customer: string | null;
  checkoutSession: string | null;
  clientReferenceId: string | null;
  metadata: Record<string, string>;
};

const movements = collection<Movement>("movement");

/** With `throughCash` the payer's side of the movement is what Stripe holds for them. */
export function recordMovement(
  scene: Scene,
  movement: Omit<Movement, "at" | "from" | "id" | "to">,
  throughCash = false,
): void {
  const id = scene.newId("mov");
  const route = throughCash ? cashRouteOf(routes[movement.kind]) : routes[movement.kind];
  scene.records.put(movements, id, { id, at: scene.now, ...route, ...movement });
}

const cashRouteOf = ({ from, to }: Route): Route => ({
  from: from === "payers" ? "cash" : from,
  to: to === "payers" ? "cash" : to,
});

export type BookTotals = {
  captured: number;
  /** Less refunds that failed. */
  refunded: number;
  /** Less disputes that were won. */
  disputed: number;
  fees: number;
  /** captured − refunded − disputed − fees. */
  balance: number;
  /** Held for customers: what they sent ahead, less what was captured of it, plus refunds to it. */
  cash: number;
};

export type Book = { totals: Record<string, BookTotals>; movements: Movement[] };

const effects: Partial<Record<MovementKind, { total: keyof BookTotals; sign: 1 | -1 }>> = {
  capture: { total: "captured", sign: 1 },
  fee: { total: "fees", sign: 1 },
  "fee-returned": { total: "fees", sign: -1 },
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
      cash: 0,
    });
    const effect = effects[movement.kind];
    if (effect !== undefined) sum[effect.total] += effect.sign * movement.amount;
    for (const held of ["balance", "cash"] as const) {
      if (movement.to === held) sum[held] += movement.amount;
      if (movement.from === held) sum[held] -= movement.amount;
    }
  }
  return { totals, movements: all };
}
