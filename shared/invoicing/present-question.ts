import type { QuestionView } from "../contract/arrangement-view.ts";
import { frozenAmount } from "../flexibility/frozen-amount.ts";
import type { Question, QuestionMessage } from "../flexibility/question.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** A question with its thread; who may read one of hardship is for the caller to see to. */
export function presentQuestion(invoice: IssuedInvoice, question: Question): QuestionView {
  const { id, kind, line, status, askedAt, messages } = question;
  const frozen = frozenBy(invoice, question);
  return {
    id,
    kind,
    ...(line === undefined ? {} : { line }),
    status,
    ...(frozen === 0 ? {} : { frozen }),
    askedAt,
    messages: messages.map((message) => ({
      from: message.from,
      name: nameOf(invoice, message),
      at: message.at,
      text: message.text,
    })),
  };
}

function frozenBy(invoice: IssuedInvoice, { id }: Question): number {
  const part = invoice.arrangements?.frozen?.find(({ questionId }) => questionId === id);
  if (part === undefined) return 0;
  return Math.min(part.amount ?? Number.MAX_SAFE_INTEGER, frozenAmount(invoice));
}

/** Who wrote it; a member other than the one who signs writes in the vendor's name. */
function nameOf(
  { contacts, client, sender, content, vendor }: IssuedInvoice,
  { from, actorId }: QuestionMessage,
): string {
  if (from === "client") return contacts.find(({ id }) => id === actorId)?.name ?? client.name;
  return actorId === content.senderId ? sender.name : vendor.name;
}
