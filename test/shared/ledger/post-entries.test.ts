import { describe, expect, it } from "vitest";
import { postEntries } from "../../../shared/ledger/post-entries.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { anEntry, anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const at = "2026-12-14T17:05:00.000Z";
const invoice = anIssuedInvoice();

describe("booking entries on an invoice", () => {
  it("is one step of its version, and says since when it is paid", () => {
    const parts = [anEntry({ amount: -24_000 }), anEntry({ id: "payment.2", amount: -100_000 })];
    const paid = postEntries(invoice, parts, at);

    expect(paid.version).toBe(invoice.version + 1);
    expect(paid.paidAt).toBe(at);
    expect(postEntries(paid, [], "2027-01-01T00:00:00.000Z").paidAt).toBe(at);
  });

  it("that reopen it takes that away", () => {
    const paid = postEntries(invoice, [anEntry({ amount: -124_000 })], at);
    const reopened = postEntries(paid, [anEntry({ kind: "dispute", amount: 124_000 })], at);

    expect(reopened).not.toHaveProperty("paidAt");
  });

  it("stops at an entry of another currency", () => {
    expect(() => postEntries(invoice, [anEntry({ currency: "THB" })], at)).toThrow(
      new InvariantViolation("An invoice books entries of its own currency."),
    );
  });
});
