import type { Question } from "../../../shared/flexibility/question.ts";
import { anId } from "./an-id.ts";

/** Maya's open question about the whole invoice; says only what differs. */
export function aQuestion(change: Partial<Question> = {}): Question {
  const contactId = change.contactId ?? anId("con", "a");
  const askedAt = change.askedAt ?? "2026-12-01T10:00:00.000Z";
  return {
    id: anId("qst", "a"),
    requestKey: "asked",
    kind: "question",
    status: "open",
    contactId,
    askedAt,
    messages: [{ from: "client", actorId: contactId, at: askedAt, text: "What is this for?" }],
    ...change,
  };
}
