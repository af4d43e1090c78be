import { describe, expect, it } from "vitest";
import { attempt, openAdapter, paidIntent } from "./adapter-stand.ts";

async function disputed(opening: object = {}) {
  const adapter = await openAdapter();
  const paymentIntentId = await paidIntent(adapter);
  const { id } = await adapter.control("/disputes", {
    payment_intent: paymentIntentId,
    ...opening,
  });
  return { adapter, paymentIntentId, read: () => adapter.processor.readDispute(id), id };
}

describe("a dispute", () => {
  it("holds back what is disputed, without Stripe's fee", async () => {
    const { paymentIntentId, read, id } = await disputed({ amount: 20_000 });

    expect(await read()).toEqual({
      reference: attempt(),
      disputeId: id,
      paymentIntentId,
      status: "open",
      amount: 20_000,
      withdrawn: 20_000,
      currency: "USD",
      reason: "fraudulent",
      isBankReturn: false,
    });
  });

  it("gives back what is won, in part or all", async () => {
    const part = await disputed();
    await part.adapter.control(`/disputes/${part.id}/close`, {
      status: "won",
      reinstated: 100_000,
    });
    const all = await disputed();
    await all.adapter.control(`/disputes/${all.id}/close`, { status: "won" });

    expect(await part.read()).toMatchObject({ status: "won", withdrawn: 24_000 });
    expect(await all.read()).toMatchObject({ status: "won", withdrawn: 0 });
  });

  it("keeps what is lost", async () => {
    const { adapter, read, id } = await disputed();
    await adapter.control(`/disputes/${id}/close`, { status: "lost" });

    expect(await read()).toMatchObject({ status: "lost", withdrawn: 124_000 });
  });

  it("takes nothing while it is an inquiry", async () => {
    const { adapter, read, id } = await disputed({ inquiry: true });

    expect(await read()).toMatchObject({ status: "inquiry", withdrawn: 0 });
    await adapter.control(`/disputes/${id}/close`, { status: "won" });
    expect(await read()).toMatchObject({ status: "closed", withdrawn: 0 });
  });

  it.each([
    // A rate of six digits leads back to within a unit or two of the whole, which is the whole.
    [[{ amount: -114_216, currency: "eur", exchange_rate: 0.921099 }], 124_000],
    [[{ amount: -185_416, currency: "jpy", exchange_rate: 149.529 }], 124_000],
    [
      [
        { amount: -114_216, currency: "eur", exchange_rate: 0.921099 },
        { amount: 56_187, currency: "eur", exchange_rate: 0.936456 },
      ],
      64_000,
    ],
    [[{ amount: -114_216, currency: "eur", exchange_rate: null }], 124_000],
  ])("that moved another currency took %$ in its own", async (movements, withdrawn) => {
    const { adapter, read } = await disputed();
    adapter.changeAnswers((path, answer) =>
      path.startsWith("/v1/disputes/") ? { ...answer, balance_transactions: movements } : answer,
    );

    expect(await read()).toMatchObject({ withdrawn });
  });

  it.each([
    ["warning_under_review", "inquiry"],
    ["under_review", "open"],
    ["appeal_needs_response", "open"],
    ["prevented", "closed"],
    ["something_new", "open"],
  ])("that Stripe calls %s is %s", async (status, meaning) => {
    const { adapter, read } = await disputed();
    adapter.changeAnswers((path, answer) =>
      path.startsWith("/v1/disputes/") ? { ...answer, status } : answer,
    );

    expect(await read()).toMatchObject({ status: meaning });
  });

  it.each([
    ["won", [{ amount: -124_000, currency: "usd", exchange_rate: null }]],
    ["lost", []],
  ])("that is %s is open until its money has followed", async (status, movements) => {
    const { adapter, read } = await disputed();
    adapter.changeAnswers((path, answer) =>
      path.startsWith("/v1/disputes/")
        ? { ...answer, status, balance_transactions: movements }
        : answer,
    );

    expect(await read()).toMatchObject({ status: "open" });
  });

  it("of a bank debit is its return, and final", async () => {
    const adapter = await openAdapter();
    const paymentIntentId = await paidIntent(
      adapter,
      { method: "us_bank_account" },
      { card: "pm_usBankAccount_success" },
    );
    await adapter.passDays(9);
    const { id } = await adapter.control("/disputes", { payment_intent: paymentIntentId });

    expect(await adapter.processor.readDispute(id)).toMatchObject({
      status: "lost",
      withdrawn: 124_000,
      isBankReturn: true,
    });
  });
});
