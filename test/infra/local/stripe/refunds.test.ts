import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  complete,
  hours,
  newSession,
  openStand,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const days = (count: number): number => hours(24 * count);

async function pass(stand: Stand, milliseconds: number): Promise<void> {
  stand.clock.forward(milliseconds);
  await stand.runDue();
}

const pay = async (stand: Stand, token = "pm_card_visa"): Promise<string> =>
  (await complete(stand, await newSession(stand), token)).body.payment_intent;

const refund = async (stand: Stand, intent: string, more: object = {}): Promise<Json> =>
  (await stand.call("POST", "/v1/refunds", { payment_intent: intent, ...more })).body;

const read = async (stand: Stand, path: string): Promise<Json> =>
  (await stand.call("GET", path)).body;

const usd = async (stand: Stand): Promise<Json> =>
  (await stand.control("GET", "/book")).body.totals.usd;

const refundEvents = async (stand: Stand): Promise<string[]> => {
  await stand.simulator.idle();
  return stand.received.map(({ event }) => event.type).filter((type) => type.includes("refund"));
};

describe("a refund that comes back", () => {
  it("seems to have succeeded, then fails and gives the money to the vendor again", async () => {
    const stand = openStand();
    const intent = await pay(stand, "pm_card_refundFail");
    const sent = await refund(stand, intent, { amount: 23_450, metadata: { refund: "ref_1" } });
    expect(sent.status).toBe("succeeded");
    expect(await usd(stand)).toMatchObject({ refunded: 23_450, balance: 96_390 });
    await pass(stand, days(3));
    const failed = await read(stand, `/v1/refunds/${sent.id}`);
    expect(failed).toMatchObject({
      status: "failed",
      failure_reason: "lost_or_stolen_card",
      metadata: { refund: "ref_1" },
    });
    const path = `/v1/balance_transactions/${failed.failure_balance_transaction}`;
    expect(await read(stand, path)).toMatchObject({ type: "refund_failure", amount: 23_450 });
    expect(await read(stand, `/v1/charges/${sent.charge}`)).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    });
    expect(await usd(stand)).toMatchObject({ refunded: 0, balance: 119_840 });
    expect(await refundEvents(stand)).toEqual([
      "refund.created",
      "charge.refunded",
      "refund.updated",
      "charge.refund.updated",
      "refund.failed",
    ]);
    expect((await refund(stand, intent)).amount, "it can be tried again").toBe(123_450);
  });

  it("fails when the control interface says so, once", async () => {
    const stand = openStand();
    const sent = await refund(stand, await pay(stand));
    const fail = () => stand.control("POST", `/refunds/${sent.id}/fail`, { reason: "declined" });
    expect((await fail()).body).toMatchObject({ status: "failed", failure_reason: "declined" });
    expect((await fail()).body.error.message).toContain("can't fail");
    expect((await usd(stand)).refunded).toBe(0);
  });
});

describe("a refund that takes its time", () => {
  it.each([
    ["pm_card_pendingRefund", 3],
    ["pm_usBankAccount_success", 5],
  ])("of %s is pending, and arrives after %i days", async (token, count) => {
    const stand = openStand();
    const intent = await pay(stand, token);
    // Paid on Friday, refunded on Friday.
    await pass(stand, days(4));
    const sent = await refund(stand, intent);
    expect(sent).toMatchObject({ status: "pending", pending_reason: "processing" });
    await pass(stand, days(count) - 1_000);
    expect((await read(stand, `/v1/refunds/${sent.id}`)).status).toBe("pending");
    await pass(stand, 1_000);
    const arrived = await read(stand, `/v1/refunds/${sent.id}`);
    expect(arrived.status).toBe("succeeded");
    expect(arrived).not.toHaveProperty("pending_reason");
    expect((await usd(stand)).refunded).toBe(123_450);
    expect(await refundEvents(stand)).toEqual([
      "refund.created",
      "charge.refunded",
      "refund.updated",
      "charge.refund.updated",
    ]);
  });

  it("of a bank debit waits until the debit has succeeded", async () => {
    const stand = openStand();
    const intent = await pay(stand, "pm_usBankAccount_success");
    expect((await refund(stand, intent)).error.message).toContain("successful charge");
  });
});

describe("a refund", () => {
  it("made in the dashboard carries nothing of the vendor's", async () => {
    const stand = openStand();
    const intent = await pay(stand);
    const { body } = await stand.control("POST", "/refunds", {
      payment_intent: intent,
      amount: 23_450,
    });
    expect(body).toMatchObject({ amount: 23_450, metadata: {}, payment_intent: intent });
    await stand.simulator.idle();
    const told = stand.received.find(({ event }) => event.type === "refund.created");
    expect(told?.event.request).toEqual({ id: null, idempotency_key: null });
    const tooMuch = await stand.control("POST", "/refunds", {
      payment_intent: intent,
      amount: 100_001,
    });
    expect(tooMuch.status).toBe(400);
    expect((await usd(stand)).refunded).toBe(23_450);
  });

  it("takes other metadata, and says so only when it changed", async () => {
    const stand = openStand();
    const { id } = await refund(stand, await pay(stand), { metadata: { a: "1", b: "2" } });
    const change = async (metadata: object): Promise<Json> =>
      (await stand.call("POST", `/v1/refunds/${id}`, { metadata })).body.metadata;
    expect(await change({ a: "3", b: "" })).toEqual({ a: "3" });
    expect(await change({ a: "3" })).toEqual({ a: "3" });
    expect((await refundEvents(stand)).filter((type) => type === "refund.updated")).toHaveLength(1);
  });

  it("can be cancelled only while the payer has to act", async () => {
    const stand = openStand();
    const { id } = await refund(stand, await pay(stand));
    const { status, body } = await stand.call("POST", `/v1/refunds/${id}/cancel`);
    expect(status).toBe(400);
    expect(body.error.message).toContain("requires_action");
  });
});

describe("reading back what happened", () => {
  it("pages through balance transactions by type, source and time", async () => {
    const stand = openStand();
    const intents = [await pay(stand), await pay(stand), await pay(stand)];
    stand.clock.forward(hours(1));
    const { id, created } = await refund(stand, intents[0] ?? "", { amount: 100 });
    await stand.control("POST", "/disputes", { payment_intent: intents[1] });
    const list = async (parameters: object): Promise<Json> =>
      (await stand.call("GET", "/v1/balance_transactions", parameters)).body;
    const typesOf = ({ data }: Json): string[] => data.map(({ type }: Json) => type);
    const first = await list({ limit: 3 });
    expect(typesOf(first)).toEqual(["adjustment", "refund", "charge"]);
    expect(first.has_more).toBe(true);
    const second = await list({ limit: 3, starting_after: first.data[2].id });
    expect(typesOf(second)).toEqual(["charge", "charge"]);
    expect(second.has_more).toBe(false);
    const back = await list({ limit: 3, ending_before: second.data[0].id });
    expect(back.data).toEqual(first.data);
    expect(typesOf(await list({ type: "refund" }))).toEqual(["refund"]);
    expect(typesOf(await list({ source: id }))).toEqual(["refund"]);
    expect(typesOf(await list({ created: { gte: created } }))).toEqual(["adjustment", "refund"]);
  });
});

describe("properties", () => {
  const action = fc.record({
    token: fc.constantFrom(
      "pm_card_visa",
      "pm_card_refundFail",
      "pm_card_pendingRefund",
      "pm_card_createDispute",
      "pm_usBankAccount_success",
      "pm_usBankAccount_insufficientFunds",
      "pm_usBankAccount_dispute",
    ),
    refund: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
    won: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    days: fc.integer({ min: 0, max: 20 }),
  });

  it("the book agrees with Stripe's balance transactions, whatever went forth and back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 5 }), async (actions) => {
        const stand = openStand();
        for (const { token, refund: amount, won, days: waited } of actions) {
          const intent = await pay(stand, token);
          await pass(stand, days(waited));
          if (amount !== undefined) await refund(stand, intent, { amount });
          const dispute = (await stand.call("GET", "/v1/disputes", { payment_intent: intent })).body
            .data[0];
          if (won === undefined || dispute === undefined) continue;
          await stand.control("POST", `/disputes/${dispute.id}/close`, {
            status: "won",
            reinstated: won,
          });
        }
        await pass(stand, days(200));
        const list = await read(stand, "/v1/balance_transactions?limit=100");
        const sum = (field: string): number =>
          list.data.reduce((total: number, entry: Json) => total + entry[field], 0);
        const totals = (await usd(stand)) ?? { captured: 0, refunded: 0, disputed: 0, fees: 0 };
        expect(totals.balance ?? 0).toBe(sum("net"));
        expect(totals.fees).toBe(sum("fee"));
        expect(totals.captured - totals.refunded - totals.disputed).toBe(sum("amount"));
        const charges = (await read(stand, "/v1/charges?limit=100")).data;
        const refunded = charges.reduce(
          (total: number, charge: Json) => total + charge.amount_refunded,
          0,
        );
        expect(totals.refunded).toBe(refunded);
      }),
      { numRuns: 20 },
    );
  });
});
