import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { complete, hours, newCustomer, newSession, openStand } from "./simulator-stand.ts";

describe("after a restart on the same store", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stripe-simulator-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = () => openStand(openLocalStore(join(folder, "local.sqlite")));

  it("everything is there: objects, book, kept answers, planned faults and the log", async () => {
    const before = open();
    const customer = await newCustomer(before);
    const session = await newSession(before, { customer: customer.id });
    await complete(before, session, "pm_card_visa");
    const wish = { amount: 700, currency: "usd" };
    const key = { "idempotency-key": "pay_1" };
    const first = await before.call("POST", "/v1/payment_intents", wish, key);
    await before.control("POST", "/next", { match: "GET /v1/charges", fault: "500" });
    const book = (await before.control("GET", "/book")).body;
    const log = (await before.control("GET", "/requests")).body;
    await before.simulator.idle();

    const after = open();
    expect((await after.control("GET", "/book")).body).toEqual(book);
    expect((await after.control("GET", "/requests")).body).toEqual(log);
    const again = await after.call("POST", "/v1/payment_intents", wish, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const path = `/v1/checkout/sessions/${session.id}`;
    expect((await after.call("GET", path)).body).toEqual((await before.call("GET", path)).body);
    expect((await after.call("GET", "/v1/charges")).status).toBe(500);
  });

  it("a webhook that wasn't answered yet is delivered again", async () => {
    const unanswered: string[] = [];
    const dying = openStand(openLocalStore(join(folder, "local.sqlite")), {
      deliver: async (request) => {
        unanswered.push(JSON.parse(await request.text()).type);
        return new Promise(() => undefined);
      },
    });
    await newCustomer(dying);
    await expect.poll(() => unanswered).toEqual(["customer.created"]);

    const after = open();
    expect(after.simulator.timed.nextDueAt()).toBe(after.clock.now());
    await after.runDue();
    expect(after.received.map(({ event }) => event.type)).toEqual(["customer.created"]);
    expect(after.simulator.timed.nextDueAt()).toBeUndefined();
  });

  it("what is on its way still arrives: a debit, its return, a refund, a dispute", async () => {
    const before = open();
    await complete(before, await newSession(before), "pm_usBankAccount_dispute");
    const { body } = await complete(before, await newSession(before), "pm_card_pendingRefund");
    await before.call("POST", "/v1/refunds", { payment_intent: body.payment_intent });
    await before.simulator.idle();
    const days = 100 * 24;
    before.clock.forward(hours(days));
    await before.runDue();
    const expected = (await before.control("GET", "/book")).body.totals;
    expect(expected.usd).toMatchObject({ captured: 246_900, disputed: 123_450, refunded: 123_450 });

    const after = open();
    expect((await after.control("GET", "/book")).body.totals).toEqual(expected);
    const { data } = (await after.call("GET", "/v1/disputes")).body;
    expect(data).toEqual((await before.call("GET", "/v1/disputes")).body.data);
    await complete(after, await newSession(after), "pm_usBankAccount_success");
    await after.simulator.idle();
    const last = open();
    expect(last.simulator.timed.nextDueAt()).toBe(last.clock.now() + hours(4 * 24));
    last.clock.forward(hours(4 * 24));
    await last.runDue();
    expect((await last.control("GET", "/book")).body.totals.usd.captured).toBe(370_350);
  });

  it("webhooks that were held back are still held back", async () => {
    const before = open();
    await before.control("POST", "/hold");
    await newCustomer(before);
    const after = open();
    await after.runDue();
    expect(after.received).toEqual([]);
    await after.control("POST", "/release");
    expect(after.received).toHaveLength(1);
  });
});
