import { describe, expect, it } from "vitest";
import { withholdingAllowed } from "../../../shared/payments/withholding-share.ts";
import { aLine } from "../builders/a-draft.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const inThailand = { paymentPolicy: aPolicy({ withholdingPercent: "3" }) };

describe("the tax that may be withheld at source", () => {
  it("is none where the vendor has none", () => {
    expect(withholdingAllowed(anIssuedInvoice())).toBe(0);
  });

  it("is the law's share of the net amount, without the tax on it", () => {
    const lines = [aLine({ unitPrice: "1000.00", taxRate: "7" })];

    expect(withholdingAllowed(anIssuedInvoice({ ...inThailand, lines }))).toBe(3_000);
  });

  it("is rounded half away from zero", () => {
    expect(withholdingAllowed(anIssuedInvoice({ ...inThailand, total: 50 }))).toBe(2);
    expect(withholdingAllowed(anIssuedInvoice({ ...inThailand, total: 49 }))).toBe(1);
  });

  it("is less what was withheld already, and never less than nothing", () => {
    const invoice = anIssuedInvoice(inThailand);
    const once = withEntries(invoice, anEntry({ kind: "taxWithheld", amount: -1_000 }));
    const beyond = withEntries(invoice, anEntry({ kind: "taxWithheld", amount: -5_000 }));

    expect(withholdingAllowed(once)).toBe(2_720);
    expect(withholdingAllowed(beyond)).toBe(0);
  });
});
