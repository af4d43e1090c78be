import { answerQuestionSchema } from "./arrangement-schema.ts";
import { invoiceSchema } from "./invoice-schema.ts";
import type { Operation } from "./operation.ts";

/** What a vendor does about what was asked on an invoice. */
export const arrangementOperations: readonly Operation[] = [
  {
    id: "answerQuestion",
    method: "post",
    path: "/invoices/{id}/questions/{question}/answer",
    summary:
      "Answers a client's question, adjusts the invoice by a credit note, stands by it, or writes on.",
    request: answerQuestionSchema,
    status: 200,
    response: invoiceSchema,
    needsKey: true,
    problems: [
      "not-found",
      "invalid-request",
      "invoice-not-issued",
      "question-unknown",
      "key-reused",
      "question-ended",
      "thread-full",
      "invoice-not-open",
      "credit-exceeds-due",
    ],
  },
];
