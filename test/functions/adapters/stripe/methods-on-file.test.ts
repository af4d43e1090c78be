import { describe, expect, it } from "vitest";
import { aCustomer, aMethod, openAdapter } from "./adapter-stand.ts";

describe("a method on file", () => {
  it("is known with its client, and with its expiry as it is now", async () => {
    const adapter = await openAdapter();
    const id = await aMethod(adapter, await aCustomer(adapter));
    const kept = {
      id,
      clientId: "cli_1",
      method: "card",
      shownAs: { brand: "visa", lastDigits: "4242" },
    };

    expect(await adapter.processor.readMethod(id)).toEqual({ ...kept, expiryMonth: "2028-12" });
    await adapter.control(`/payment_methods/${id}/expiry`, { exp_month: 6, exp_year: 2031 });
    expect(await adapter.processor.readMethod(id)).toEqual({ ...kept, expiryMonth: "2031-06" });
  });

  it("can be a bank account", async () => {
    const adapter = await openAdapter();
    const id = await aMethod(adapter, await aCustomer(adapter), "pm_usBankAccount_success");

    expect(await adapter.processor.readMethod(id)).toEqual({
      id,
      clientId: "cli_1",
      method: "us_bank_account",
      shownAs: { brand: "STRIPE TEST BANK", lastDigits: "6789" },
    });
  });

  it("is gone once it is removed, and may be removed again", async () => {
    const adapter = await openAdapter();
    const { processor } = adapter;
    const id = await aMethod(adapter, await aCustomer(adapter));

    await processor.removeMethod(id);
    await processor.removeMethod(id);

    expect(await processor.readMethod(id)).toBeUndefined();
  });

  it("that never was is gone", async () => {
    const { processor } = await openAdapter();

    await processor.removeMethod("pm_nothing");

    expect(await processor.readMethod("pm_nothing")).toBeUndefined();
  });
});

describe("the account", () => {
  it("says where it is and what it has switched on", async () => {
    const adapter = await openAdapter({
      country: "US",
      kinds: ["card", "link", "us_bank_account", "customer_balance", "promptpay"],
    });

    expect(await adapter.processor.readAccount()).toEqual({
      country: "US",
      enabled: ["card", "us_bank_account", "bank_transfer"],
    });
  });

  it("says what it is capable of where its switches can't be read", async () => {
    const adapter = await openAdapter({ kinds: ["card", "us_bank_account", "customer_balance"] });
    adapter.changeAnswers((path, answer) =>
      path === "/v1/payment_method_configurations" ? null : answer,
    );

    expect(await adapter.processor.readAccount()).toEqual({
      country: "US",
      enabled: ["card", "us_bank_account", "bank_transfer"],
    });
  });
});
