import { operations } from "../../../shared/contract/operations.ts";
import { problemReason } from "../../../shared/contract/problem.ts";
import { anId } from "../../shared/builders/an-id.ts";
import type { Answer } from "./ask.ts";
import type { Example, ExampleRequest } from "./example.ts";
import type { Stand } from "./local-stand.ts";
import { flexibilityExamples } from "./flexibility-examples.ts";
import {
  type FlexibilityPossessions,
  flexibilityPossessionsOf,
} from "./flexibility-possessions.ts";
import { moneyExamples } from "./money-examples.ts";
import { type MoneyPossessions, moneyPossessionsOf } from "./money-possessions.ts";
import { reminderExamples } from "./reminder-examples.ts";
import { type ReminderPossessions, reminderPossessionsOf } from "./reminder-possessions.ts";
import { aLineOf, type VendorDesk } from "./vendor-desk.ts";

/** What a vendor has, for requests to be about. */
export type Possessions = MoneyPossessions &
  FlexibilityPossessions &
  ReminderPossessions & {
    readonly clientId: string;
    readonly contactId: string;
    readonly memberId: string;
    readonly draftId: string;
    readonly invoiceId: string;
    readonly linkId: string;
  };

/** Makes one of each thing that requests can be about. */
export async function possessionsOf(stand: Stand, desk: VendorDesk): Promise<Possessions> {
  const client = await desk.done("GET", `/clients/${desk.clientId}`);
  const draft = await desk.draft();
  const invoice = await desk.issued();
  const link = await desk.done("POST", `/invoices/${invoice.id}/links`, {});
  return {
    ...(await moneyPossessionsOf(stand, desk)),
    ...(await flexibilityPossessionsOf(stand, desk)),
    ...(await reminderPossessionsOf(stand, desk)),
    clientId: desk.clientId,
    contactId: String(client.contacts[0].id),
    memberId: desk.vendor.members[0]?.id ?? "",
    draftId: String(draft.id),
    invoiceId: String(invoice.id),
    linkId: String(link.id),
  };
}

/** Ids of the right form that stand for nothing of this vendor's. */
export const nobodysThings: Possessions = {
  clientId: anId("cli"),
  contactId: anId("con"),
  memberId: anId("mem"),
  draftId: anId("inv"),
  invoiceId: anId("inv"),
  linkId: anId("lnk"),
  partlyPaidId: anId("inv"),
  cardPaymentId: anId("pay"),
  chequeId: anId("pay"),
  refundId: anId("ref"),
  declaredId: anId("inv"),
  declarationId: anId("dec"),
  otherDeclarationId: anId("dec"),
  withholdingId: anId("whd"),
  slipId: anId("slp"),
  anomalousId: anId("inv"),
  anomalyId: anId("pay"),
  hopelessId: anId("inv"),
  creditableId: anId("inv"),
  requestedId: anId("inv"),
  requestId: anId("req"),
  extendableId: anId("inv"),
  laterId: anId("inv"),
  askedId: anId("inv"),
  questionId: anId("qst"),
  cadenceId: anId("cad"),
  remindedId: anId("inv"),
  noticedId: anId("inv"),
  ripeId: anId("inv"),
  followUpId: `question-asked.${anId("qst")}`,
  taskId: `declared-payment.${anId("dec")}`,
  settingsVersion: 1,
};

const address = {
  lines: ["1 Harbour Road", "Third floor"],
  city: "Portland",
  region: "OR",
  postalCode: "97201",
  country: "US",
};

const fullClient = {
  kind: "business",
  name: "Northwind Trading",
  address,
  locale: "en",
  timeZone: "America/Los_Angeles",
  taxIdentifiers: [{ kind: "EIN", value: "93-1234567" }],
  contacts: [
    {
      name: "Maya Chen",
      salutation: "Maya",
      role: "primary",
      email: "maya@full.example",
      phone: "+1 503 555 0117",
      locale: "th",
      timeZone: "Asia/Bangkok",
      postalAddress: address,
    },
  ],
  habits: {
    billingDay: 25,
    cutOffDay: 20,
    purchaseOrderRequired: false,
    billsGoTo: "ap@full.example",
  },
};

function fullInvoice({ clientId, memberId }: Possessions) {
  return {
    clientId,
    currency: "USD",
    subject: "Website redesign",
    purchaseOrder: "NW-2244",
    note: "Thank you for a good spring.",
    thankYou: "It was a pleasure.",
    offer: "Book the next milestone.",
    lateTerms: "Nothing is added.",
    lines: [
      {
        ...aLineOf("95.00"),
        discount: { percent: "5" },
        servicePeriod: { startDate: "2030-01-01", endDate: "2030-01-31" },
        originalEstimate: 10_000,
      },
      { ...aLineOf("80"), discount: { amount: 500 } },
    ],
    adjustments: [{ kind: "discount", description: "Regulars", amount: 100, taxRate: "0" }],
    paymentTerms: { netDays: 14 },
    usefulLinks: [{ label: "The scope", url: "https://tamarind.example/scope" }],
    senderId: memberId,
  };
}

/** One request of each operation, about these things. */
export function examplesOf(things: Possessions): readonly Example[] {
  const { clientId, contactId, draftId, invoiceId, linkId } = things;
  const version = { "if-match": '"1"' };
  const about: Readonly<Record<string, ExampleRequest>> = {
    ...moneyExamples(things),
    ...flexibilityExamples(things),
    ...reminderExamples(things),
    createClient: { path: "/clients", body: fullClient },
    listClients: { path: "/clients" },
    readClient: { path: `/clients/${clientId}` },
    changeClient: { path: `/clients/${clientId}`, body: fullClient, headers: version },
    createInvoice: { path: "/invoices", body: fullInvoice(things) },
    listInvoices: { path: "/invoices" },
    readInvoice: { path: `/invoices/${invoiceId}` },
    changeInvoice: { path: `/invoices/${draftId}`, body: fullInvoice(things), headers: version },
    duplicateInvoice: { path: `/invoices/${invoiceId}/duplicate` },
    issueInvoice: {
      path: `/invoices/${draftId}/issue`,
      body: { send: false, issueDate: "2030-11-04" },
    },
    sendInvoice: { path: `/invoices/${invoiceId}/send` },
    sendPreview: { path: `/invoices/${invoiceId}/send-preview`, body: {} },
    voidInvoice: { path: `/invoices/${invoiceId}/void`, body: { reason: "Mistake" } },
    listLines: { path: `/invoices/${invoiceId}/lines` },
    readTimeline: { path: `/invoices/${invoiceId}/timeline` },
    readView: { path: `/invoices/${invoiceId}/view` },
    readPdf: { path: `/invoices/${invoiceId}/pdf` },
    listLinks: { path: `/invoices/${invoiceId}/links` },
    mintLink: { path: `/invoices/${invoiceId}/links`, body: { contactId } },
    revokeLink: { path: `/invoices/${invoiceId}/links/${linkId}` },
    readSession: { path: "/session" },
    readTotals: { path: "/totals" },
  };
  return operations.map((operation) => {
    const example = about[operation.id];
    if (example === undefined) throw new Error(`There is no example of ${operation.id}.`);
    return { operation, headers: {}, ...example };
  });
}

/** Asks what an example asks; a problem that the operation's description leaves out is an error. */
export async function askExample(desk: VendorDesk, example: Example): Promise<Answer> {
  const { operation, path, body, versionOf } = example;
  const headers = { ...(await versionHeader(desk, versionOf)), ...example.headers };
  const answer = await desk.ask(operation.method.toUpperCase(), path, body, headers);
  const reason = problemReason({ type: (answer.body as { type?: unknown } | undefined)?.type });
  const isDescribed =
    reason === undefined || everywhere.has(reason) || operation.problems.includes(reason);
  if (!isDescribed) throw new Error(`${operation.id} does not describe ${reason}.`);
  return answer;
}

async function versionHeader(desk: VendorDesk, versionOf: string | undefined) {
  if (versionOf === undefined) return {};
  return { "if-match": (await desk.ask("GET", versionOf)).headers.get("etag") ?? "" };
}

/** Problems of every operation, or of every one that has a body or a key. */
const everywhere = new Set<string>([
  "not-signed-in",
  "missing-scope",
  "malformed-json",
  "unsupported-media-type",
  "body-too-large",
  "key-required",
  "temporarily-unavailable",
]);
