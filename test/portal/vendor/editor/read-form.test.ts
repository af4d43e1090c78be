import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  invoiceChangeSchema,
  newInvoiceSchema,
} from "../../../../shared/contract/invoice-schema.ts";
import { validate } from "../../../../shared/contract/validate.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import { changeOf, readForm } from "../../../../portal/src/vendor/editor/read-form.ts";
import { aForm, aLineForm } from "./a-form.ts";

const request = {
  clientId: anId("cli"),
  currency: "USD",
  subject: "Website redesign",
  lines: [{ description: "Design", quantity: "1", unitPrice: "1240.00", taxRate: "0" }],
  adjustments: [],
  paymentTerms: { netDays: 30 },
  usefulLinks: [],
  senderId: anId("mem"),
};

describe("readForm", () => {
  it("makes the request of what is typed", () => {
    expect(readForm(aForm())).toEqual({ faults: [], request });
  });

  it("takes numbers as people type them", () => {
    const line = aLineForm({ quantity: "๒", unitPrice: "1,240.5", taxRate: "7." });

    expect(readForm(aForm({ lines: [line] })).request?.lines).toEqual([
      { description: "Design", quantity: "2", unitPrice: "1240.5", taxRate: "7" },
    ]);
  });

  it("makes minor units of amounts, by the currency", () => {
    const line = aLineForm({ discountKind: "amount", discount: "1.5", estimate: "1,300" });
    const inDinars = readForm(aForm({ currency: "KWD", lines: [line] }));

    expect(inDinars.request?.lines[0]).toMatchObject({
      discount: { amount: 1500 },
      originalEstimate: 1_300_000,
    });
  });

  it("leaves empty lines and links at the end alone", () => {
    const form = aForm({
      lines: [aLineForm(), aLineForm({ description: "", unitPrice: "" })],
      usefulLinks: [{ key: "a", label: "", url: "https://" }],
    });

    expect(readForm(form)).toEqual({ faults: [], request });
  });

  it("points at an empty line that has others after it", () => {
    const blank = aLineForm({ description: "", unitPrice: "" });

    expect(readForm(aForm({ lines: [blank, aLineForm()] })).faults).toEqual([
      { pointer: "/lines/0/description", reason: "required" },
      { pointer: "/lines/0/unitPrice", reason: "required" },
    ]);
  });

  it.each([
    [{ clientId: "" }, "/clientId", "choose-one"],
    [{ subject: " " }, "/subject", "required"],
    [{ subject: "x".repeat(201) }, "/subject", "too-long"],
    [{ netDays: "soon" }, "/paymentTerms/netDays", "out-of-range"],
    [{ netDays: "366" }, "/paymentTerms/netDays", "out-of-range"],
    [{ note: "x".repeat(2001) }, "/note", "too-long"],
    [
      { usefulLinks: [{ key: "a", label: "", url: "https://a.example" }] },
      "/usefulLinks/0/label",
      "required",
    ],
  ])("refuses %j at %s: %s", (change, pointer, reason) => {
    expect(readForm(aForm(change)).faults).toMatchObject([{ pointer, reason }]);
  });

  it.each([
    [{ quantity: "" }, "/quantity", "required"],
    [{ quantity: "1,5" }, "/quantity", "not-a-number"],
    [{ unitPrice: "1.1234567" }, "/unitPrice", "too-many-decimals"],
    [{ unitPrice: "1234567890123" }, "/unitPrice", "too-large"],
    [{ taxRate: "101" }, "/taxRate", "not-a-percentage"],
    [{ taxRate: "-1" }, "/taxRate", "not-a-percentage"],
    [{ discountKind: "percent", discount: "" }, "/discount/percent", "required"],
    [{ discountKind: "amount", discount: "0" }, "/discount/amount", "not-positive"],
    [{ discountKind: "amount", discount: "0.001" }, "/discount/amount", "too-many-decimals"],
    [{ periodStart: "2026-12-01" }, "/servicePeriod/endDate", "not-a-date"],
    [{ periodEnd: "2026-12-01" }, "/servicePeriod/startDate", "not-a-date"],
    [
      { periodStart: "2026-12-02", periodEnd: "2026-12-01" },
      "/servicePeriod/endDate",
      "ends-before-start",
    ],
    [{ estimate: "a lot" }, "/originalEstimate", "not-a-number"],
  ] as const)("refuses a line with %j at %s: %s", (change, pointer, reason) => {
    const { faults } = readForm(aForm({ lines: [aLineForm(change)] }));

    expect(faults).toMatchObject([{ pointer: `/lines/0${pointer}`, reason }]);
  });

  describe("properties", () => {
    const typedNumbers = fc.oneof(
      fc.stringMatching(/^-?[0-9]{1,13}(\.[0-9]{0,7})?$/u),
      fc.constantFrom("", "1,240.50", "๑๒", "x", "1,5", "-"),
    );
    const typedTexts = fc.oneof(fc.string({ unit: "binary", maxLength: 220 }), fc.constant(""));
    const lineForms = fc
      .record({
        description: typedTexts,
        quantity: typedNumbers,
        unitPrice: typedNumbers,
        taxRate: typedNumbers,
        discountKind: fc.constantFrom("none" as const, "percent" as const, "amount" as const),
        discount: typedNumbers,
        estimate: typedNumbers,
      })
      .map((change) => aLineForm(change));
    const forms = fc
      .record({
        currency: fc.constantFrom("USD", "JPY", "KWD"),
        subject: typedTexts,
        netDays: typedNumbers,
        note: typedTexts,
        lines: fc.array(lineForms, { minLength: 1, maxLength: 4 }),
      })
      .map((change) => aForm(change));

    it("makes changes only of what the server takes as a change", () => {
      fc.assert(
        fc.property(forms, (form) => {
          const { request: made } = readForm(form);

          expect(!made || validate(invoiceChangeSchema, changeOf(made)).isValid).toBe(true);
        }),
      );
    });

    it("lets through only what the server's schema lets through", () => {
      fc.assert(
        fc.property(forms, (form) => {
          const { request: made } = readForm(form);

          expect(made === undefined || validate(newInvoiceSchema, made).isValid).toBe(true);
        }),
        { numRuns: 1000 },
      );
    });
  });
});

describe("changeOf", () => {
  it("takes away the texts that were emptied", () => {
    expect(changeOf({ ...request, note: "Thank you for the good talk." })).toEqual({
      ...request,
      note: "Thank you for the good talk.",
      purchaseOrder: null,
      thankYou: null,
      offer: null,
      lateTerms: null,
    });
  });
});
