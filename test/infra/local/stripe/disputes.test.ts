import { describe, expect, it } from "vitest";
import {
  complete,
  hours,
  minutes,
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

const only = async (stand: Stand): Promise<Json> =>
  (await stand.call("GET", "/v1/disputes")).body.data[0];

const open = async (stand: Stand, wish: object = {}): Promise<Json> => {
  const { status, body } = await stand.control("POST", "/disputes", {
    payment_intent: await pay(stand),
    ...wish,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

const answer = async (stand: Stand, { id }: Json, text: string, more: object = {}): Promise<Json> =>
  (
    await stand.call("POST", `/v1/disputes/${id}`, {
      evidence: { uncategorized_text: text },
      ...more,
    })
  ).body;

const usd = async (stand: Stand): Promise<Json> =>
  (await stand.control("GET", "/book")).body.totals.usd;

const disputeEvents = async (stand: Stand): Promise<string[]> => {
  await stand.simulator.idle();
  return stand.received
    .map(({ event }) => event.type)
    .filter((type) => type.startsWith("charge.dispute."))
    .map((type) => type.slice("charge.dispute.".length));
};

describe("a published card that is disputed", () => {
  it.each([
    ["pm_card_createDispute", "fraudulent", "10.4"],
    ["pm_card_createDisputeProductNotReceived", "product_not_received", "13.1"],
  ])("%s loses its money a minute later as %s", async (token, reason, code) => {
    const stand = openStand();
    const intent = await pay(stand, token);
    expect(await only(stand)).toBeUndefined();
    await pass(stand, minutes(1));
    expect(await only(stand)).toMatchObject({
      amount: 123_450,
      payment_intent: intent,
      reason,
      status: "needs_response",
      is_charge_refundable: false,
      payment_method_details: { card: { case_type: "chargeback", network_reason_code: code } },
      balance_transactions: [{ amount: -123_450, fee: 1_500, net: -124_950 }],
    });
    expect(await usd(stand)).toMatchObject({ captured: 123_450, disputed: 123_450 });
    expect(await disputeEvents(stand)).toEqual(["created", "funds_withdrawn"]);
  });

  it("pm_card_createDisputeInquiry is only asked about, and no money moves", async () => {
    const stand = openStand();
    await pay(stand, "pm_card_createDisputeInquiry");
    await pass(stand, minutes(1));
    expect(await only(stand)).toMatchObject({
      status: "warning_needs_response",
      balance_transactions: [],
      is_charge_refundable: true,
      payment_method_details: { card: { case_type: "inquiry", network_reason_code: "10" } },
    });
    expect((await usd(stand)).disputed).toBe(0);
    expect(await disputeEvents(stand)).toEqual(["created"]);
  });
});

describe("the answer to a dispute", () => {
  it("wins it with the published text, and everything comes back", async () => {
    const stand = openStand();
    const dispute = await open(stand);
    const won = await answer(stand, dispute, "winning_evidence");
    expect(won).toMatchObject({
      status: "won",
      evidence: { uncategorized_text: "winning_evidence" },
      evidence_details: { has_evidence: true, submission_count: 1 },
      balance_transactions: [{ amount: -123_450 }, { amount: 123_450, fee: -1_500 }],
    });
    expect(await usd(stand)).toMatchObject({ disputed: 0, fees: 3_610, balance: 119_840 });
    expect(await disputeEvents(stand)).toEqual([
      "created",
      "funds_withdrawn",
      "updated",
      "funds_reinstated",
      "closed",
    ]);
  });

  it("loses it with the published text", async () => {
    const stand = openStand();
    expect((await answer(stand, await open(stand), "losing_evidence")).status).toBe("lost");
    expect((await usd(stand)).disputed).toBe(123_450);
    expect((await disputeEvents(stand)).slice(-2)).toEqual(["updated", "closed"]);
  });

  it("waits for the bank with any other text, and is a draft until it is submitted", async () => {
    const stand = openStand();
    const dispute = await open(stand);
    const draft = await answer(stand, dispute, "winning_evidence", { submit: false });
    expect(draft).toMatchObject({
      status: "needs_response",
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    expect((await answer(stand, dispute, "We delivered.")).status).toBe("under_review");
    await pass(stand, days(60));
    expect((await only(stand)).status).toBe("under_review");
  });

  it("escalates an inquiry with the published text, and closes it with another one", async () => {
    const stand = openStand();
    const inquiry = await open(stand, { inquiry: true });
    const taken = await answer(stand, inquiry, "escalate_inquiry_evidence");
    expect(taken).toMatchObject({ status: "needs_response", is_charge_refundable: false });
    expect((await usd(stand)).disputed).toBe(123_450);
    const other = await open(stand, { inquiry: true });
    expect((await answer(stand, other, "winning_evidence")).status).toBe("warning_closed");
  });

  it("is lost when nobody gives it in time, and an inquiry is forgotten", async () => {
    const stand = openStand();
    const dispute = await open(stand);
    await pass(stand, days(9) - 1_000);
    expect((await only(stand)).status).toBe("needs_response");
    expect(stand.simulator.timed.nextDueAt()).toBe(dispute.evidence_details.due_by * 1_000);
    await pass(stand, 1_000);
    expect((await only(stand)).status).toBe("lost");
    await open(stand, { inquiry: true });
    await pass(stand, days(120));
    expect((await only(stand)).status).toBe("warning_closed");
  });

  it("can't be given once it is closed; a vendor who accepts it closes it as lost", async () => {
    const stand = openStand();
    const { id } = await open(stand);
    const path = `/v1/disputes/${id}/close`;
    expect((await stand.call("POST", path)).body.status).toBe("lost");
    expect((await stand.call("POST", path)).status).toBe(400);
    expect((await answer(stand, { id }, "winning_evidence")).error.param).toBe("evidence");
    expect((await stand.call("POST", "/v1/disputes/du_none")).status).toBe(404);
  });
});

describe("the control interface", () => {
  it("opens a dispute of a part, for a reason, by charge or by payment", async () => {
    const stand = openStand();
    const dispute = await open(stand, { amount: 3_450, reason: "duplicate" });
    expect(dispute).toMatchObject({ amount: 3_450, reason: "duplicate" });
    expect((await usd(stand)).disputed).toBe(3_450);
    const { body: charge } = await stand.call("GET", `/v1/charges/${dispute.charge}`);
    expect(charge.disputed).toBe(true);
    const wish = { charge: charge.id };
    expect((await stand.control("POST", "/disputes", wish)).body.error.code).toBe(
      "charge_disputed",
    );
    await stand.control("POST", `/disputes/${dispute.id}/close`, { status: "lost" });
    expect((await stand.control("POST", "/disputes", wish)).body.amount).toBe(120_000);
  });

  it("closes a dispute, won in full or in part, or lost", async () => {
    const stand = openStand();
    const close = async ({ id }: Json, wish: object): Promise<Json> =>
      (await stand.control("POST", `/disputes/${id}/close`, wish)).body;
    const part = await close(await open(stand), { status: "won", reinstated: 100_000 });
    expect(part.balance_transactions).toMatchObject([
      { amount: -123_450, fee: 1_500 },
      { amount: 100_000, fee: 0, reporting_category: "dispute_reversal" },
    ]);
    expect((await usd(stand)).disputed).toBe(23_450);
    expect((await close(await open(stand), { status: "won" })).status).toBe("won");
    expect((await close(await open(stand), { status: "lost" })).status).toBe("lost");
    expect((await usd(stand)).disputed).toBe(146_900);
    expect((await close(part, { status: "won" })).error.message).toContain("already closed");
    const tooMuch = await close(await open(stand), { status: "won", reinstated: 123_451 });
    expect(tooMuch.error.param).toBe("reinstated");
  });

  it("refuses what it doesn't know, and disputes only what was paid", async () => {
    const stand = openStand();
    const payment = { payment_intent: await pay(stand) };
    for (const odd of [{ reason: "mood" }, { amount: 0 }, { inquiry: "yes" }, { more: 1 }]) {
      expect((await stand.control("POST", "/disputes", { ...payment, ...odd })).status).toBe(400);
    }
    const tooMuch = await stand.control("POST", "/disputes", { ...payment, amount: 123_451 });
    expect(tooMuch.body.error.param).toBe("amount");
    const { body } = await complete(stand, await newSession(stand), "pm_card_chargeDeclined");
    const unpaid = await stand.control("POST", "/disputes", { charge: body.error.charge });
    expect(unpaid.body.error.message).toContain("did not succeed");
  });
});

describe("a disputed charge", () => {
  const refund = (stand: Stand, { charge }: Json, more: object = {}) =>
    stand.call("POST", "/v1/refunds", { charge, ...more });

  it("can't be refunded while its money is held, nor after it was lost", async () => {
    const stand = openStand();
    const dispute = await open(stand);
    expect((await refund(stand, dispute)).body.error.code).toBe("charge_disputed");
    await stand.call("POST", `/v1/disputes/${dispute.id}/close`);
    expect((await refund(stand, dispute)).body.error.code).toBe("charge_disputed");
    expect((await usd(stand)).refunded).toBe(0);
  });

  it("can be refunded again once it was won, as far as the money came back", async () => {
    const stand = openStand();
    const dispute = await open(stand);
    const path = `/disputes/${dispute.id}/close`;
    await stand.control("POST", path, { status: "won", reinstated: 100_000 });
    const tooMuch = await refund(stand, dispute, { amount: 100_001 });
    expect(tooMuch.body.error.message).toContain("($1,000.00)");
    expect((await refund(stand, dispute)).body.amount).toBe(100_000);
  });

  it("that is only asked about can be refunded, which ends the question", async () => {
    const stand = openStand();
    const inquiry = await open(stand, { inquiry: true });
    expect((await refund(stand, inquiry, { amount: 450 })).status).toBe(200);
    expect((await only(stand)).status).toBe("warning_needs_response");
    expect((await refund(stand, inquiry)).status).toBe(200);
    expect((await only(stand)).status).toBe("warning_closed");
  });

  it("is found by charge, payment and time", async () => {
    const stand = openStand();
    const dispute = await open(stand);
    stand.clock.forward(hours(1));
    const later = await open(stand);
    const found = async (parameters: object): Promise<string[]> =>
      (await stand.call("GET", "/v1/disputes", parameters)).body.data.map(({ id }: Json) => id);
    expect(await found({})).toEqual([later.id, dispute.id]);
    expect(await found({ charge: dispute.charge })).toEqual([dispute.id]);
    expect(await found({ payment_intent: later.payment_intent })).toEqual([later.id]);
    expect(await found({ created: { gt: dispute.created } })).toEqual([later.id]);
    expect(await found({ limit: 1, starting_after: later.id })).toEqual([dispute.id]);
  });
});
