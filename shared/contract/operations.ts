import * as v from "valibot";
import { arrangementOperations } from "./arrangement-operations.ts";
import { bookOperations } from "./book-operations.ts";
import { cadenceAndWordingOperations } from "./cadence-operations.ts";
import { clientOperations } from "./client-operations.ts";
import {
  invoiceChangeSchema,
  invoiceSchema,
  invoiceSummarySchema,
  issueSchema,
  linkSchema,
  mintLinkSchema,
  newInvoiceSchema,
  sendPreviewSchema,
  timelineEventSchema,
  voidSchema,
} from "./invoice-schema.ts";
import { invoiceViewSchema, linesPageSchema } from "./invoice-view.ts";
import { flexibilityOperations } from "./flexibility-operations.ts";
import { followUpOperations } from "./follow-up-operations.ts";
import { moneyOperations } from "./money-operations.ts";
import { list, paging } from "./operation.ts";
import type { Operation } from "./operation.ts";
import type { ProblemReason } from "./problem.ts";
import { reminderOperations } from "./reminder-operations.ts";
import { settingsOperations } from "./settings-operations.ts";
import { sessionSchema, totalsSchema } from "./vendor-schema.ts";

const draftProblems = [
  "invalid-request",
  "client-unknown",
  "sender-unknown",
  "total-too-large",
  "total-negative",
  "invoice-too-large",
] as const satisfies readonly ProblemReason[];

const sendProblems = [
  "not-found",
  "invoice-not-issued",
  "invoice-not-open",
  "nobody-to-reach",
] as const satisfies readonly ProblemReason[];

const draftOperations: readonly Operation[] = [
  {
    id: "createInvoice",
    method: "post",
    path: "/invoices",
    summary: "Creates a draft; its totals are computed by the server.",
    request: newInvoiceSchema,
    status: 201,
    response: invoiceSchema,
    takesKey: true,
    problems: [...draftProblems, "key-reused"],
  },
  {
    id: "listInvoices",
    method: "get",
    path: "/invoices",
    summary: "Lists invoices, newest first; open ones and overdue ones by due date.",
    query: {
      ...paging,
      status: "Only draft, open, paid, void or uncollectible ones.",
      clientId: "Only one client's.",
      overdue: "true: only open ones whose due date has passed.",
      query: "Part of a number, a client's name or a subject.",
    },
    status: 200,
    response: list(invoiceSummarySchema),
    problems: ["invalid-cursor", "invalid-request"],
  },
  {
    id: "readInvoice",
    method: "get",
    path: "/invoices/{id}",
    summary: "Reads an invoice with its first 500 lines.",
    status: 200,
    response: invoiceSchema,
    problems: ["not-found"],
  },
  {
    id: "changeInvoice",
    method: "patch",
    path: "/invoices/{id}",
    summary: "Changes a draft; lists, when given, are replaced.",
    request: invoiceChangeSchema,
    status: 200,
    response: invoiceSchema,
    needsVersion: true,
    problems: [
      "not-found",
      "version-required",
      "version-outdated",
      "invoice-not-draft",
      "invoice-being-issued",
      ...draftProblems,
    ],
  },
  {
    id: "duplicateInvoice",
    method: "post",
    path: "/invoices/{id}/duplicate",
    summary: "Makes a new draft with the same content.",
    status: 201,
    response: invoiceSchema,
    takesKey: true,
    problems: ["not-found", ...draftProblems, "key-reused"],
  },
];

const invoiceOperations: readonly Operation[] = [
  {
    id: "issueInvoice",
    method: "post",
    path: "/invoices/{id}/issue",
    summary: "Makes a draft binding under the next number, and mails it if asked to.",
    request: issueSchema,
    status: 200,
    response: invoiceSchema,
    takesKey: true,
    problems: [
      "not-found",
      "invalid-request",
      "key-reused",
      "invoice-not-draft",
      "sender-unknown",
      "purchase-order-required",
      "nobody-to-reach",
    ],
  },
  {
    id: "sendInvoice",
    method: "post",
    path: "/invoices/{id}/send",
    summary: "Mails an issued invoice once more, with a fresh link.",
    status: 200,
    response: invoiceSchema,
    takesKey: true,
    problems: sendProblems,
  },
  {
    id: "sendPreview",
    method: "post",
    path: "/invoices/{id}/send-preview",
    summary: "Mails the invoice to the asking member as its client would get it.",
    request: sendPreviewSchema,
    status: 204,
    problems: ["not-found", "invalid-request"],
  },
  {
    id: "voidInvoice",
    method: "post",
    path: "/invoices/{id}/void",
    summary: "Takes an open invoice back, with a reason that its client sees.",
    request: voidSchema,
    status: 200,
    response: invoiceSchema,
    problems: [
      "not-found",
      "invalid-request",
      "invoice-not-issued",
      "invoice-not-open",
      "payment-in-progress",
      "invoice-has-payments",
    ],
  },
  {
    id: "listLines",
    method: "get",
    path: "/invoices/{id}/lines",
    summary: "Reads further lines, 1,000 a page.",
    query: { cursor: "The nextLineCursor of what was read before." },
    status: 200,
    response: linesPageSchema,
    problems: ["not-found", "invalid-cursor"],
  },
  {
    id: "readTimeline",
    method: "get",
    path: "/invoices/{id}/timeline",
    summary: "What happened to an invoice and what is planned for it, oldest first.",
    status: 200,
    response: v.strictObject({ items: v.array(timelineEventSchema) }),
    problems: ["not-found"],
  },
  {
    id: "readView",
    method: "get",
    path: "/invoices/{id}/view",
    summary: "The invoice as its client sees it.",
    status: 200,
    response: invoiceViewSchema,
    problems: ["not-found"],
  },
  {
    id: "readPdf",
    method: "get",
    path: "/invoices/{id}/pdf",
    summary: "The invoice as a PDF.",
    status: 200,
    contentTypes: ["application/pdf"],
    problems: ["not-found"],
  },
];

const linkOperations: readonly Operation[] = [
  {
    id: "listLinks",
    method: "get",
    path: "/invoices/{id}/links",
    summary: "Lists an invoice's magic links, newest first; never their secrets.",
    status: 200,
    response: list(linkSchema),
    problems: ["not-found"],
  },
  {
    id: "mintLink",
    method: "post",
    path: "/invoices/{id}/links",
    summary: "Makes a magic link for a contact; its address is in this answer only.",
    request: mintLinkSchema,
    status: 201,
    response: linkSchema,
    takesKey: true,
    problems: [
      "not-found",
      "invalid-request",
      "invoice-not-issued",
      "key-reused",
      "invoice-not-open",
      "contact-unknown",
    ],
  },
  {
    id: "revokeLink",
    method: "delete",
    path: "/invoices/{id}/links/{link}",
    summary: "Revokes a link at once, with every session that it opened.",
    status: 204,
    problems: ["not-found"],
  },
];

const accountOperations: readonly Operation[] = [
  {
    id: "readSession",
    method: "get",
    path: "/session",
    summary: "Who is signed in, and for which vendor.",
    status: 200,
    response: sessionSchema,
    problems: [],
  },
  {
    id: "readTotals",
    method: "get",
    path: "/totals",
    summary: "What is owed, per currency over all open invoices.",
    status: 200,
    response: totalsSchema,
    problems: [],
  },
];

/** Every operation of the public API under /api/v1. */
export const operations: readonly Operation[] = [
  ...clientOperations,
  ...draftOperations,
  ...invoiceOperations,
  ...linkOperations,
  ...moneyOperations,
  ...arrangementOperations,
  ...bookOperations,
  ...settingsOperations,
  ...flexibilityOperations,
  ...reminderOperations,
  ...cadenceAndWordingOperations,
  ...followUpOperations,
  ...accountOperations,
];
