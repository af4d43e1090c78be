import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { decideTogether } from "../../../shared/payments/allocate-payment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { isOpenPayment } from "../../../shared/payments/payment.ts";
import { acceptReceived } from "../../../shared/payments/settle-payment.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import { aPayment } from "../builders/a-payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { both, compare, nothing, partOf, settleInModel, tell } from "./attempt-world.ts";
import type { Model, Part, Word, World } from "./attempt-world.ts";

const at = "2026-12-14T17:05:00.000Z";

type Step = fc.Command<Model, World>;

type Wish = {
  /** The first invoice, the second, or both with one payment. */
  readonly target: 0 | 1 | "both";
  readonly share: number | undefined;
  readonly withheldShare: number;
  readonly isCharge: boolean;
  readonly method: "card" | "us_bank_account";
  /** What the processor says of an attempt in the way when it is to end. */
  readonly inTheWay: Word;
};

class Start implements Step {
  readonly wish: Wish;

  constructor(wish: Wish) {
    this.wish = wish;
  }

  check = () => true;

  run(model: Model, world: World) {
    const before = this.decide(world);
    if (before === undefined) return;
    for (const replaced of before.replaces) {
      const which = world.rows.findIndex((rows) => rows.some((row) => row?.id === replaced.id));
      tell(model, world, which, this.wish.inTheWay);
    }
    const decided = this.decide(world);
    if (decided !== undefined && decided.replaces.length === 0)
      this.begin(model, world, decided.parts);
    compare(model, world);
  }

  decide({ invoices, rows }: World) {
    const payable = both.map((index) => ({
      invoice: invoices[index] ?? anIssuedInvoice(),
      payments: rows.flatMap((all) => all[index] ?? []),
    }));
    const { target, method } = this.wish;
    if (target === "both") {
      const decided = decideTogether(payable, { method, amounts: {} });
      if (decided.outcome === "refused") return undefined;
      const partFor = (id: string | undefined): Part => {
        const share = decided.shares.find(({ invoiceId }) => invoiceId === id);
        return { ...nothing, amount: share?.amount ?? 0 };
      };
      return {
        parts: payable.map(({ invoice }) => partFor(invoice.id)),
        replaces: decided.replaces,
      };
    }
    return this.decideOne(payable[target], target);
  }

  decideOne(
    payable: { readonly invoice: IssuedInvoice; readonly payments: readonly Payment[] } | undefined,
    target: 0 | 1,
  ) {
    if (payable === undefined) return undefined;
    const { invoice, payments } = payable;
    const { startable } = invoiceAmounts(invoice);
    const { share, withheldShare, method } = this.wish;
    const decided = decidePaymentStart(invoice, payments, {
      method,
      amount: share === undefined ? undefined : Math.ceil((startable * share) / 100),
      withheld: Math.floor((startable * withheldShare) / 100),
    });
    if (decided.outcome === "refused") return undefined;
    expect(partOf(decided)).toBeLessThanOrEqual(startable);
    return {
      parts: both.map((index) => (index === target ? decided : nothing)),
      replaces: decided.replaces === undefined ? [] : [decided.replaces],
    };
  }

  begin(model: Model, world: World, parts: readonly Part[]): void {
    const id = anId("pay").slice(0, -2) + String(world.rows.length).padStart(2, "0");
    const { isCharge, method } = this.wish;
    const total = parts.reduce((sum, { amount }) => sum + amount, 0);
    const { request: page, ...whole } = aPayment({ id, method, amount: total });
    const request = { ...page, ...(isCharge ? { kind: "charge" } : {}) } as Payment["request"];
    const shares = both.flatMap((index) => {
      const amount = parts[index]?.amount ?? 0;
      return amount > 0 ? [{ invoiceId: world.invoices[index]?.id ?? "", amount }] : [];
    });
    const rows = both.map((index): Payment | undefined => {
      const { amount, discount, withheld } = parts[index] ?? nothing;
      if (amount === 0) return undefined;
      const isLead = shares[0]?.invoiceId === world.invoices[index]?.id;
      return {
        ...whole,
        amount,
        ...(discount > 0 ? { discount } : {}),
        ...(withheld > 0 ? { withheld } : {}),
        ...(shares.length > 1 ? { shares } : {}),
        ...(isLead && request !== undefined ? { request } : {}),
      };
    });
    world.rows.push(rows);
    model.attempts.push({ parts, state: "open" });
  }

  toString = () => `start ${JSON.stringify(this.wish)}`;
}

class Report implements Step {
  readonly which: number;
  readonly word: Word;

  constructor(which: number, word: Word) {
    this.which = which;
    this.word = word;
  }

  check = ({ attempts }: Readonly<Model>) => attempts.length > 0;

  run(model: Model, world: World) {
    const which = this.which % model.attempts.length;
    const before = [...(world.rows[which] ?? [])];
    const hasEnded = before.every((row) => row === undefined || !isOpenPayment(row));
    tell(model, world, which, this.word);
    // Whatever is told of an attempt that has ended, nothing of it changes any more.
    if (hasEnded) expect(world.rows[which]).toEqual(before);
    compare(model, world);
  }

  toString = () => `report ${this.word} of ${this.which}`;
}

/** The vendor takes what really came for an attempt that was set aside. */
class Accept implements Step {
  check = (model: Readonly<Model>) => this.nextOf(model) >= 0;

  nextOf({ attempts }: Readonly<Model>): number {
    return attempts.findIndex(
      ({ state, parts }) =>
        state.startsWith("aside") && parts.filter(({ amount }) => amount > 0).length === 1,
    );
  }

  run(model: Model, world: World) {
    const which = this.nextOf(model);
    const attempt = model.attempts[which];
    const index = both.find((place) => (attempt?.parts[place]?.amount ?? 0) > 0) ?? 0;
    const row = world.rows[which]?.[index];
    const invoice = world.invoices[index];
    if (attempt === undefined || row === undefined || invoice === undefined) return;
    const accepted = acceptReceived(invoice, row, at);
    world.invoices[index] = accepted.invoice;
    world.entries[index]?.push(...accepted.entries);
    world.rows[which]?.splice(index, 1, accepted.payment);
    attempt.state = "paid";
    settleInModel(model, index, { ...nothing, amount: (attempt.parts[index]?.amount ?? 0) + 1 });
    compare(model, world);
  }

  toString = () => "accept";
}

describe("the attempts on two invoices, against a simpler model", () => {
  const words = fc.constantFrom<Word>(
    "untouched",
    "declined",
    "processing",
    "succeeded",
    "canceled",
    "expired",
    "came back",
    "another amount",
  );
  const wishes = fc.record<Wish>({
    target: fc.constantFrom<Wish["target"]>(0, 1, "both"),
    share: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    withheldShare: fc.constantFrom(0, 0, 1, 3),
    isCharge: fc.boolean(),
    method: fc.constantFrom("card", "us_bank_account"),
    inTheWay: fc.constantFrom<Word>("expired", "canceled", "succeeded", "processing", "untouched"),
  });
  const steps = fc.commands(
    [
      wishes.map((wish) => new Start(wish)),
      wishes.map((wish) => new Start(wish)),
      fc.tuple(fc.nat(9), words).map(([which, word]) => new Report(which, word)),
      fc.tuple(fc.nat(9), words).map(([which, word]) => new Report(which, word)),
      fc.constant(new Accept()),
    ],
    { maxCommands: 40 },
  );
  const totals = fc.integer({ min: 50, max: 9_999_999 });

  function begin(first: number, second: number) {
    const paymentPolicy = aPolicy({
      enabledAtStripe: ["card", "us_bank_account"],
      preferred: { method: "us_bank_account", discountPercent: "2" },
      withholdingPercent: "3",
    });
    const invoices = [first, second].map((total, index) =>
      anIssuedInvoice({ id: anId("inv", index === 0 ? "a" : "b"), total, paymentPolicy }),
    );
    const entries = [first, second].map((amount) => [
      anEntry({ id: "charge", kind: "charge", amount }),
    ]);
    return {
      model: { owed: [first, second], received: [0, 0], credit: [0, 0], attempts: [] },
      real: { invoices, rows: [], entries },
    };
  }

  it("stay the same through any sequence of starts, take-overs and reports, in any order", () => {
    fc.assert(
      fc.property(totals, totals, steps, (first, second, sequence) => {
        fc.modelRun(() => begin(first, second), sequence);
      }),
      { numRuns: 400 },
    );
  });
});
