import { describe, expect, it } from "vitest";
import { aCustomer, openAdapter, type AdapterStand } from "./adapter-stand.ts";

const draw = { id: "cash_1", amount: 30_000, currency: "USD" };

async function funded(adapter: AdapterStand, customer: string, amount = 50_000) {
  const sent = { customer, amount, currency: "usd", reference: "INV-0042", sender_name: "Acme" };
  return adapter.control("/transfers", sent);
}

async function balanceOf({ stand }: AdapterStand, customer: string) {
  const { body } = await stand.call("GET", `/v1/customers/${customer}/cash_balance`);
  return body;
}

describe("the account to which a client transfers", () => {
  it.each([
    ["US", "USD", "account-holder bank-name routing-number account-number account-type bic"],
    ["GB", "GBP", "account-holder sort-code account-number"],
    ["DE", "EUR", "account-holder iban bic"],
    ["JP", "JPY", "account-holder bank-name branch account-type account-number"],
    ["MX", "MXN", "account-holder bank-name clabe"],
  ])("in %s has the lines of its banks' forms", async (country, currency, labels) => {
    const adapter = await openAdapter({ country, kinds: ["card", "customer_balance"] });
    const customerId = await aCustomer(adapter);

    const details = await adapter.processor.transferDetails(customerId, currency);

    expect(details?.currency).toBe(currency);
    expect(details?.lines.map(({ label }) => label).join(" ")).toBe(labels);
    expect(await adapter.processor.transferDetails(customerId, currency)).toEqual(details);
  });

  it.each([
    ["DE", "DE"],
    ["AT", "IE"],
  ])("of a vendor in %s has an IBAN of %s", async (country, of) => {
    const adapter = await openAdapter({ country, kinds: ["card", "customer_balance"] });

    const details = await adapter.processor.transferDetails(await aCustomer(adapter), "EUR");

    const iban = details?.lines.find(({ label }) => label === "iban")?.value;
    expect(iban?.slice(0, 2)).toBe(of);
  });

  it("is none for other currencies, and where transfers are switched off", async () => {
    const adapter = await openAdapter();
    const without = await openAdapter({ kinds: ["card"] });

    expect(
      await adapter.processor.transferDetails(await aCustomer(adapter), "THB"),
    ).toBeUndefined();
    expect(
      await without.processor.transferDetails(await aCustomer(without), "USD"),
    ).toBeUndefined();
  });
});

describe("money that a client transferred", () => {
  it("waits for our own matching", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const { id } = await funded(adapter, customerId);

    const balance = await balanceOf(adapter, customerId);

    expect(balance.settings.reconciliation_mode).toBe("manual");
    expect(await adapter.processor.readCash(customerId, id)).toEqual({
      transactionId: id,
      customerId,
      clientId: "cli_1",
      kind: "funded",
      amount: 50_000,
      currency: "USD",
      senderReference: "INV-0042",
      senderName: "Acme",
      at: adapter.now(),
    });
  });

  it("may be taken back by its bank", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const { id } = await funded(adapter, customerId);

    const reversal = await adapter.control(`/transfers/${id}/reverse`);

    expect(await adapter.processor.readCash(customerId, reversal.id)).toMatchObject({
      kind: "funding-reversed",
      amount: -50_000,
    });
  });

  it("of a foreign customer belongs to no client", async () => {
    const adapter = await openAdapter();
    const { body } = await adapter.stand.call("POST", "/v1/customers", { name: "Else" });
    const { id } = await funded(adapter, body.id);

    const report = await adapter.processor.readCash(body.id, id);

    expect(report.clientId).toBeUndefined();
  });

  it("is drawn once for one id", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    await funded(adapter, customerId);

    for (const _ of [1, 2]) {
      expect(await adapter.processor.drawCash({ ...draw, customerId })).toBe("drawn");
    }
    adapter.stand.clock.forward(60_000);
    expect((await balanceOf(adapter, customerId)).available).toEqual({ usd: 20_000 });
  });

  it("is not drawn where it isn't there, and a later transfer stays untouched", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    await funded(adapter, customerId, 20_000);
    const refused = { refusedCode: "insufficient_funds" };

    expect(await adapter.processor.drawCash({ ...draw, customerId })).toEqual(refused);
    await funded(adapter, customerId, 20_000);

    const { body: intents } = await adapter.stand.call("GET", "/v1/payment_intents");
    expect(intents.data.map(({ status }: { status: string }) => status)).toEqual(["canceled"]);
    expect((await balanceOf(adapter, customerId)).available).toEqual({ usd: 40_000 });
    expect(await adapter.processor.drawCash({ ...draw, customerId })).toEqual(refused);
  });

  it("is drawn where the first answer said that it still waits", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    await funded(adapter, customerId);
    adapter.changeAnswers((path, answer) =>
      path === "/v1/payment_intents" ? { ...answer, status: "requires_action" } : answer,
    );

    expect(await adapter.processor.drawCash({ ...draw, customerId })).toBe("drawn");
  });

  it("is found drawn after a lost answer", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    await funded(adapter, customerId);
    await adapter.fault("POST /v1/payment_intents", "500-after", 2);

    expect(await adapter.processor.drawCash({ ...draw, customerId })).toBe("drawn");
    expect((await balanceOf(adapter, customerId)).available).toEqual({ usd: 20_000 });
  });

  it("is drawn in euros too", async () => {
    const adapter = await openAdapter({ country: "DE", kinds: ["card", "customer_balance"] });
    const customerId = await aCustomer(adapter);
    await adapter.control("/transfers", { customer: customerId, amount: 30_000, currency: "eur" });

    const drawn = await adapter.processor.drawCash({ ...draw, customerId, currency: "EUR" });

    expect(drawn).toBe("drawn");
  });
});
