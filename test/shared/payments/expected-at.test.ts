import { describe, expect, it } from "vitest";
import { expectedAt } from "../../../shared/payments/expected-at.ts";
import type { PaymentMethodKind } from "../../../shared/payments/payment-method.ts";

describe("when money is expected to be final", () => {
  it.each<[PaymentMethodKind, string, string, string]>([
    ["card", "on its day", "2026-12-14T17:05:00.000Z", "2026-12-14T23:59:00.000Z"],
    ["card", "on a Sunday too", "2026-12-13T17:05:00.000Z", "2026-12-13T23:59:00.000Z"],
    [
      "us_bank_account",
      "on Friday, from Monday",
      "2026-12-14T17:05:00.000Z",
      "2026-12-18T23:59:00.000Z",
    ],
    ["us_bank_account", "over a weekend", "2026-12-16T17:05:00.000Z", "2026-12-22T23:59:00.000Z"],
    ["us_bank_account", "from a Saturday", "2026-12-19T00:00:00.000Z", "2026-12-24T23:59:00.000Z"],
    [
      "us_bank_account",
      "by the calendar of UTC",
      "2026-12-14T23:59:59.999Z",
      "2026-12-18T23:59:00.000Z",
    ],
    ["bacs_debit", "after three days", "2026-12-14T17:05:00.000Z", "2026-12-17T23:59:00.000Z"],
    [
      "sepa_debit",
      "after five, the new year in between",
      "2026-12-29T09:00:00.000Z",
      "2027-01-05T23:59:00.000Z",
    ],
    ["bank_transfer", "when it arrives", "2026-12-14T17:05:00.000Z", "2026-12-14T23:59:00.000Z"],
  ])("by %s, %s", (method, _, at, expected) => {
    expect(expectedAt(method, at)).toBe(expected);
  });
});
