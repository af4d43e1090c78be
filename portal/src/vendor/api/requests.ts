import { action, query } from "@solidjs/router";
import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import type {
  AnswerQuestion,
  AnswerRequest,
} from "../../../../shared/contract/arrangement-schema.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";

const invoices = "/api/v1/invoices";
const answers = "/api/v1/answers";

type RequestList = { readonly items: readonly WaitingRequest[] };

/** Whatever is answered on an invoice answers with the invoice as it is then. */
function post(path: string, body: unknown) {
  return send<InvoiceAnswer>({ method: "POST", path: `${invoices}/${path}`, body });
}

export const readRequests = query(() => read<RequestList>("/api/v1/requests"), "requests");

export const answerRequest = action(
  (invoiceId: string, requestId: string, answer: AnswerRequest) =>
    post(`${invoiceId}/requests/${requestId}/answer`, answer),
  "answer-request",
);

export const giveMoreTime = action(
  (invoiceId: string, date: string) => post(`${invoiceId}/extension`, { date }),
  "give-more-time",
);

export const answerQuestion = action(
  (invoiceId: string, questionId: string, answer: AnswerQuestion) =>
    post(`${invoiceId}/questions/${questionId}/answer`, answer),
  "answer-question",
);

export const answerForLater = action(
  (invoiceId: string, keep: boolean) => post(`${invoiceId}/terms-for-later`, { keep }),
  "answer-for-later",
);

/** Shows the request that a mailed secret is about. The secret goes in the body, never in an address. */
export function openMailedRequest(secret: string) {
  return send<WaitingRequest>({ method: "POST", path: `${answers}/open`, body: { secret } });
}

/** Answers the request that a mailed secret is about. */
export function answerMailedRequest(secret: string, answer: AnswerRequest) {
  return send<void>({ method: "POST", path: answers, body: { secret, answer } });
}
