import { clientChangeSchema, newClientSchema } from "../../../shared/contract/client-schema.ts";
import {
  invoiceChangeSchema,
  issueSchema,
  mintLinkSchema,
  newInvoiceSchema,
  sendPreviewSchema,
  voidSchema,
} from "../../../shared/contract/invoice-schema.ts";
import {
  forwardSchema,
  freshLinkSchema,
  openLinkSchema,
  wrongPersonSchema,
} from "../../../shared/contract/portal-schema.ts";
import {
  newVendorSchema,
  openSignInSchema,
  signInCodeSchema,
  signInSchema,
} from "../../../shared/contract/vendor-schema.ts";
import { anId } from "../builders/an-id.ts";
import { moneyRequestExamples } from "./money-request-examples.ts";
import { questionRequestExamples } from "./question-request-examples.ts";
import { reminderRequestExamples } from "./reminder-request-examples.ts";
import type { RequestExample } from "./request-example.ts";

const secret = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";
const address = {
  lines: ["1 Harbour Road"],
  city: "Portland",
  region: "OR",
  postalCode: "97201",
  country: "US",
};
const taxIdentifiers = [{ kind: "EIN", value: "93-1234567" }];

const line = {
  description: "Design of twelve pages",
  quantity: "12",
  unitPrice: "80.00",
  discount: { percent: "10" },
  taxRate: "8.875",
  servicePeriod: { startDate: "2026-10-01", endDate: "2026-10-31" },
  originalEstimate: 100_000,
};

const words = {
  purchaseOrder: "PO-77120",
  note: "It was a joy to work with your team.",
  thankYou: "Thank you.",
  offer: "10% off your next order",
  lateTerms: "Nothing is added.",
};

const invoice = {
  clientId: anId("cli"),
  currency: "USD",
  subject: "Website redesign",
  ...words,
  lines: [line, { ...line, discount: { amount: 500 } }],
  adjustments: [{ kind: "discount", description: "Welcome", amount: 1_000, taxRate: "0" }],
  paymentTerms: { netDays: 30 },
  usefulLinks: [{ label: "Board", url: "https://studiolime.example/board" }],
  senderId: anId("mem"),
};

const invoiceParts = [
  "/lines/0/description",
  "/lines/0/quantity",
  "/lines/0/unitPrice",
  "/lines/0/discount/percent",
  "/lines/0/taxRate",
  "/lines/0/servicePeriod/startDate",
  "/lines/0/servicePeriod/endDate",
  "/lines/1/description",
  "/lines/1/quantity",
  "/lines/1/unitPrice",
  "/lines/1/discount/amount",
  "/lines/1/taxRate",
  "/lines/1/servicePeriod/startDate",
  "/lines/1/servicePeriod/endDate",
  "/adjustments/0/kind",
  "/adjustments/0/description",
  "/adjustments/0/amount",
  "/adjustments/0/taxRate",
  "/paymentTerms/netDays",
  "/usefulLinks/0/label",
  "/usefulLinks/0/url",
];

const contact = {
  name: "Maya Chen",
  salutation: "Maya",
  role: "primary",
  email: "maya@northwind.example",
  phone: "+1 503 555 0100",
  locale: "en",
  timeZone: "America/Los_Angeles",
  postalAddress: address,
};

const client = {
  kind: "business",
  name: "Northwind Trading",
  address,
  locale: "en",
  timeZone: "America/Los_Angeles",
  taxIdentifiers,
  contacts: [contact],
  habits: {
    billingDay: 25,
    cutOffDay: 20,
    purchaseOrderRequired: true,
    billsGoTo: "ap@northwind.example",
  },
};

const addressParts = (pointer: string) =>
  ["/lines", "/city", "/country"].map((part) => pointer + part);
const taxParts = ["/taxIdentifiers/0/kind", "/taxIdentifiers/0/value"];
const clientParts = [
  ...addressParts("/address"),
  ...taxParts,
  "/contacts/0/name",
  "/contacts/0/role",
  "/contacts/0/email",
  ...addressParts("/contacts/0/postalAddress"),
];

const vendor = {
  name: "Studio Lime",
  legalName: "Studio Lime Co., Ltd.",
  address,
  email: "hello@studiolime.example",
  phone: "+66 2 555 0142",
  website: "https://studiolime.example",
  taxIdentifiers,
  accentColor: "#3f7d20",
  locale: "en",
  timeZone: "Asia/Bangkok",
  defaultCurrency: "THB",
  defaultNetDays: 30,
  numberPrefix: "SL-",
  members: [
    {
      name: "Anna Lim",
      role: "Accounts",
      email: "anna@studiolime.example",
      phone: "+66 2 555 0143",
      permission: "owner",
      locale: "en",
    },
  ],
};

/** Every request that has a body, under the name of its schema. */
export const requestExamples: Readonly<Record<string, RequestExample>> = {
  ...moneyRequestExamples,
  ...questionRequestExamples,
  ...reminderRequestExamples,
  newInvoice: {
    schema: newInvoiceSchema,
    full: invoice,
    required: ["/clientId", "/subject", "/lines", ...invoiceParts],
  },
  invoiceChange: {
    schema: invoiceChangeSchema,
    full: invoice,
    required: invoiceParts,
    clearable: Object.keys(words).map((word) => `/${word}`),
  },
  issue: { schema: issueSchema, full: { send: true, issueDate: "2026-11-21" }, required: [] },
  void: { schema: voidSchema, full: { reason: "Written twice" }, required: ["/reason"] },
  mintLink: { schema: mintLinkSchema, full: { contactId: anId("con") }, required: [] },
  sendPreview: { schema: sendPreviewSchema, full: {}, required: [] },
  newClient: {
    schema: newClientSchema,
    full: client,
    required: ["/kind", "/name", "/contacts", ...clientParts],
  },
  clientChange: {
    schema: clientChangeSchema,
    full: client,
    required: clientParts,
    clearable: ["/address", "/locale", "/timeZone"],
  },
  openLink: { schema: openLinkSchema, full: { secret }, required: ["/secret"] },
  wrongPerson: {
    schema: wrongPersonSchema,
    full: {
      message: "Bills go to our accountant.",
      rightPerson: { name: "Ana Roy", email: "ana@northwind.example" },
    },
    required: ["/rightPerson/email"],
  },
  forward: {
    schema: forwardSchema,
    full: { name: "Ana Roy", email: "ana@northwind.example" },
    required: ["/email"],
  },
  freshLink: { schema: freshLinkSchema, full: { secret }, required: [] },
  signIn: {
    schema: signInSchema,
    full: { email: "anna@studiolime.example" },
    required: ["/email"],
  },
  openSignIn: { schema: openSignInSchema, full: { secret }, required: ["/secret"] },
  signInCode: { schema: signInCodeSchema, full: { code: "A1B2-C3D4-E5F6" }, required: ["/code"] },
  newVendor: {
    schema: newVendorSchema,
    full: vendor,
    required: [
      "/name",
      "/address",
      ...addressParts("/address"),
      "/email",
      "/phone",
      ...taxParts,
      "/locale",
      "/timeZone",
      "/defaultCurrency",
      "/members",
      "/members/0/name",
      "/members/0/role",
      "/members/0/email",
      "/members/0/permission",
    ],
  },
};
