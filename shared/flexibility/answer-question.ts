import { issueCreditNote } from "../invoicing/issue-credit-note.ts";
import type { CreditNoteRefusal } from "../invoicing/issue-credit-note.ts";
import type { CreditNote } from "../invoicing/credit-note.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { MoneyChange } from "../payments/money-change.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { withArrangements, withFrozenParts } from "./freeze-questions.ts";
import type { QuestionSituation } from "./freeze-questions.ts";
import type { Question, QuestionMessage } from "./question.ts";

/** Why nothing is added to a thread, in the order in which it is checked. */
export type ThreadRefusal =
  | { readonly reason: "question-unknown" }
  | { readonly reason: "key-reused" }
  | { readonly reason: "question-ended" }
  | { readonly reason: "thread-full"; readonly allowed: number };

/** What a thread holds; the vendor's last word has room beyond that. */
const mostMessages = 50;

type Answered = { readonly invoice: IssuedInvoice; readonly question: Question };

/** What a contact of the client adds to a thread. A repeat adds nothing. */
export function writeMessage(
  { invoice, questions }: QuestionSituation,
  ask: {
    readonly questionId: string;
    readonly contactId: string;
    readonly text: string;
    readonly requestKey: string;
    readonly now: Instant;
  },
): Decided<Answered & { readonly isRepeat: boolean }, ThreadRefusal> {
  const question = ownQuestion(questions, ask);
  if (question === undefined) return refused({ reason: "question-unknown" });
  const known = question.messages.find(({ requestKey }) => requestKey === ask.requestKey);
  if (known !== undefined) {
    return known.text === ask.text
      ? { outcome: "done", invoice, question, isRepeat: true }
      : refused({ reason: "key-reused" });
  }
  const against = againstMore(question);
  if (against !== undefined) return refused(against);
  const { contactId: actorId, text, requestKey, now: at } = ask;
  const message = { from: "client", actorId, at, text, requestKey } as const;
  return { outcome: "done", invoice, question: added(question, message), isRepeat: false };
}

/** The client takes a question back: what it froze goes on. One that was taken back stays so. */
export function withdrawQuestion(
  situation: QuestionSituation,
  ask: { readonly questionId: string; readonly contactId: string; readonly now: Instant },
): Decided<Answered, Extract<ThreadRefusal, { reason: "question-unknown" | "question-ended" }>> {
  const question = ownQuestion(situation.questions, ask);
  if (question === undefined) return refused({ reason: "question-unknown" });
  if (question.status === "withdrawn") {
    return { outcome: "done", invoice: situation.invoice, question };
  }
  if (question.status !== "open") return refused({ reason: "question-ended" });
  const withdrawn: Question = { ...question, status: "withdrawn", endedAt: ask.now };
  const questions = replaced(situation.questions, withdrawn);
  const invoice = withFrozenParts({ ...situation, questions });
  return { outcome: "done", invoice: withoutHardship(invoice, questions), question: withdrawn };
}

/** What a vendor answers. */
export type QuestionAnswer = {
  readonly questionId: string;
  /** The member or key that answers. */
  readonly actorId: string;
  readonly outcome: "answered" | "adjusted" | "stood-by" | "message";
  readonly text: string;
  readonly requestKey?: string;
  /** What is credited, where the answer adjusts. */
  readonly creditNote?: { readonly id: string; readonly amount: number; readonly reason: string };
  readonly now: Instant;
};

/**
 * The vendor's word to a question: a message leaves it open, any other answer ends it, and what it
 * froze goes on. An adjustment issues its credit note in the same change. A repeat changes nothing.
 */
export function answerQuestion(
  situation: QuestionSituation,
  answer: QuestionAnswer,
): Decided<
  {
    readonly change: MoneyChange;
    readonly question: Question;
    readonly creditNote?: CreditNote;
    readonly isRepeat: boolean;
  },
  ThreadRefusal | CreditNoteRefusal
> {
  const question = situation.questions.find(({ id }) => id === answer.questionId);
  if (question === undefined) return refused({ reason: "question-unknown" });
  const { invoice } = situation;
  const known = knownAnswer(question, answer);
  if (known === "same") {
    return { outcome: "done", change: unchanged(invoice), question, isRepeat: true };
  }
  if (known === "other") return refused({ reason: "key-reused" });
  if (question.status !== "open") return refused({ reason: "question-ended" });
  const against = answer.outcome === "message" ? againstMore(question) : undefined;
  if (against !== undefined) return refused(against);
  const credited = creditedBy(invoice, answer);
  if (credited.outcome === "refused") return credited;
  const { outcome: _, creditNote, ...change } = credited;
  const after = answeredQuestion(question, answer);
  const questions = replaced(situation.questions, after);
  const thawed = withFrozenParts({ ...situation, invoice: change.invoice, questions });
  return {
    outcome: "done",
    change: { ...change, invoice: thawed },
    question: after,
    ...(creditNote === undefined ? {} : { creditNote }),
    isRepeat: false,
  };
}

function unchanged(invoice: IssuedInvoice): MoneyChange {
  return { invoice, entries: [], credits: [] };
}

/** Whether this answer was given already, by the same key. */
function knownAnswer(
  { messages, status }: Question,
  { requestKey, text, outcome }: QuestionAnswer,
): "same" | "other" | undefined {
  if (requestKey === undefined) return undefined;
  const known = messages.find((each) => each.from === "vendor" && each.requestKey === requestKey);
  if (known === undefined) return undefined;
  const isSameOutcome = outcome === "message" || outcome === status;
  return known.text === text && isSameOutcome ? "same" : "other";
}

function creditedBy(
  invoice: IssuedInvoice,
  { creditNote, requestKey, now }: QuestionAnswer,
): Decided<MoneyChange & { readonly creditNote?: CreditNote }, CreditNoteRefusal> {
  if (creditNote === undefined) return { outcome: "done", ...unchanged(invoice) };
  const key = requestKey === undefined ? {} : { requestKey };
  return issueCreditNote(invoice, { ...creditNote, ...key, now });
}

function answeredQuestion(question: Question, answer: QuestionAnswer): Question {
  const { actorId, text, requestKey, now: at, outcome, creditNote } = answer;
  const key = requestKey === undefined ? {} : { requestKey };
  const after = added(question, { from: "vendor", actorId, at, text, ...key });
  if (outcome === "message") return after;
  const adjusted = creditNote === undefined ? {} : { creditNoteId: creditNote.id };
  return { ...after, status: outcome, endedAt: at, ...adjusted };
}

/** Threads are the client's, but what somebody told of hardship is theirs alone. */
function ownQuestion(
  questions: readonly Question[],
  { questionId, contactId }: { readonly questionId: string; readonly contactId: string },
): Question | undefined {
  const question = questions.find(({ id }) => id === questionId);
  const isTheirs = question?.kind !== "hardship" || question.contactId === contactId;
  return isTheirs ? question : undefined;
}

function againstMore({ status, messages }: Question) {
  if (status !== "open") return { reason: "question-ended" } as const;
  if (messages.length < mostMessages) return undefined;
  return { reason: "thread-full", allowed: mostMessages } as const;
}

function added(question: Question, message: QuestionMessage): Question {
  return { ...question, messages: [...question.messages, message] };
}

function replaced(questions: readonly Question[], question: Question): readonly Question[] {
  return questions.map((each) => (each.id === question.id ? question : each));
}

/** Who takes back that it is hard is treated as anybody else, unless another has told so too. */
function withoutHardship(invoice: IssuedInvoice, questions: readonly Question[]): IssuedInvoice {
  const told = questions.find((each) => each.kind === "hardship" && each.status !== "withdrawn");
  const { hardship, ...rest } = invoice.arrangements ?? {};
  if (hardship === undefined) return invoice;
  if (told === undefined) return withArrangements(invoice, rest);
  const { askedAt: at, contactId } = told;
  return withArrangements(invoice, { ...rest, hardship: { at, contactId } });
}
