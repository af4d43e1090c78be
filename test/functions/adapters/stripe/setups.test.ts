import { describe, expect, it } from "vitest";
import type { SetupRequest } from "../../../../shared/payments/setup-request.ts";
import {
  aCharge,
  aCustomer,
  aSetup,
  charged,
  openAdapter,
  setup,
  type AdapterStand,
} from "./adapter-stand.ts";

async function opened(adapter: AdapterStand, deviations: Partial<SetupRequest> = {}) {
  const customerId = await aCustomer(adapter);
  const request = aSetup(adapter, customerId, deviations);
  const page = await adapter.processor.openSetup(setup(), request);
  if (!("sessionId" in page)) throw new Error(JSON.stringify(page));
  return { customerId, request, page, sessionId: page.sessionId };
}

const save = (adapter: AdapterStand, sessionId: string, token: string) =>
  adapter.control(`/checkout/${sessionId}/complete`, { payment_method: token });

describe("a page that saves a method", () => {
  it("asks for one method and no money, under a key of its own", async () => {
    const adapter = await openAdapter();
    const { customerId } = await opened(adapter, { method: "us_bank_account" });

    const { parameters, idempotencyKey } = (await adapter.asked()).at(-1) ?? {};

    const metadata = { kindly_invoice: "inv_1", kindly_setup: "set_1" };
    expect(idempotencyKey).toBe("set_1:open");
    expect(parameters).toEqual({
      mode: "setup",
      currency: "usd",
      customer: customerId,
      client_reference_id: "set_1",
      allowed_payment_method_types: ["us_bank_account"],
      setup_intent_data: { metadata, description: "Three installments of INV-0042" },
      metadata,
      success_url: "https://pay.studiolime.example/i/inv_1?saved=1",
      cancel_url: "https://pay.studiolime.example/i/inv_1",
      expires_at: expect.any(String),
      locale: "auto",
      payment_method_options: { us_bank_account: { verification_method: "instant" } },
    });
  });

  it("is the same one for the same setup, and says that nothing was saved yet", async () => {
    const adapter = await openAdapter();
    const { request, page, sessionId } = await opened(adapter);

    expect(await adapter.processor.openSetup(setup(), request)).toEqual(page);
    expect(await adapter.processor.readSetup(sessionId)).toEqual({
      reference: setup(),
      sessionId,
      page: "open",
    });
  });

  it.each([
    ["card", "pm_card_visa", { brand: "visa", lastDigits: "4242" }],
    [
      "us_bank_account",
      "pm_usBankAccount_success",
      { brand: "STRIPE TEST BANK", lastDigits: "6789" },
    ],
  ] as const)("saves a %s that is charged later without its holder", async (...row) => {
    const [method, token, shownAs] = row;
    const adapter = await openAdapter();
    const { customerId, sessionId } = await opened(adapter, { method });

    await save(adapter, sessionId, token);

    const report = await adapter.processor.readSetup(sessionId);
    expect(report).toMatchObject({
      reference: setup(),
      page: "complete",
      keptMethod: { id: expect.stringMatching(/^pm_/u), method, shownAs },
    });
    const later = aCharge(customerId, report.keptMethod?.id ?? "", { method, isOffSession: true });
    expect((await charged(adapter, later)).money).toBe(
      method === "card" ? "succeeded" : "processing",
    );
  });

  it("saves nothing while the holder's bank still asks for them, or declines", async () => {
    const adapter = await openAdapter();
    const { sessionId } = await opened(adapter);
    const path = `/checkout/${sessionId}/complete`;

    await save(adapter, sessionId, "pm_card_chargeDeclined");
    await adapter.control(path, {
      payment_method: "pm_card_authenticationRequired",
      authentication: "leave",
    });

    const report = await adapter.processor.readSetup(sessionId);
    expect(report.page).toBe("open");
    expect(report).not.toHaveProperty("keptMethod");
  });

  it("is refused by name where the account has not enabled the method", async () => {
    const adapter = await openAdapter({ kinds: ["card"] });
    const request = aSetup(adapter, await aCustomer(adapter), { method: "us_bank_account" });

    const refused = await adapter.processor.openSetup(setup(), request);

    expect(refused).toEqual({ refusedCode: "method-not-enabled" });
  });

  it("is closed again where its own list leaves the kind out without a word", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const since = adapter.now();
    adapter.changeAnswers((path, answer) =>
      path === "/v1/checkout/sessions" ? { ...answer, payment_method_types: ["link"] } : answer,
    );

    const refused = await adapter.processor.openSetup(setup(), aSetup(adapter, customerId));

    expect(refused).toEqual({ refusedCode: "method-not-enabled" });
    adapter.changeAnswers((_path, answer) => answer);
    const found = await adapter.processor.findSetup(setup(), customerId, since);
    expect(found?.page).toBe("expired");
  });

  it("can be closed while it is open, and stays complete after", async () => {
    const adapter = await openAdapter();
    const first = await opened(adapter);
    expect(await adapter.processor.expireSetup(first.sessionId)).toMatchObject({ page: "expired" });
    expect(await adapter.processor.expireSetup(first.sessionId)).toMatchObject({ page: "expired" });
    const { processor } = adapter;
    const request = aSetup(adapter, first.customerId);
    const second = await processor.openSetup(setup("set_2"), request);
    const sessionId = "sessionId" in second ? second.sessionId : "";

    await save(adapter, sessionId, "pm_card_visa");

    const kept = await processor.expireSetup(sessionId);
    expect(kept).toMatchObject({ page: "complete", keptMethod: { method: "card" } });
  });
});

describe("a page whose answer was lost", () => {
  it("is found by customer and setup", async () => {
    const adapter = await openAdapter();
    const since = adapter.now();
    const { customerId, sessionId } = await opened(adapter);
    await save(adapter, sessionId, "pm_card_visa");
    const { processor } = adapter;

    expect(await processor.findSetup(setup(), customerId, since)).toEqual(
      await processor.readSetup(sessionId),
    );
    expect(await processor.findSetup(setup("set_2"), customerId, since)).toBeUndefined();
  });

  it("is the page that Stripe opened all the same, or a failure to be mended by another", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const request = aSetup(adapter, customerId);
    await adapter.fault("POST /v1/checkout/sessions", "500-after");
    expect(await adapter.processor.openSetup(setup(), request)).toHaveProperty("url");
    await adapter.fault("POST /v1/checkout/sessions", "500");

    const failed = await adapter.processor.openSetup(setup("set_2"), request);

    expect(failed).toHaveProperty("failedCode");
  });
});

describe("the events of a page that saves a method", () => {
  it("are about it, and about nothing of the money", async () => {
    const adapter = await openAdapter();
    const { sessionId } = await opened(adapter);
    await save(adapter, sessionId, "pm_card_visa");
    await adapter.stand.simulator.idle();

    const now = adapter.now();
    const subjects = await Promise.all(
      adapter.stand.received.map(async ({ body, signature }) => {
        const event = await adapter.processor.verifyEvent(body, signature, now);
        return event?.subject === undefined ? [] : [[event.subject, event.setup]];
      }),
    );

    expect(subjects.flat()).toEqual([[{ kind: "setup", id: sessionId }, setup()]]);
    const movements = await adapter.processor.listMovements("2026-01-01T00:00:00.000Z", now);
    expect(movements).toEqual([]);
  });
});
