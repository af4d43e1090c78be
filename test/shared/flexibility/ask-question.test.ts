import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askQuestion } from "../../../shared/flexibility/ask-question.ts";
import type { QuestionAsk } from "../../../shared/flexibility/ask-question.ts";
import { frozenAmount } from "../../../shared/flexibility/frozen-amount.ts";
import type { Question } from "../../../shared/flexibility/question.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { computeTotals } from "../../../shared/invoicing/totals.ts";
import { aLine } from "../builders/a-draft.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { aQuestion } from "../builders/a-question.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";
import { anId } from "../builders/an-id.ts";

const now = "2026-12-02T09:00:00.000Z";

const lines = [
  aLine({ unitPrice: "100.00", taxRate: "8.875" }),
  aLine({ unitPrice: "300.00" }),
  aLine({ description: "Taken back", quantity: "-1", unitPrice: "50.00" }),
];

/** An invoice of three lines: $108.88, $300.00, and $50.00 off. */
function aSituation(questions: readonly Question[] = []) {
  return { invoice: anIssuedInvoice({ lines }), lines, questions };
}

function anAsk(change: Partial<QuestionAsk> = {}): QuestionAsk {
  return {
    id: anId("qst", "z"),
    requestKey: "new",
    contactId: anId("con", "a"),
    kind: "dispute",
    text: "We did not order this.",
    now,
    ...change,
  };
}

const many = (count: number, change: Partial<Question> = {}) =>
  Array.from({ length: count }, (_, place) =>
    aQuestion({ id: anId("qst", `${place}`), requestKey: `key ${place}`, ...change }),
  );

describe("what is in question", () => {
  it.each([
    [0, 10_888],
    [1, 30_000],
    [2, 0],
  ])("of line %d is its net with its tax: %d", (line, amount) => {
    const { invoice, question } = done(askQuestion(aSituation(), anAsk({ line })));

    expect(invoice.arrangements?.frozen).toEqual([{ questionId: question.id, amount }]);
    expect(frozenAmount(invoice)).toBe(amount);
  });

  it("is everything that can be started where the whole is asked about", () => {
    const { invoice } = done(askQuestion(aSituation(), anAsk()));

    expect(invoice.arrangements?.frozen).toEqual([{ questionId: anId("qst", "z") }]);
    expect(frozenAmount(invoice)).toBe(invoiceAmounts(invoice).startable);
  });

  it.each(["question", "suggestion"] as const)("is frozen by a %s as by a dispute", (kind) => {
    const { invoice } = done(askQuestion(aSituation(), anAsk({ kind, line: 1 })));

    expect(frozenAmount(invoice)).toBe(30_000);
  });

  it("is no more than can still be started", () => {
    const { invoice, ...rest } = aSituation();
    const paid = withEntries(invoice, anEntry({ amount: -25_000 }));

    const asked = done(askQuestion({ ...rest, invoice: paid }, anAsk({ line: 1 })));

    expect(asked.invoice.arrangements?.frozen?.[0]?.amount).toBe(10_888);
  });

  it("is frozen once, however many ask about the same line", () => {
    const first = aQuestion({ line: 1 });

    const { invoice } = done(askQuestion(aSituation([first]), anAsk({ line: 1 })));

    expect(invoice.arrangements?.frozen).toEqual([
      { questionId: first.id, amount: 30_000 },
      { questionId: anId("qst", "z"), amount: 0 },
    ]);
  });
});

describe("that it is hard right now", () => {
  const hardship = { kind: "hardship", text: "My mother is ill." } as const;

  it("freezes nothing, is about the whole, and is known of the invoice", () => {
    const { invoice, question } = done(askQuestion(aSituation(), anAsk({ ...hardship, line: 1 })));

    expect(question.line).toBeUndefined();
    expect(invoice.arrangements).toEqual({ hardship: { at: now, contactId: anId("con", "a") } });
  });

  it("is told once by each contact, and again by whoever took it back", () => {
    const told = aQuestion({ kind: "hardship", status: "answered" });
    const withdrawn = aQuestion({ kind: "hardship", status: "withdrawn" });
    const ask = (known: Question, contactId = anId("con", "a")) =>
      askQuestion(aSituation([known]), anAsk({ ...hardship, contactId }));

    expect(ask(told)).toEqual({
      outcome: "refused",
      refusal: { reason: "too-many-questions", allowed: 1 },
    });
    expect(ask(told, anId("con", "b")).outcome).toBe("done");
    expect(ask(withdrawn).outcome).toBe("done");
  });

  it("does not change who told it first", () => {
    const { invoice, ...rest } = aSituation();
    const known = { at: "2026-12-01T00:00:00.000Z", contactId: anId("con", "b") };
    const inHardship = { ...invoice, arrangements: { hardship: known } };

    const asked = done(askQuestion({ ...rest, invoice: inHardship }, anAsk(hardship)));

    expect(asked.invoice.arrangements?.hardship).toEqual(known);
  });
});

describe("a repeat", () => {
  it("gives the same question and changes nothing", () => {
    const situation = aSituation();
    const first = done(askQuestion(situation, anAsk({ line: 0 })));
    const after = { ...situation, invoice: first.invoice, questions: [first.question] };

    const again = done(askQuestion(after, anAsk({ id: anId("qst", "y"), line: 0 })));

    expect(again.question).toBe(first.question);
    expect(again.invoice).toBe(first.invoice);
  });

  it("with other words is another request under the same key", () => {
    const situation = aSituation([aQuestion({ requestKey: "new", kind: "dispute" })]);

    expect(askQuestion(situation, anAsk())).toEqual({
      outcome: "refused",
      refusal: { reason: "key-reused" },
    });
  });
});

describe("a question is refused, in the order of checking", () => {
  const isVoid = { voided: { at: now, reason: "Mistake" } };
  const closed = { ...aSituation(many(10)), invoice: anIssuedInvoice({ lines, ...isVoid }) };

  it.each([
    ["invoice-not-open", {}, closed, anAsk({ line: 3 })],
    ["line-unknown", { lineCount: 3 }, aSituation(many(10)), anAsk({ line: 3 })],
    ["too-many-questions", { allowed: 10 }, aSituation(many(10)), anAsk({ line: 2 })],
    ["too-many-questions", { allowed: 50 }, aSituation(many(50, { status: "answered" })), anAsk()],
  ])("%s %o", (reason, facts, situation, ask) => {
    const refusal = { reason, ...facts };

    expect(askQuestion(situation, ask)).toEqual({ outcome: "refused", refusal });
  });

  it("not while there is room for one more", () => {
    expect(askQuestion(aSituation(many(9)), anAsk()).outcome).toBe("done");
  });
});

describe("properties", () => {
  const cents = fc.integer({ min: 1, max: 900_000 });
  const rates = fc.constantFrom("0", "7", "8.875", "19", "0.5");
  const prices = fc.array(fc.tuple(cents, rates), { minLength: 1, maxLength: 6 });
  const written = prices.map((all) =>
    all.map(([price, taxRate]) => aLine({ unitPrice: (price / 100).toFixed(2), taxRate })),
  );

  it("what is frozen is never more than what can be started, and zero without open questions", () => {
    fc.assert(
      fc.property(written, fc.array(fc.nat(7), { maxLength: 6 }), (someLines, places) => {
        let invoice = anIssuedInvoice({ lines: someLines });
        let questions: readonly Question[] = [];
        expect(frozenAmount(invoice)).toBe(0);
        for (const [place, line] of places.entries()) {
          const situation = { invoice, lines: someLines, questions };
          const about = line < someLines.length ? { line } : {};
          const ids = { id: anId("qst", `${place}`), requestKey: `key ${place}` };
          const asked = done(askQuestion(situation, anAsk({ ...ids, ...about })));
          invoice = asked.invoice;
          questions = [...questions, asked.question];
          expect(frozenAmount(invoice)).toBeLessThanOrEqual(invoiceAmounts(invoice).startable);
        }
      }),
    );
  });

  it("all lines in question at once differ from the total by rounding at most", () => {
    fc.assert(
      fc.property(written, (someLines) => {
        const invoice = anIssuedInvoice({ lines: someLines });
        const questions = someLines.map((_, line) =>
          aQuestion({ id: anId("qst", `${line}`), requestKey: `key ${line}`, line }),
        );
        const situation = { invoice, lines: someLines, questions: questions.slice(0, -1) };
        const last = { line: someLines.length - 1 };

        const asked = done(askQuestion(situation, anAsk(last)));

        const parts = asked.invoice.arrangements?.frozen ?? [];
        const sum = parts.reduce((total, { amount = 0 }) => total + amount, 0);
        const { total } = computeTotals("USD", someLines, []);
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(someLines.length);
      }),
    );
  });
});
