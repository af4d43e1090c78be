import { describe, expect, it } from "vitest";
import { countryObstacle } from "../../../../portal/src/vendor/settings/method-text.ts";
import { readOwnAccount } from "../../../../portal/src/vendor/settings/read-own-account.ts";
import { readSettings } from "../../../../portal/src/vendor/settings/read-settings.ts";
import type { SettingsForm } from "../../../../portal/src/vendor/settings/settings-form.ts";
import { vendorWords as english } from "../../../../shared/messages/catalog/en/vendor.ts";
import { paymentMethodRow } from "../../../../shared/payments/payment-method.ts";
import { formatMoney } from "../../../../shared/values/money.ts";

const form: SettingsForm = {
  accountCountry: "US",
  methods: ["card"],
  preferred: "",
  discountPercent: "",
  limits: [{ currency: "JPY", smallest: "", difference: "" }],
  withholdingPercent: "",
};
const line = (label: string, value: string) => ({ key: label + value, label, value });
const account = { lines: [line("IBAN", "DE89")], promptPayId: "", currency: "EUR" };

describe("readSettings", () => {
  it("takes away what is empty", () => {
    expect(readSettings(form).request).toEqual({
      accountCountry: "US",
      methods: ["card"],
      preferred: null,
      smallestParts: {},
      smallDifferences: {},
      withholdingPercent: null,
    });
  });

  it("asks for a way to pay, and for shares within their bounds", () => {
    const { faults } = readSettings({
      ...form,
      methods: [],
      preferred: "card",
      discountPercent: "0.05",
      limits: [{ currency: "JPY", smallest: "1.5", difference: "-1" }],
      withholdingPercent: "30.01",
    });
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      "/methods",
      "/preferred/discountPercent",
      "/smallestParts/JPY",
      "/smallDifferences/JPY",
      "/withholdingPercent",
    ]);
  });

  it("lets no discount stand in the way that no method is preferred for", () => {
    expect(readSettings({ ...form, discountPercent: "99" }).faults).toEqual([]);
  });
});

describe("readOwnAccount", () => {
  it("leaves out lines that are wholly empty, and asks for one", () => {
    const lines = [line("IBAN", "DE89"), line("", ""), line("Bank", "")];
    expect(readOwnAccount({ ...account, lines }).faults).toEqual([
      { pointer: "/account/lines/2/value", reason: "required" },
    ]);
    expect(readOwnAccount({ ...account, lines: [line("", "")] }).faults).toHaveLength(2);
    expect(readOwnAccount({ ...account, lines: lines.slice(0, 2) }).request?.lines).toEqual([
      { label: "IBAN", value: "DE89" },
    ]);
  });

  it("reads a PromptPay number however it is grouped", () => {
    const read = (promptPayId: string) => readOwnAccount({ ...account, promptPayId });
    expect(read("081-234 5678").request?.promptPayId).toBe("0812345678");
    expect(read("1 2345 67890 12 3").request?.promptPayId).toBe("1234567890123");
    expect(read("81 234 5678").faults).toEqual([
      { pointer: "/account/promptPayId", reason: "not-a-promptpay" },
    ]);
  });
});

describe("countryObstacle", () => {
  const language = {
    words: () => english,
    locale: () => "en" as const,
    money: (sum: Parameters<typeof formatMoney>[0]) => formatMoney(sum, "en"),
  };

  it("names the countries where a method is, a few of them where they are many", () => {
    const of = (method: "paynow" | "bank_transfer" | "card") =>
      countryObstacle(paymentMethodRow(method), "TH", language);
    expect(of("paynow")).toBe("Not there for a Stripe account in Thailand, only in Singapore.");
    expect(of("bank_transfer")).toMatch(/only in Austria, Belgium, Bulgaria and \d+ more\.$/u);
    expect(of("card")).toBeUndefined();
  });
});
