import { describe, expect, it } from "vitest";
import type { InvoiceAction } from "../../../shared/invoicing/invoice-allows.ts";
import { invoiceAllows, statusesThatAllow } from "../../../shared/invoicing/invoice-allows.ts";
import type { InvoiceStatus } from "../../../shared/invoicing/invoice-status.ts";

const statuses = ["draft", "open", "paid", "void", "uncollectible"] as const;

// One column per status, in the order above: y may, - may not.
const table: Readonly<Record<InvoiceAction, string>> = {
  change: "y----",
  issue: "y----",
  send: "-yy--",
  void: "-y---",
  duplicate: "yyyyy",
  mintLink: "-yy--",
  pay: "-y---",
  record: "-yy-y",
  refund: "-yyyy",
  creditNote: "-yy--",
  writeOff: "-y---",
  view: "-yyyy",
};

const cases = Object.entries(table).flatMap(([action, row]) =>
  statuses.map((status, index) => ({
    action: action as InvoiceAction,
    status: status satisfies InvoiceStatus,
    isAllowed: row[index] === "y",
  })),
);

describe("what an invoice allows", () => {
  it.each(cases)("$action of one that is $status: $isAllowed", ({ action, status, isAllowed }) => {
    expect(invoiceAllows(action, status)).toBe(isAllowed);
    expect(statusesThatAllow(action).includes(status)).toBe(isAllowed);
  });

  it("is told for every action and status", () => {
    expect(cases).toHaveLength(12 * 5);
  });
});
