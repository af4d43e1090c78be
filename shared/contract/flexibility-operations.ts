import {
  grantExtensionSchema,
  termsForLaterSchema,
  waitingRequestSchema,
} from "./answer-schema.ts";
import { answerRequestSchema, arrangementOptionsSchema } from "./arrangement-schema.ts";
import { invoiceSchema } from "./invoice-schema.ts";
import { list } from "./operation.ts";
import type { Operation } from "./operation.ts";
import { levelPolicySchema, policyChangeSchema } from "./policy-schema.ts";
import type { ProblemReason } from "./problem.ts";

const proposalProblems = [
  "not-found",
  "invalid-request",
  "invoice-not-issued",
  "invoice-not-open",
  "payment-in-progress",
  "plan-in-force",
  "proposal-not-possible",
  "preview-outdated",
  "invoice-too-large",
] as const satisfies readonly ProblemReason[];

const requestOperations: readonly Operation[] = [
  {
    id: "listRequests",
    method: "get",
    path: "/requests",
    summary: "Clients' requests beyond the policy that wait for an answer, newest first.",
    status: 200,
    response: list(waitingRequestSchema),
    problems: [],
  },
  {
    id: "readArrangements",
    method: "get",
    path: "/invoices/{id}/arrangements",
    summary:
      "What an invoice's client may arrange now, with exact terms, and why not what it may not.",
    status: 200,
    response: arrangementOptionsSchema,
    problems: ["not-found", "invoice-not-issued"],
  },
  {
    id: "answerRequest",
    method: "post",
    path: "/invoices/{id}/requests/{request}/answer",
    summary: "Approves, declines or counters a request; the client is mailed.",
    request: answerRequestSchema,
    status: 200,
    response: invoiceSchema,
    problems: [...proposalProblems, "request-unknown", "request-ended"],
  },
  {
    id: "grantExtension",
    method: "post",
    path: "/invoices/{id}/extension",
    summary: "Gives more time unasked, whatever the policy says; the client is mailed.",
    request: grantExtensionSchema,
    status: 200,
    response: invoiceSchema,
    takesKey: true,
    problems: [...proposalProblems, "key-reused"],
  },
  {
    id: "answerTermsForLater",
    method: "post",
    path: "/invoices/{id}/terms-for-later",
    summary: "Keeps what was agreed on for the client's later invoices, or doesn't.",
    request: termsForLaterSchema,
    status: 200,
    response: invoiceSchema,
    problems: ["not-found", "invalid-request", "terms-not-kept", "changed-meanwhile"],
  },
];

const changing = {
  method: "patch",
  request: policyChangeSchema,
  status: 200,
  response: levelPolicySchema,
  needsVersion: true,
} as const;

const changeProblems = [
  "invalid-request",
  "version-required",
  "version-outdated",
  "settings-not-valid",
  "changed-meanwhile",
] as const satisfies readonly ProblemReason[];

const reading = { method: "get", status: 200, response: levelPolicySchema } as const;

const policyOperations: readonly Operation[] = [
  {
    ...reading,
    id: "readFlexibility",
    path: "/flexibility-settings",
    summary: "What clients may arrange by themselves; defaults are those for businesses.",
    problems: [],
  },
  {
    ...changing,
    id: "changeFlexibility",
    path: "/flexibility-settings",
    summary: "Changes it for all clients; open invoices follow, what was agreed on stays.",
    problems: changeProblems,
  },
  {
    ...reading,
    id: "readClientFlexibility",
    path: "/clients/{id}/flexibility",
    summary: "What one client may arrange by itself.",
    problems: ["not-found"],
  },
  {
    ...changing,
    id: "changeClientFlexibility",
    path: "/clients/{id}/flexibility",
    summary: "Changes it for one client; its open invoices follow.",
    problems: ["not-found", ...changeProblems],
  },
  {
    ...reading,
    id: "readInvoiceFlexibility",
    path: "/invoices/{id}/flexibility",
    summary: "What the client of an issued invoice may arrange with it.",
    problems: ["not-found", "invoice-not-issued"],
  },
  {
    ...changing,
    id: "changeInvoiceFlexibility",
    path: "/invoices/{id}/flexibility",
    summary: "Changes it for one invoice.",
    problems: ["not-found", "invoice-not-issued", ...changeProblems],
  },
];

/** What can be asked about requests and about what clients may arrange by themselves. */
export const flexibilityOperations: readonly Operation[] = [
  ...requestOperations,
  ...policyOperations,
];
