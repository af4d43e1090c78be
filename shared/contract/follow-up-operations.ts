import { followUpNotedSchema, followUpNoteSchema, followUpSchema } from "./follow-up-schema.ts";
import { list, paging } from "./operation.ts";
import type { Operation } from "./operation.ts";
import { outgoingMailSchema, outgoingSchema } from "./outgoing-schema.ts";

/** What can be asked about what goes out next, and about whom to talk to. */
export const followUpOperations: readonly Operation[] = [
  {
    id: "listOutgoing",
    method: "get",
    path: "/outgoing",
    summary: "What goes out in the next days: when, to whom, signed by whom, and what is held.",
    query: {
      days: "How many, 1 to 31; 7 without it.",
      locale: "The language of the reasons; English where it has no words.",
    },
    status: 200,
    response: outgoingSchema,
    problems: ["invalid-request"],
  },
  {
    id: "readOutgoing",
    method: "get",
    path: "/outgoing/{id}",
    summary: "The text of the next mail about an invoice, with links that open nothing.",
    status: 200,
    response: outgoingMailSchema,
    problems: ["not-found", "invoice-not-issued"],
  },
  {
    id: "listFollowUps",
    method: "get",
    path: "/follow-ups",
    summary: "Whom to call, write to or visit, with the history and a sentence to begin with.",
    query: { ...paging, limit: "How many, 1 to 50; 25 without it." },
    status: 200,
    response: list(followUpSchema),
    problems: ["invalid-cursor", "invalid-request"],
  },
  {
    id: "noteFollowUp",
    method: "post",
    path: "/follow-ups/{id}/note",
    summary: "Notes what was said; its outcome does what the client's page would do.",
    request: followUpNoteSchema,
    status: 200,
    response: followUpNotedSchema,
    problems: [
      "not-found",
      "invalid-request",
      "task-ended",
      "outcome-not-possible",
      "invoice-not-open",
      "promise-not-possible",
      "proposal-not-possible",
      "preview-outdated",
      "payment-in-progress",
      "plan-in-force",
      "no-plan",
      "beyond-policy",
      "invoice-not-issued",
      "invoice-too-large",
      "settings-not-valid",
      "changed-meanwhile",
      "too-many-questions",
      "thread-full",
    ],
  },
];
