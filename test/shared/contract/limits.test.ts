import { describe, expect, it } from "vitest";
import { clientChangeSchema, newClientSchema } from "../../../shared/contract/client-schema.ts";
import {
  invoiceChangeSchema,
  issueSchema,
  maximumLineCount,
  newInvoiceSchema,
} from "../../../shared/contract/invoice-schema.ts";
import {
  changeOwnAccountSchema,
  recordPaymentSchema,
} from "../../../shared/contract/money-schema.ts";
import { declarePaymentSchema } from "../../../shared/contract/payment-schema.ts";
import { openLinkSchema, startPaymentSchema } from "../../../shared/contract/portal-schema.ts";
import { validate } from "../../../shared/contract/validate.ts";
import type { Schema } from "../../../shared/contract/validate.ts";
import { newVendorSchema, signInCodeSchema } from "../../../shared/contract/vendor-schema.ts";
import { anId } from "../builders/an-id.ts";
import { putAt } from "./json-places.ts";
import { requestExamples } from "./request-examples.ts";
import type { Json } from "./request-example.ts";

function full(name: string): Json {
  return requestExamples[name]?.full ?? null;
}

function faultsOf(schema: Schema, value: Json) {
  const validated = validate(schema, value);
  return validated.isValid ? [] : validated.faults;
}

const line = { description: "Design", quantity: "1", unitPrice: "80.00", taxRate: "0" };

function copies(count: number, part: Json): readonly Json[] {
  return Array.from({ length: count }, () => part);
}

describe("the longest invoice", () => {
  it("has ten thousand lines", () => {
    const lines = copies(maximumLineCount, line);

    expect(maximumLineCount).toBe(10_000);
    expect(faultsOf(newInvoiceSchema, putAt(full("newInvoice"), "/lines", lines))).toEqual([]);
    expect(faultsOf(invoiceChangeSchema, { lines })).toEqual([]);
  });

  it("is refused as a whole with one line more, and without any", () => {
    const tooMany = { pointer: "/lines", detail: "must have at most 10000 lines" };
    const tooFew = { pointer: "/lines", detail: "must have at least one line" };

    expect(faultsOf(invoiceChangeSchema, { lines: copies(10_001, line) })).toEqual([tooMany]);
    expect(faultsOf(invoiceChangeSchema, { lines: [] })).toEqual([tooFew]);
  });

  it("is told of its first fifty faults, each at its line", () => {
    const faults = faultsOf(invoiceChangeSchema, {
      lines: copies(10_000, { ...line, taxRate: 7 }),
    });

    expect(faults).toHaveLength(50);
    expect(faults[49]).toEqual({
      pointer: "/lines/49/taxRate",
      detail: "must be a percentage as a string",
    });
  });
});

const letters = "abcdefghjkmnpqr";
const invoiceIds = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: anId("inv", letters[index]) }));
const aSlipOf = (byteCount: number) => ({
  contentType: "image/png",
  base64: Buffer.alloc(byteCount).toString("base64"),
});
const accountLines = (count: number) =>
  Array.from({ length: count }, () => ({ label: "Account", value: "1" }));

describe("limits", () => {
  const contact = { name: "Maya", role: "primary", email: "maya@northwind.example" };
  const link = { label: "Board", url: "https://studiolime.example" };
  const discount = { kind: "discount", description: "Welcome", amount: 1, taxRate: "0" };
  const member = { name: "Anna", role: "Owner", email: "a@b.example", permission: "owner" };
  const vendor = full("newVendor");

  it.each<[string, Schema, Json, Json, string]>([
    [
      "ten links",
      invoiceChangeSchema,
      { usefulLinks: copies(10, link) },
      { usefulLinks: copies(11, link) },
      "/usefulLinks",
    ],
    [
      "fifty discounts and charges",
      invoiceChangeSchema,
      { adjustments: copies(50, discount) },
      { adjustments: copies(51, discount) },
      "/adjustments",
    ],
    [
      "no days to pay at least",
      invoiceChangeSchema,
      { paymentTerms: { netDays: 0 } },
      { paymentTerms: { netDays: -1 } },
      "/paymentTerms/netDays",
    ],
    [
      "a year to pay at most",
      invoiceChangeSchema,
      { paymentTerms: { netDays: 365 } },
      { paymentTerms: { netDays: 366 } },
      "/paymentTerms/netDays",
    ],
    [
      "whole days to pay",
      invoiceChangeSchema,
      { paymentTerms: { netDays: 14 } },
      { paymentTerms: { netDays: 14.5 } },
      "/paymentTerms/netDays",
    ],
    [
      "a discount of something",
      invoiceChangeSchema,
      { adjustments: [discount] },
      { adjustments: [{ ...discount, amount: 0 }] },
      "/adjustments/0/amount",
    ],
    [
      "one kind of discount on a line",
      invoiceChangeSchema,
      { lines: [{ ...line, discount: { amount: 5 } }] },
      { lines: [{ ...line, discount: { amount: 5, percent: "5" } }] },
      "/lines/0/discount",
    ],
    [
      "a discount of a line that is no more than all of it",
      invoiceChangeSchema,
      { lines: [{ ...line, discount: { percent: "100" } }] },
      { lines: [{ ...line, discount: { percent: "100.5" } }] },
      "/lines/0/discount/percent",
    ],
    [
      "a service of one day",
      invoiceChangeSchema,
      { lines: [{ ...line, servicePeriod: { startDate: "2026-10-31", endDate: "2026-10-31" } }] },
      { lines: [{ ...line, servicePeriod: { startDate: "2026-10-31", endDate: "2026-10-30" } }] },
      "/lines/0/servicePeriod",
    ],
    [
      "the first day of issue",
      issueSchema,
      { issueDate: "2000-01-01" },
      { issueDate: "1999-12-31" },
      "/issueDate",
    ],
    [
      "the last day of issue",
      issueSchema,
      { issueDate: "2099-12-31" },
      { issueDate: "2100-01-01" },
      "/issueDate",
    ],
    [
      "twenty contacts",
      clientChangeSchema,
      { contacts: copies(20, contact) },
      { contacts: copies(21, contact) },
      "/contacts",
    ],
    [
      "one contact",
      newClientSchema,
      { kind: "person", name: "Maya", contacts: [contact] },
      { kind: "person", name: "Maya", contacts: [] },
      "/contacts",
    ],
    [
      "the first day of a month",
      clientChangeSchema,
      { habits: { billingDay: 1 } },
      { habits: { billingDay: 0 } },
      "/habits/billingDay",
    ],
    [
      "the last day of a month",
      clientChangeSchema,
      { habits: { cutOffDay: 31 } },
      { habits: { cutOffDay: 32 } },
      "/habits/cutOffDay",
    ],
    [
      "twenty members",
      newVendorSchema,
      putAt(vendor, "/members", copies(20, member)),
      putAt(vendor, "/members", copies(21, member)),
      "/members",
    ],
    [
      "one member",
      newVendorSchema,
      putAt(vendor, "/members", [member]),
      putAt(vendor, "/members", []),
      "/members",
    ],
    [
      "a prefix of twelve",
      newVendorSchema,
      putAt(vendor, "/numberPrefix", "INV-2026/27."),
      putAt(vendor, "/numberPrefix", "INV-2026/27.-"),
      "/numberPrefix",
    ],
    [
      "a prefix without spaces",
      newVendorSchema,
      putAt(vendor, "/numberPrefix", ""),
      putAt(vendor, "/numberPrefix", "INV 1"),
      "/numberPrefix",
    ],
    [
      "a colour",
      newVendorSchema,
      putAt(vendor, "/accentColor", "#0F766E"),
      putAt(vendor, "/accentColor", "#0f766"),
      "/accentColor",
    ],
    [
      "a payment of something",
      startPaymentSchema,
      { method: "card", amount: 1 },
      { method: "card", amount: 0 },
      "/amount",
    ],
    [
      "a payment by what there is",
      startPaymentSchema,
      { method: "crypto" },
      { method: "cheque" },
      "/method",
    ],
    [
      "fourteen other invoices",
      startPaymentSchema,
      { method: "card", otherInvoices: invoiceIds(14) },
      { method: "card", otherInvoices: invoiceIds(15) },
      "/otherInvoices",
    ],
    [
      "each other invoice once",
      startPaymentSchema,
      { method: "card", otherInvoices: invoiceIds(2) },
      { method: "card", otherInvoices: [...invoiceIds(1), ...invoiceIds(1)] },
      "/otherInvoices",
    ],
    [
      "a slip of 300,000 bytes",
      declarePaymentSchema,
      { method: "cheque", slip: aSlipOf(300_000) },
      { method: "cheque", slip: aSlipOf(300_003) },
      "/slip/base64",
    ],
    [
      "a reference of 140 characters",
      recordPaymentSchema,
      { method: "cash", amount: 1, reference: "x".repeat(140) },
      { method: "cash", amount: 1, reference: "x".repeat(141) },
      "/reference",
    ],
    [
      "an own account of eight lines",
      changeOwnAccountSchema,
      { code: "x", account: { lines: accountLines(8), currency: "THB" } },
      { code: "x", account: { lines: accountLines(9), currency: "THB" } },
      "/account/lines",
    ],
    [
      "a secret of 43 letters",
      openLinkSchema,
      { secret: "x".repeat(43) },
      { secret: "x".repeat(42) },
      "/secret",
    ],
    [
      "a secret without other letters",
      openLinkSchema,
      { secret: "_-".repeat(21) + "x" },
      { secret: "x".repeat(42) + "=" },
      "/secret",
    ],
    [
      "a code with or without dashes",
      signInCodeSchema,
      { code: "a1b2c3d4e5f6" },
      { code: "a1b2 c3d4 e5f6" },
      "/code",
    ],
    [
      "a code of twelve",
      signInCodeSchema,
      { code: "A1B2-c3d4-E5F6" },
      { code: "A1B2-C3D4-E5F67" },
      "/code",
    ],
  ])("take %s, and nothing beyond", (...[, schema, within, beyond, pointer]) => {
    expect(faultsOf(schema, within)).toEqual([]);
    expect(faultsOf(schema, beyond).map((fault) => fault.pointer)).toEqual([pointer]);
  });
});
