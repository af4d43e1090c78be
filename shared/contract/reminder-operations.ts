import { invoiceSchema } from "./invoice-schema.ts";
import type { Operation } from "./operation.ts";
import type { ProblemReason } from "./problem.ts";
import {
  checkInSchema,
  clientRemindersSchema,
  holdSchema,
  invoiceRemindersSchema,
  reminderChangeSchema,
  vendorReminderChangeSchema,
  vendorRemindersSchema,
} from "./reminder-schema.ts";

const changeProblems = [
  "invalid-request",
  "version-required",
  "version-outdated",
  "settings-not-valid",
  "cadence-unknown",
  "changed-meanwhile",
] as const satisfies readonly ProblemReason[];

const changing = { method: "patch", status: 200, needsVersion: true } as const;

const settingsOperations: readonly Operation[] = [
  {
    id: "readReminderSettings",
    method: "get",
    path: "/reminder-settings",
    summary: "How all invoices are reminded of, the vendor's days off, and who hears what when.",
    status: 200,
    response: vendorRemindersSchema,
    problems: [],
  },
  {
    ...changing,
    id: "changeReminderSettings",
    path: "/reminder-settings",
    summary: "Changes it; open invoices follow.",
    request: vendorReminderChangeSchema,
    response: vendorRemindersSchema,
    problems: [...changeProblems, "sender-unknown"],
  },
  {
    id: "readClientReminders",
    method: "get",
    path: "/clients/{id}/reminders",
    summary: "How one client is reminded, with its hold and check-ins.",
    status: 200,
    response: clientRemindersSchema,
    problems: ["not-found"],
  },
  {
    ...changing,
    id: "changeClientReminders",
    path: "/clients/{id}/reminders",
    summary: "Changes it for one client; its open invoices follow.",
    request: reminderChangeSchema,
    response: clientRemindersSchema,
    problems: ["not-found", ...changeProblems],
  },
  {
    id: "readInvoiceReminders",
    method: "get",
    path: "/invoices/{id}/reminders",
    summary: "How one issued invoice is reminded of, with its holds and hand-over.",
    status: 200,
    response: invoiceRemindersSchema,
    problems: ["not-found", "invoice-not-issued"],
  },
  {
    ...changing,
    id: "changeInvoiceReminders",
    path: "/invoices/{id}/reminders",
    summary: "Changes it for one invoice.",
    request: reminderChangeSchema,
    response: invoiceRemindersSchema,
    problems: ["not-found", "invoice-not-issued", ...changeProblems],
  },
  {
    id: "setCheckIn",
    method: "put",
    path: "/clients/{id}/check-in",
    summary: "Sets the rhythm of words to a client that aren't about money; a person says them.",
    request: checkInSchema,
    status: 200,
    response: clientRemindersSchema,
    problems: ["not-found", "invalid-request", "settings-not-valid", "changed-meanwhile"],
  },
  {
    id: "endCheckIn",
    method: "delete",
    path: "/clients/{id}/check-in",
    summary: "Ends the rhythm.",
    status: 200,
    response: clientRemindersSchema,
    problems: ["not-found", "changed-meanwhile"],
  },
];

const holdProblems = [
  "invalid-request",
  "settings-not-valid",
  "changed-meanwhile",
] as const satisfies readonly ProblemReason[];

const holdOperations: readonly Operation[] = [
  {
    id: "holdReminders",
    method: "post",
    path: "/reminder-hold",
    summary: "Holds all reminders of the vendor, with a reason and an end.",
    request: holdSchema,
    status: 200,
    response: vendorRemindersSchema,
    problems: holdProblems,
  },
  {
    id: "liftHold",
    method: "delete",
    path: "/reminder-hold",
    summary: "Lets them go again.",
    status: 200,
    response: vendorRemindersSchema,
    problems: ["changed-meanwhile"],
  },
  {
    id: "holdClient",
    method: "post",
    path: "/clients/{id}/hold",
    summary: "Holds the reminders of one client's invoices.",
    request: holdSchema,
    status: 200,
    response: clientRemindersSchema,
    problems: ["not-found", ...holdProblems],
  },
  {
    id: "liftClientHold",
    method: "delete",
    path: "/clients/{id}/hold",
    summary: "Lets them go again.",
    status: 200,
    response: clientRemindersSchema,
    problems: ["not-found", "changed-meanwhile"],
  },
  {
    id: "holdInvoice",
    method: "post",
    path: "/invoices/{id}/hold",
    summary: "Holds the reminders of one invoice.",
    request: holdSchema,
    status: 200,
    response: invoiceRemindersSchema,
    problems: ["not-found", "invoice-not-issued", ...holdProblems],
  },
  {
    id: "liftInvoiceHold",
    method: "delete",
    path: "/invoices/{id}/hold",
    summary: "Lets them go again.",
    status: 200,
    response: invoiceRemindersSchema,
    problems: ["not-found", "invoice-not-issued"],
  },
];

const handOver = {
  status: 200,
  response: invoiceSchema,
} as const;

const handOverProblems = [
  "not-found",
  "invoice-not-issued",
  "hand-over-not-possible",
] as const satisfies readonly ProblemReason[];

const handOverOperations: readonly Operation[] = [
  {
    ...handOver,
    id: "startHandOver",
    method: "post",
    path: "/invoices/{id}/hand-over",
    summary: "Tells the client that the invoice is handed over in 7 days; every option stays open.",
    problems: handOverProblems,
  },
  {
    ...handOver,
    id: "withdrawHandOver",
    method: "delete",
    path: "/invoices/{id}/hand-over",
    summary: "Takes the hand-over back; the client is told.",
    problems: handOverProblems,
  },
  {
    ...handOver,
    id: "completeHandOver",
    method: "post",
    path: "/invoices/{id}/hand-over/complete",
    summary: "Hands it over, once the notice has run out; from then on nobody is mailed.",
    problems: [...handOverProblems, "hand-over-too-early"],
  },
  {
    id: "readLetter",
    method: "get",
    path: "/invoices/{id}/letter.pdf",
    summary: "The formal letter about an open invoice, to print and send.",
    status: 200,
    contentTypes: ["application/pdf"],
    problems: ["not-found", "letter-not-available"],
  },
];

/** What can be asked about reminders of the vendor, a client or an invoice, and the hand on them. */
export const reminderOperations: readonly Operation[] = [
  ...settingsOperations,
  ...holdOperations,
  ...handOverOperations,
];
