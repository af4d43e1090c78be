import {
  answerQuestionSchema,
  askQuestionSchema,
  shareBillSchema,
  writeMessageSchema,
} from "../../../shared/contract/arrangement-schema.ts";
import { anId } from "../builders/an-id.ts";
import type { RequestExample } from "./request-example.ts";

/** Requests about questions and shared bills. */
export const questionRequestExamples: Readonly<Record<string, RequestExample>> = {
  askQuestion: {
    schema: askQuestionSchema,
    full: { kind: "dispute", line: 1, text: "We did not order this." },
    required: ["/kind", "/text"],
  },
  writeMessage: {
    schema: writeMessageSchema,
    full: { text: "Any news?" },
    required: ["/text"],
  },
  answerQuestion: {
    schema: answerQuestionSchema,
    full: { outcome: "adjusted", text: "You are right.", creditAmount: 30_000 },
    required: ["/outcome", "/text", "/creditAmount"],
  },
  shareBill: {
    schema: shareBillSchema,
    full: {
      shares: [
        { id: anId("shr"), name: "Noor Haddad", email: "noor@eastwind.example", amount: 40_000 },
      ],
    },
    required: ["/shares", "/shares/0/name", "/shares/0/email", "/shares/0/amount"],
  },
};
