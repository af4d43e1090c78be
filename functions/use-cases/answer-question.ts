import type { AnswerQuestion } from "../../shared/contract/arrangement-schema.ts";
import { answerQuestion } from "../../shared/flexibility/answer-question.ts";
import type { QuestionAnswer } from "../../shared/flexibility/answer-question.ts";
import type { QuestionSituation } from "../../shared/flexibility/freeze-questions.ts";
import type { Question } from "../../shared/flexibility/question.ts";
import type { CreditNote } from "../../shared/invoicing/credit-note.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { Effects } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { questionTask } from "./ask-question.ts";
import { changeQuestion } from "./change-question.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

/** Who answers which question, and what. */
export type AnswerAsk = {
  readonly actorId: string;
  readonly invoiceId: string;
  readonly questionId: string;
  readonly wish: AnswerQuestion;
  readonly requestKey?: string;
};

/**
 * The vendor's answer to a question: its asker gets it by mail. An adjustment credits in the same
 * commit; the task ends with the question.
 */
export async function answerAsked(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  { actorId, invoiceId, questionId, wish, requestKey }: AnswerAsk,
) {
  const { outcome, text, creditAmount } = wish;
  const creditNoteId = newId(world.randomness, "crn", vendorOf(invoiceId));
  const answered = await changeQuestion(world, invoiceId, (situation, now) => {
    const answer: QuestionAnswer = {
      questionId,
      actorId,
      outcome,
      text,
      now,
      ...(requestKey === undefined ? {} : { requestKey }),
      ...creditNoteOf(situation, { questionId, creditNoteId, creditAmount }),
    };
    const decided = answerQuestion(situation, answer);
    if (decided.outcome === "refused") return decided;
    const { change, question, creditNote, isRepeat } = decided;
    if (isRepeat) return { outcome: "done", question, change };
    const subject = { invoiceId, actorId, at: now, outcome };
    return { outcome: "done", question, change, effects: effectsOf(subject, question, creditNote) };
  });
  if (answered?.outcome === "done" && answered.question.status !== "open") {
    const { kind, causeId } = questionTask(answered.question);
    const at = world.clock.now();
    await world.receivables.endTask(vendorOf(invoiceId), `${kind}.${causeId}`, "answered", at);
  }
  return answered;
}

/** A credit note names the line, or the invoice's subject: everybody at the client may read it. */
function creditNoteOf(
  { invoice, lines, questions }: QuestionSituation,
  ask: {
    readonly questionId: string;
    readonly creditNoteId: string;
    readonly creditAmount: number | undefined;
  },
): Pick<QuestionAnswer, "creditNote"> {
  if (ask.creditAmount === undefined) return {};
  const line = questions.find(({ id }) => id === ask.questionId)?.line;
  const description = line === undefined ? undefined : lines[line]?.description;
  const reason = (description ?? invoice.content.subject).slice(0, longestReason);
  return { creditNote: { id: ask.creditNoteId, amount: ask.creditAmount, reason } };
}

const longestReason = 500;

function effectsOf(
  subject: {
    readonly invoiceId: string;
    readonly actorId: string;
    readonly at: Instant;
    readonly outcome: AnswerQuestion["outcome"];
  },
  { id: questionId, contactId, messages }: Question,
  creditNote: CreditNote | undefined,
): Effects {
  const { invoiceId, actorId: actor, at, outcome } = subject;
  const mail: MailOrder = { message: "question", contactId, questionId, news: outcome };
  const told = { ownerId: invoiceId, at, actor };
  const credited =
    creditNote === undefined
      ? []
      : [
          fact(told, "credit-note", {
            creditNoteId: creditNote.id,
            number: creditNote.number,
            amount: creditNote.amount,
            reason: creditNote.reason,
          }),
        ];
  return {
    facts: [...credited, fact(told, "question-answered", { questionId, outcome })],
    jobs: [mailJob(invoiceId, `answer.${shortId(questionId)}.${messages.length}`, mail, at)],
  };
}
