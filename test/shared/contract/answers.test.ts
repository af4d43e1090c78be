import { describe, expect, it } from "vitest";
import { clientSchema } from "../../../shared/contract/client-schema.ts";
import {
  invoiceSchema,
  invoiceSummarySchema,
  linkSchema,
  timelineEventSchema,
} from "../../../shared/contract/invoice-schema.ts";
import {
  clientCreditSchema,
  paymentRowSchema,
  paymentSettingsSchema,
} from "../../../shared/contract/money-schema.ts";
import { payerAccountSchema } from "../../../shared/contract/payment-schema.ts";
import { invoiceViewSchema, linesPageSchema } from "../../../shared/contract/invoice-view.ts";
import {
  paymentStateSchema,
  startedPaymentSchema,
} from "../../../shared/contract/portal-schema.ts";
import { validate } from "../../../shared/contract/validate.ts";
import type { Schema } from "../../../shared/contract/validate.ts";
import {
  openedSignInSchema,
  sessionSchema,
  totalsSchema,
} from "../../../shared/contract/vendor-schema.ts";
import { presentInvoice, presentLines } from "../../../shared/invoicing/present-invoice.ts";
import { presentPayment } from "../../../shared/invoicing/present-payment.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { aLine } from "../builders/a-draft.ts";
import { aPayment } from "../builders/a-payment.ts";
import { aVendor } from "../builders/a-vendor.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { isObject, placesIn, putAt } from "./json-places.ts";
import type { Json } from "./request-example.ts";

const at = "2026-12-14T17:05:00.000Z";
const sum = { amount: 124_000, currency: "USD" };
const lines = [aLine({ discount: { percent: "10" }, taxRate: "7" })];
const invoice = anIssuedInvoice({ lines, written: { note: "Thanks" } });
const payment = presentPayment(
  aPayment({ status: "succeeded", paidWith: { brand: "visa", lastDigits: "4242" }, endedAt: at }),
);
const view = presentInvoice(invoice, lines, [aPayment()], {
  now: at,
  reader: aContact(),
  lineLimit: 200,
});
const { vendorId: _, habits, ...clientParts } = aClient();
const { party, locale, timeZone, defaultCurrency, defaultNetDays, members, id } = aVendor();
const [anna] = members;

const summary = {
  id: anId("inv"),
  status: "open",
  number: "SL-1042",
  clientId: anId("cli"),
  clientName: "Northwind Trading",
  subject: "Website redesign",
  total: sum,
  amountRemaining: sum,
  amountProcessing: { ...sum, amount: 0 },
  issueDate: "2026-11-21",
  dueDate: "2026-12-21",
  isOverdue: false,
  sentAt: at,
  createdAt: at,
};

const paymentAnswer = {
  id: anId("pay"),
  status: "succeeded",
  method: "card",
  amount: sum,
  refundable: sum,
  refunds: [{ id: "re_1", amount: sum, status: "pending", origin: "vendor", requestedAt: at }],
  disputes: [
    {
      id: "dp_1",
      status: "open",
      amount: sum,
      withdrawn: sum,
      reason: "fraudulent",
      isBankReturn: false,
      openedAt: at,
    },
  ],
  anomaly: { differs: "amount", received: sum, at },
  startedAt: at,
};
const declaration = {
  id: anId("dec"),
  status: "open",
  method: "cheque",
  amount: 100,
  paidDate: "2026-12-14",
  at,
};
const withholding = {
  id: anId("whd"),
  status: "proposed",
  amount: 100,
  allowed: 50,
  certificate: { status: "awaited" },
  at,
};

const answers: Readonly<Record<string, { readonly schema: Schema; readonly answer: unknown }>> = {
  "the client's view": { schema: invoiceViewSchema, answer: view },
  "a page of lines": {
    schema: linesPageSchema,
    answer: presentLines([...lines, ...lines], "USD", { from: 0, limit: 1 }),
  },
  "a started payment": {
    schema: startedPaymentSchema,
    answer: { payment, redirectUrl: "https://checkout.example/1" },
  },
  "a payment's state": { schema: paymentStateSchema, answer: { payment } },
  "a row of payments": {
    schema: paymentRowSchema,
    answer: {
      invoiceId: anId("inv"),
      invoiceNumber: "SL-1042",
      clientName: "Northwind Trading",
      payment: paymentAnswer,
    },
  },
  "a client's credit": {
    schema: clientCreditSchema,
    answer: {
      credits: [sum],
      movements: [{ id: "surplus.1", kind: "surplus", amount: sum, invoiceId: anId("inv"), at }],
    },
  },
  "a payer's account": {
    schema: payerAccountSchema,
    answer: {
      opensUntil: at,
      credit: 100,
      methods: [{ id: "pm_1", method: "card", shownAs: { brand: "visa", lastDigits: "4242" } }],
      invoices: [
        { id: anId("inv"), number: "1", subject: "x", dueDate: "2026-12-21", startable: 1 },
      ],
    },
  },
  "payment settings": {
    schema: paymentSettingsSchema,
    answer: {
      version: 2,
      accountCountry: "US",
      methods: ["card"],
      enabledAtStripe: ["card"],
      notEnabled: [],
      preferred: { method: "card" },
      smallestParts: {},
      smallDifferences: {},
      pendingOwnAccount: { account: null, effectiveAt: at },
    },
  },
  "a row of invoices": { schema: invoiceSummarySchema, answer: summary },
  "an invoice": {
    schema: invoiceSchema,
    answer: {
      ...summary,
      version: 3,
      currency: "USD",
      adjustments: [],
      paymentTerms: { netDays: 30 },
      usefulLinks: [],
      senderId: anId("mem"),
      sums: {
        lineTotal: sum,
        discountTotal: sum,
        chargeTotal: sum,
        taxGroups: [{ taxRate: "7", taxable: sum, tax: sum }],
        taxTotal: sum,
        total: sum,
      },
      amountDue: sum,
      amountPaid: sum,
      lineCount: 1,
      lines,
      lineAmounts: [111_600],
      payments: [paymentAnswer],
      creditNotes: [
        { id: anId("crn"), number: "SL-1042-C1", amount: 1, reason: "x", toStoreCredit: 0, at },
      ],
      declarations: [declaration],
      withholdings: [withholding],
      creditApplied: sum,
    },
  },
  "a link": {
    schema: linkSchema,
    answer: {
      id: anId("lnk"),
      contactId: anId("con"),
      contactName: "Maya Chen",
      email: "maya@northwind.example",
      createdAt: at,
    },
  },
  "an event": { schema: timelineEventSchema, answer: { kind: "sent", at, facts: {} } },
  "a client": { schema: clientSchema, answer: { ...clientParts, habits } },
  "a session": {
    schema: sessionSchema,
    answer: {
      member: {
        id: anna?.id,
        name: anna?.name,
        role: anna?.role,
        email: anna?.email,
        permission: anna?.permission,
        locale: anna?.locale,
      },
      vendor: {
        id,
        name: party.name,
        email: party.email,
        phone: party.phone,
        country: party.address.country,
        locale,
        timeZone,
        defaultCurrency,
        defaultNetDays,
        members: members.map(({ id: memberId, name, role }) => ({ id: memberId, name, role })),
      },
    },
  },
  "a sign-in": { schema: openedSignInSchema, answer: { outcome: "signed-in" } },
  "a sign-in elsewhere": {
    schema: openedSignInSchema,
    answer: { outcome: "other-browser", code: "A1B2-C3D4-E5F6" },
  },
  "a vendor's totals": {
    schema: totalsSchema,
    answer: {
      currencies: [
        { remaining: sum, overdue: sum, processing: sum, openCount: 3, overdueCount: 1 },
      ],
    },
  },
};

describe.each(Object.entries(answers).map(([name, each]) => ({ name, ...each })))(
  "the answer $name",
  ({ schema, answer }) => {
    const written = JSON.parse(JSON.stringify(answer)) as Json;

    it("keeps its schema, over the wire too", () => {
      expect(validate(schema, written)).toEqual({ isValid: true, value: written });
    });

    it("shows nothing that its schema doesn't name, at any depth", () => {
      const objects = placesIn(written).filter(({ value }) => isObject(value));
      for (const { pointer } of objects.filter((place) => !place.pointer.endsWith("/facts"))) {
        const leaking = putAt(written, `${pointer}/secretHash`, "x");
        const validated = validate(schema, leaking);

        expect({ pointer, isValid: validated.isValid }).toEqual({ pointer, isValid: false });
      }
    });
  },
);
