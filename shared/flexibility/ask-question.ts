import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { withFrozenParts } from "./freeze-questions.ts";
import type { QuestionSituation } from "./freeze-questions.ts";
import type { Question, QuestionKind } from "./question.ts";

/** Why a question is not taken, in the order in which it is checked. */
export type AskQuestionRefusal =
  | { readonly reason: "key-reused" }
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "line-unknown"; readonly lineCount: number }
  | { readonly reason: "too-many-questions"; readonly allowed: number };

/** What a client asks, disputes, suggests or tells. */
export type QuestionAsk = {
  readonly id: string;
  readonly requestKey: string;
  readonly contactId: string;
  readonly kind: QuestionKind;
  /** The place of the line, 0 is the first; absent: the invoice as a whole. */
  readonly line?: number;
  readonly text: string;
  readonly now: Instant;
};

/** More than ten at once would be noise, not news. */
const mostOpenQuestions = 10;

/** All of them are read with the invoice, so that their number has an end. */
const mostQuestions = 50;

/**
 * Takes down what a client asks: what is in question is frozen from then on, the rest goes on. That
 * it is hard right now can be told once by each contact, is about the invoice as a whole and freezes
 * nothing. A repeat gives the same question.
 */
export function askQuestion(
  situation: QuestionSituation,
  ask: QuestionAsk,
): Decided<{ readonly invoice: IssuedInvoice; readonly question: Question }, AskQuestionRefusal> {
  const { invoice, questions } = situation;
  const known = questions.find(({ requestKey }) => requestKey === ask.requestKey);
  if (known !== undefined) {
    return isSame(known, ask)
      ? { outcome: "done", invoice, question: known }
      : refused({ reason: "key-reused" });
  }
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  const { lineCount } = invoice;
  const { id, requestKey, kind, contactId, now } = ask;
  const line = kind === "hardship" ? undefined : ask.line;
  if (line !== undefined && line >= lineCount)
    return refused({ reason: "line-unknown", lineCount });
  const allowed = tooMany(questions, ask);
  if (allowed !== undefined) return refused({ reason: "too-many-questions", allowed });
  const question: Question = {
    id,
    requestKey,
    kind,
    ...(line === undefined ? {} : { line }),
    status: "open",
    contactId,
    askedAt: now,
    messages: [{ from: "client", actorId: contactId, at: now, text: ask.text }],
  };
  const asked = withFrozenParts({ ...situation, questions: [...questions, question] });
  return {
    outcome: "done",
    invoice: kind === "hardship" ? inHardship(asked, ask) : asked,
    question,
  };
}

function isSame({ kind, line, contactId, messages }: Question, ask: QuestionAsk): boolean {
  const isSameLine = kind === "hardship" || line === ask.line;
  const isSameText = messages[0]?.text === ask.text;
  return kind === ask.kind && isSameLine && contactId === ask.contactId && isSameText;
}

/** How many there may be, where there are as many already. */
function tooMany(questions: readonly Question[], ask: QuestionAsk): number | undefined {
  const hasTold = questions.some(
    ({ kind, contactId, status }) =>
      kind === "hardship" && contactId === ask.contactId && status !== "withdrawn",
  );
  if (ask.kind === "hardship" && hasTold) return 1;
  const open = questions.filter(({ status }) => status === "open").length;
  if (open >= mostOpenQuestions) return mostOpenQuestions;
  return questions.length >= mostQuestions ? mostQuestions : undefined;
}

function inHardship(invoice: IssuedInvoice, { contactId, now }: QuestionAsk): IssuedInvoice {
  const { arrangements = {} } = invoice;
  if (arrangements.hardship !== undefined) return invoice;
  return { ...invoice, arrangements: { ...arrangements, hardship: { at: now, contactId } } };
}
