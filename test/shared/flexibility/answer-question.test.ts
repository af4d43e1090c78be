import { describe, expect, it } from "vitest";
import {
  answerQuestion,
  withdrawQuestion,
  writeMessage,
} from "../../../shared/flexibility/answer-question.ts";
import type { QuestionAnswer } from "../../../shared/flexibility/answer-question.ts";
import { withFrozenParts } from "../../../shared/flexibility/freeze-questions.ts";
import { frozenAmount } from "../../../shared/flexibility/frozen-amount.ts";
import type { Question } from "../../../shared/flexibility/question.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { aLine } from "../builders/a-draft.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { aQuestion } from "../builders/a-question.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2026-12-03T09:00:00.000Z";

const lines = [aLine({ unitPrice: "100.00" }), aLine({ unitPrice: "300.00" })];

/** An invoice of $400.00 with what these questions freeze. */
function aSituation(...questions: readonly Question[]) {
  const plain = { invoice: anIssuedInvoice({ lines }), lines, questions };
  return { ...plain, invoice: withFrozenParts(plain) };
}

const message = { from: "client", actorId: anId("con", "a"), at: now, text: "?" } as const;

const aFullThread = (change: Partial<Question> = {}) =>
  aQuestion({ messages: Array.from({ length: 50 }, () => message), ...change });

function aMessage(change: object = {}) {
  return {
    questionId: anId("qst", "a"),
    contactId: anId("con", "a"),
    text: "Any news?",
    requestKey: "second",
    now,
    ...change,
  };
}

function anAnswer(change: Partial<QuestionAnswer> = {}): QuestionAnswer {
  return {
    questionId: anId("qst", "a"),
    actorId: anId("mem", "a"),
    outcome: "answered",
    text: "It is for the second milestone.",
    now,
    ...change,
  };
}

describe("a message of its asker", () => {
  it("is added to the thread, which stays as it is otherwise", () => {
    const question = aQuestion({ line: 1 });
    const situation = aSituation(question);

    const written = done(writeMessage(situation, aMessage()));

    expect(written.question).toEqual({
      ...question,
      messages: [
        ...question.messages,
        {
          from: "client",
          actorId: anId("con", "a"),
          at: now,
          text: "Any news?",
          requestKey: "second",
        },
      ],
    });
    expect(written.invoice).toBe(situation.invoice);
  });

  it("may be a colleague's, in their name", () => {
    const contactId = anId("con", "b");

    const { question } = done(writeMessage(aSituation(aQuestion()), aMessage({ contactId })));

    expect(question.messages.at(-1)?.actorId).toBe(contactId);
  });

  it("is added once for each key", () => {
    const first = done(writeMessage(aSituation(aQuestion()), aMessage()));
    const after = aSituation(first.question);

    expect(done(writeMessage(after, aMessage())).question).toBe(first.question);
    expect(writeMessage(after, aMessage({ text: "Else" }))).toEqual({
      outcome: "refused",
      refusal: { reason: "key-reused" },
    });
  });

  it.each([
    ["question-unknown", aFullThread({ status: "answered" }), { questionId: anId("qst", "b") }],
    ["question-unknown", aQuestion({ kind: "hardship" }), { contactId: anId("con", "b") }],
    ["question-ended", aFullThread({ status: "stood-by" }), {}],
    ["question-ended", aQuestion({ status: "withdrawn" }), {}],
    ["thread-full", aFullThread(), {}],
  ] as const)("is refused: %s", (reason, question, change) => {
    const refusal = { reason, ...(reason === "thread-full" ? { allowed: 50 } : {}) };

    expect(writeMessage(aSituation(question), aMessage(change))).toEqual({
      outcome: "refused",
      refusal,
    });
  });
});

describe("taking a question back", () => {
  const ask = { questionId: anId("qst", "a"), contactId: anId("con", "a"), now };

  it("ends it, and what it froze goes on", () => {
    const { invoice, question } = done(withdrawQuestion(aSituation(aQuestion({ line: 1 })), ask));

    expect([question.status, question.endedAt]).toEqual(["withdrawn", now]);
    expect(invoice.arrangements).toBeUndefined();
  });

  it("leaves a line to the next one that asks about it", () => {
    const other = aQuestion({ id: anId("qst", "b"), requestKey: "b", line: 1 });
    const situation = aSituation(aQuestion({ line: 1 }), other);

    const { invoice } = done(withdrawQuestion(situation, ask));

    expect(invoice.arrangements?.frozen).toEqual([{ questionId: other.id, amount: 30_000 }]);
  });

  it("takes hardship back as long as nobody else has told of it", () => {
    const told = (letter: string) =>
      aQuestion({
        id: anId("qst", letter),
        requestKey: letter,
        kind: "hardship",
        contactId: anId("con", letter),
      });
    const hardship = { at: told("a").askedAt, contactId: anId("con", "a") };
    const inHardship = (...questions: readonly Question[]) => {
      const situation = aSituation(...questions);
      return { ...situation, invoice: { ...situation.invoice, arrangements: { hardship } } };
    };

    const alone = done(withdrawQuestion(inHardship(told("a")), ask));
    const oneOfTwo = done(withdrawQuestion(inHardship(told("a"), told("b")), ask));

    expect(alone.invoice.arrangements).toBeUndefined();
    expect(oneOfTwo.invoice.arrangements?.hardship?.contactId).toBe(anId("con", "b"));
  });

  it("changes nothing the second time", () => {
    const withdrawn = aQuestion({ status: "withdrawn" });

    expect(done(withdrawQuestion(aSituation(withdrawn), ask)).question).toBe(withdrawn);
  });

  it.each([
    ["question-unknown", aQuestion({ id: anId("qst", "b") })],
    ["question-unknown", aQuestion({ kind: "hardship", contactId: anId("con", "b") })],
    ["question-ended", aQuestion({ status: "answered" })],
  ])("is refused: %s", (reason, question) => {
    expect(withdrawQuestion(aSituation(question), ask)).toEqual({
      outcome: "refused",
      refusal: { reason },
    });
  });
});

describe("the vendor's answer", () => {
  it.each(["answered", "stood-by"] as const)("%s ends it, and what it froze goes on", (outcome) => {
    const { change, question } = done(
      answerQuestion(aSituation(aQuestion({ line: 0 })), anAnswer({ outcome })),
    );

    expect([question.status, question.endedAt, question.messages.length]).toEqual([
      outcome,
      now,
      2,
    ]);
    expect(frozenAmount(change.invoice)).toBe(0);
    expect(change.entries).toEqual([]);
  });

  it("by a message leaves it open and frozen", () => {
    const answer = anAnswer({ outcome: "message" });

    const { change, question } = done(answerQuestion(aSituation(aQuestion({ line: 0 })), answer));

    expect([question.status, question.messages.at(-1)?.from]).toEqual(["open", "vendor"]);
    expect(frozenAmount(change.invoice)).toBe(10_000);
  });

  it("by an adjustment credits what it says, in the same change", () => {
    const creditNote = { id: anId("crn"), amount: 30_000, reason: "Design of twelve pages" };
    const answer = anAnswer({ outcome: "adjusted", creditNote, requestKey: "k" });

    const { change, question } = done(answerQuestion(aSituation(aQuestion({ line: 1 })), answer));

    expect([question.status, question.creditNoteId]).toEqual(["adjusted", creditNote.id]);
    expect(invoiceAmounts(change.invoice)).toMatchObject({ due: 10_000, startable: 10_000 });
    expect(change.entries.map(({ kind }) => kind)).toEqual(["creditNote"]);
    expect(frozenAmount(change.invoice)).toBe(0);
  });

  it("has the last word even where a thread is full, but no more than that", () => {
    const full = aSituation(aFullThread());

    expect(done(answerQuestion(full, anAnswer())).question.status).toBe("answered");
    expect(answerQuestion(full, anAnswer({ outcome: "message" }))).toEqual({
      outcome: "refused",
      refusal: { reason: "thread-full", allowed: 50 },
    });
  });

  it("is given once for each key, whatever came after it", () => {
    const creditNote = { id: anId("crn"), amount: 30_000, reason: "Pages" };
    const answer = anAnswer({ outcome: "adjusted", creditNote, requestKey: "k" });
    const first = done(answerQuestion(aSituation(aQuestion()), answer));
    const after = { ...aSituation(first.question), invoice: first.change.invoice };

    const again = done(answerQuestion(after, answer));
    const other = answerQuestion(after, anAnswer({ requestKey: "k" }));

    expect([again.question, again.change.entries, again.isRepeat]).toEqual([
      first.question,
      [],
      true,
    ]);
    expect(other).toEqual({ outcome: "refused", refusal: { reason: "key-reused" } });
  });

  it.each([
    ["question-unknown", aQuestion({ id: anId("qst", "b") }), {}],
    ["question-ended", aQuestion({ status: "withdrawn" }), { amount: 50_000 }],
    ["credit-exceeds-due", aQuestion(), { amount: 40_001 }],
  ])("is refused: %s", (reason, question, { amount = 1 }: { amount?: number }) => {
    const creditNote = { id: anId("crn"), amount, reason: "Pages" };

    const answered = answerQuestion(
      aSituation(question),
      anAnswer({ outcome: "adjusted", creditNote }),
    );

    expect(answered).toMatchObject({ outcome: "refused", refusal: { reason } });
  });
});
