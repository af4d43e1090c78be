import type { AskQuestion } from "../../shared/contract/arrangement-schema.ts";
import { withdrawQuestion, writeMessage } from "../../shared/flexibility/answer-question.ts";
import { askQuestion } from "../../shared/flexibility/ask-question.ts";
import type { Question } from "../../shared/flexibility/question.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { TaskKind } from "../../shared/invoicing/task.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { Effects } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeQuestion } from "./change-question.ts";
import { endTaskOf } from "./end-task.ts";
import type { Reader } from "./link-access.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/** The task that a question is for the vendor, until it has ended. */
export function questionTask({ id, kind }: Question): {
  readonly kind: TaskKind;
  readonly causeId: string;
} {
  return { kind: kind === "hardship" ? "hardship-told" : "question-asked", causeId: id };
}

/** Takes down what a client asks about an invoice: its asker gets a word, the vendor the question. */
export function askAbout(
  world: Parts,
  ask: {
    readonly reader: Pick<Reader, "contact" | "invoice" | "record">;
    readonly wish: AskQuestion;
    readonly requestKey: string;
  },
) {
  const { reader, wish, requestKey } = ask;
  const id = newId(world.randomness, "qst", reader.invoice.vendorId);
  const contactId = reader.contact.id;
  return changeQuestion(
    world,
    reader.invoice.id,
    (situation, now) => {
      const decided = askQuestion(situation, { ...wish, id, requestKey, contactId, now });
      if (decided.outcome === "refused") return decided;
      const { invoice, question } = decided;
      const change = { invoice, entries: [], credits: [] };
      if (question.id !== id) return { outcome: "done", question, change };
      return { outcome: "done", question, change, effects: askedEffects(invoice, question, now) };
    },
    reader.record,
  );
}

function askedEffects(invoice: IssuedInvoice, question: Question, at: Instant): Effects {
  const { id: questionId, kind, line, contactId } = question;
  const task = questionTask(question);
  const place = line === undefined ? {} : { line };
  const details = kind === "hardship" ? { questionId } : { questionId, kind, ...place };
  const notice: VendorNoticeOrder = {
    kind: kind === "hardship" ? "hardship-told" : "question-asked",
    questionId,
  };
  const mail: MailOrder = { message: "question", contactId, questionId, news: "received" };
  const suffix = shortId(questionId);
  return {
    facts: [fact({ ownerId: invoice.id, at, actor: contactId }, notice.kind, details)],
    jobs: [
      mailJob(invoice.id, `asked.${suffix}`, mail, at),
      mailJob(invoice.id, `question.${suffix}`, { message: "notice", notice }, at),
    ],
    tasks: [vendorTask(invoice, task.kind, { causeId: task.causeId, facts: { kind }, at })],
  };
}

/** A thread that the client goes on with. */
export type ThreadAsk = { readonly reader: Reader; readonly questionId: string };

/** Adds what a contact writes to a thread; the vendor gets it by mail. */
export function writeOn(
  world: Parts,
  ask: ThreadAsk & { readonly text: string; readonly requestKey: string },
) {
  const { reader, questionId, text, requestKey } = ask;
  const contactId = reader.contact.id;
  return changeQuestion(
    world,
    reader.invoice.id,
    (situation, now) => {
      const wish = { questionId, contactId, text, requestKey, now };
      const decided = writeMessage(situation, wish);
      if (decided.outcome === "refused") return decided;
      const { invoice, question, isRepeat } = decided;
      const change = { invoice, entries: [], credits: [] };
      if (isRepeat) return { outcome: "done", question, change };
      const subject = { ownerId: invoice.id, at: now, actor: contactId };
      const name = `question.${shortId(questionId)}.${question.messages.length}`;
      const notice = { kind: "question-message", questionId } as const;
      const effects: Effects = {
        facts: [fact(subject, "question-message", { questionId })],
        jobs: [mailJob(invoice.id, name, { message: "notice", notice }, now)],
      };
      return { outcome: "done", question, change, effects };
    },
    reader.record,
  );
}

/** The client takes a question back; the vendor hears of it, and has nothing left to answer. */
export function withdraw(world: Parts, { reader, questionId }: ThreadAsk) {
  const contactId = reader.contact.id;
  const invoiceId = reader.invoice.id;
  const known = reader.record.questions.find(({ id }) => id === questionId);
  const withdrawing = changeQuestion(
    world,
    invoiceId,
    (situation, now) => {
      const decided = withdrawQuestion(situation, { questionId, contactId, now });
      if (decided.outcome === "refused") return decided;
      const { invoice, question } = decided;
      const change = { invoice, entries: [], credits: [] };
      if (invoice === situation.invoice && question.endedAt !== now) {
        return { outcome: "done", question, change };
      }
      const subject = { ownerId: invoiceId, at: now, actor: contactId };
      const notice = { kind: "question-withdrawn", questionId } as const;
      const name = `withdrawn.${shortId(questionId)}`;
      const effects: Effects = {
        facts: [fact(subject, "question-withdrawn", { questionId })],
        jobs: [mailJob(invoiceId, name, { message: "notice", notice }, now)],
      };
      return { outcome: "done", question, change, effects };
    },
    reader.record,
  );
  if (known === undefined) return withdrawing;
  return endTaskOf(world, { ...questionTask(known), invoiceId }, withdrawing);
}
