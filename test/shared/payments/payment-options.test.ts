import { describe, expect, it } from "vitest";
import type { PaymentMethodKind } from "../../../shared/payments/payment-method.ts";
import { paymentMethods } from "../../../shared/payments/payment-method.ts";
import type { MethodObstacle } from "../../../shared/payments/payment-options.ts";
import { obstacleOf, paymentOptions } from "../../../shared/payments/payment-options.ts";
import { percentOf } from "../../../shared/values/percent-of.ts";
import type { PaymentPolicy } from "../../../shared/payments/payment-policy.ts";
import { aClient } from "../builders/a-client.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const every = paymentMethods.map(({ method }) => method);
const everything = aPolicy({ methods: every, enabledAtStripe: every });
const ownAccount = { lines: [], currency: "USD", changedAt: "2026-03-03T04:00:00.000Z" };

function methodsOf(currency: string, country: string, policy: Partial<PaymentPolicy> = {}) {
  const address = { lines: ["1 Harbour Road"], city: "Somewhere", country };
  const invoice = anIssuedInvoice({
    to: aClient({ address }),
    written: { currency },
    paymentPolicy: { ...everything, ...policy },
  });
  return paymentOptions(invoice).map(({ method }) => method);
}

describe("the ways to pay an invoice", () => {
  it.each<[string, string, string, readonly PaymentMethodKind[]]>([
    ["US", "USD", "US", ["card", "us_bank_account", "bank_transfer", "crypto", "cashapp"]],
    ["US", "USD", "CA", ["card", "us_bank_account", "acss_debit", "bank_transfer"]],
    ["TH", "THB", "TH", ["card", "promptpay"]],
    ["TH", "USD", "TH", ["card"]],
    ["DE", "EUR", "NL", ["card", "sepa_debit", "bank_transfer", "ideal"]],
    ["GB", "GBP", "GB", ["card", "bacs_debit", "bank_transfer"]],
    ["PL", "PLN", "PL", ["card", "p24", "blik"]],
    ["NP", "NPR", "NP", ["card"]],
  ])("from an account in %s, in %s, for a client in %s: %j", (account, currency, country, ways) => {
    const found = methodsOf(currency, country, { accountCountry: account });

    expect(found).toEqual(expect.arrayContaining([...ways, "cheque", "cash", "other"]));
    expect(found).not.toContain("own_account");
  });

  it("put the one first that suits the vendor best, with its exact discount", () => {
    const preferred = { method: "bank_transfer", discountPercent: "1.5" } as const;
    const [first, second] = paymentOptions(
      anIssuedInvoice({ paymentPolicy: { ...everything, preferred } }),
    );

    expect(first).toEqual({
      method: "bank_transfer",
      amount: 122_140,
      discount: 1_860,
      smallest: 1,
      largest: 122_140,
      step: 1,
      isPreferred: true,
    });
    expect(second).toMatchObject({ method: "card", amount: 124_000, finalInDays: 0 });
  });

  it("say in how many days a bank debit is final", () => {
    expect(paymentOptions(anIssuedInvoice({ paymentPolicy: everything }))).toContainEqual(
      expect.objectContaining({ method: "us_bank_account", finalInDays: 4 }),
    );
  });

  it("leave out what cannot move the amount at all", () => {
    const small = anIssuedInvoice({ total: 49, paymentPolicy: everything });

    expect(paymentOptions(small).map(({ method }) => method)).not.toContain("card");
    expect(paymentOptions(small).map(({ method }) => method)).toContain("cheque");
  });

  it("allow no more at once than the method can move", () => {
    const large = anIssuedInvoice({ total: 1_500_000, paymentPolicy: everything });

    expect(paymentOptions(large)).toContainEqual(
      expect.objectContaining({ method: "crypto", amount: 1_000_000, largest: 1_000_000 }),
    );
  });

  it.each([
    ["paid", withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }))],
    ["void", withEntries(anIssuedInvoice(), anEntry({ kind: "void", amount: -124_000 }))],
    ["on its way as a whole", anIssuedInvoice({ amountProcessing: 124_000 })],
  ])("are none for an invoice that is %s", (_, invoice) => {
    expect(paymentOptions(invoice)).toEqual([]);
  });

  it("are cards and what the vendor records itself while Stripe has not been asked", () => {
    expect(paymentOptions(anIssuedInvoice()).map(({ method }) => method)).toEqual([
      "card",
      "cheque",
      "cash",
    ]);
  });
});

describe("why a method cannot pay an invoice", () => {
  // In the order of checking: each row has the later obstacles as well, where there are any.
  it.each<[MethodObstacle | undefined, PaymentMethodKind, Partial<PaymentPolicy>]>([
    ["off", "sepa_debit", { methods: [], accountCountry: "TH", enabledAtStripe: [] }],
    ["account-country", "sepa_debit", { accountCountry: "TH", enabledAtStripe: [] }],
    ["client-country", "ideal", { accountCountry: "DE", enabledAtStripe: [] }],
    ["currency", "sepa_debit", { accountCountry: "DE", enabledAtStripe: [] }],
    ["not-enabled", "us_bank_account", { enabledAtStripe: ["card"] }],
    ["not-enabled", "card", { enabledAtStripe: ["us_bank_account"] }],
    ["no-account", "own_account", {}],
    ["currency", "own_account", { ownAccount: { ...ownAccount, currency: "THB" } }],
    [undefined, "own_account", { ownAccount }],
    [undefined, "us_bank_account", {}],
    [undefined, "cheque", { enabledAtStripe: [] }],
  ])("is %s: %s", (obstacle, method, change) => {
    const invoice = anIssuedInvoice({ paymentPolicy: { ...everything, ...change } });

    expect(obstacleOf(invoice, method)).toBe(obstacle);
  });

  it("is not the client's country where that isn't known", () => {
    const { address: _, ...client } = aClient();
    const paymentPolicy = { ...everything, accountCountry: "DE" };
    const invoice = anIssuedInvoice({ to: client, written: { currency: "EUR" }, paymentPolicy });

    expect(obstacleOf(invoice, "ideal")).toBeUndefined();
  });
});

describe("a share of an amount", () => {
  it.each([
    [124_000, "3", 3_720],
    [12_345, "1.5", 185],
    [12_350, "1", 124],
    [12_349, "1", 123],
    [50, "1", 1],
    [49, "1", 0],
    [124_000, "0", 0],
    [124_000, "-2", 0],
    [9_007_199_254_740_991, "20", 1_801_439_850_948_198],
  ])("of %i at %s percent is %i, rounded half away from zero", (amount, percent, expected) => {
    expect(percentOf(amount, percent)).toBe(expected);
  });
});
