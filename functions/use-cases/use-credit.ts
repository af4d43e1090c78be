import type { PayOutCredit } from "../../shared/contract/money-schema.ts";
import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import { applyCredit } from "../../shared/payments/apply-credit.ts";
import type { CreditMovement } from "../../shared/payments/store-credit.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { creditOf } from "./book-refund.ts";
import { changeInvoices } from "./change-invoice.ts";
import { changeMoney } from "./change-money.ts";
import { isSubset } from "./is-subset.ts";
import { newId } from "./new-id.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/**
 * Uses the client's credit on an invoice: both sides in one commit, on condition that the credit is
 * still there. The same request key uses it once.
 */
export function useCredit(
  world: Parts,
  ask: {
    readonly actorId: string;
    readonly invoiceId: string;
    readonly amount?: number | undefined;
    /** A short hash of the asker's own key; it becomes part of the entry's name. */
    readonly requestKey: string;
  },
) {
  const { invoiceId, actorId, amount, requestKey } = ask;
  return changeMoney(world, invoiceId, async ({ record, invoice, at }) => {
    const known = creditUsedUnder(record.entries, requestKey);
    if (known > 0) {
      const isSame = amount === undefined || amount === known;
      return isSame ? { outcome: "nothing" } : refused({ reason: "key-reused" } as const);
    }
    const available = await creditOf(world, invoice);
    const decided = applyCredit(invoice, {
      id: requestKey,
      available,
      ...(amount === undefined ? {} : { amount }),
      now: at,
    });
    if (decided.outcome === "refused") return decided;
    const used = -decided.credits.reduce((sum, movement) => sum + movement.amount, 0);
    const subject = { ownerId: invoiceId, at, actor: actorId };
    return { ...decided, effects: { facts: [fact(subject, "credit-applied", { amount: used })] } };
  });
}

/** How much credit was used on an invoice under a request's key; 0 when there was no such request. */
export function creditUsedUnder(entries: readonly LedgerEntry[], requestKey: string): number {
  const entry = entries.find(({ id }) => id === `credit.${requestKey}`);
  return entry?.postings.find(({ account }) => account === "storeCredit")?.amount ?? 0;
}

type PaidOut =
  | { readonly outcome: "done" }
  | Refused<
      | { readonly reason: "credit-exceeded"; readonly available: number }
      | { readonly reason: "key-reused" }
    >;

/** Notes that the vendor paid credit out, outside Stripe. */
export async function payOutCredit(
  world: Parts,
  ask: {
    readonly actorId: string;
    readonly clientId: string;
    readonly wish: PayOutCredit;
    readonly requestKey: string;
  },
): Promise<PaidOut> {
  const { actorId, clientId, wish, requestKey } = ask;
  const { amount, currency, reference } = wish;
  const id = newId(world.randomness, "crn", vendorOf(clientId));
  const done = { outcome: "done" } as const;
  const answer = await changeInvoices<PaidOut>(world.receivables, [], async () => {
    const { credits, movements } = await world.receivables.readClientAccount(clientId);
    const known = movements.find((movement) => movement.id === `paid-out.${requestKey}`);
    if (known !== undefined) {
      const isSame = isSubset({ amount: -amount, currency, reason: reference }, known);
      return { answer: isSame ? done : refused({ reason: "key-reused" } as const) };
    }
    const available = credits[currency] ?? 0;
    if (amount > available) {
      return { answer: refused({ reason: "credit-exceeded", available } as const) };
    }
    const at = world.clock.now();
    const movement: CreditMovement = {
      id: `paid-out.${requestKey}`,
      clientId,
      kind: "paid-out",
      currency,
      amount: -amount,
      reason: reference,
      at,
    };
    const details = { movementId: id, amount, currency, reference };
    return {
      answer: done,
      effects: {
        credits: [movement],
        facts: [fact({ ownerId: clientId, at, actor: actorId }, "credit-paid-out", details)],
      },
    };
  });
  return answer === undefined || answer.outcome === "too-large" ? done : answer;
}
