import { afterAll, describe, expect, it } from "vitest";
import { hasContract, openContract } from "../../../infra/local/stripe/stripe-contract.ts";
import { expectBooksToAgree } from "../../stand/books.ts";
import { hasLocalWorld, localStand } from "../../stand/local-stand.ts";
import { deliverSigned } from "../../stand/signed-event.ts";
import { completePage, sessionOf, stripeEvents, stripeRequests } from "../../stand/stripe-page.ts";
import { aLineOf, openDesk } from "../../stand/vendor-desk.ts";

// Stripe's own description of its API is not part of the project: where it is absent, the last test
// is skipped and says so.
const stand = localStand();

afterAll(async () => {
  if (!hasLocalWorld) return;
  await expectBooksToAgree(stand);
});
const endpoints = [
  "POST /v1/customers",
  "POST /v1/checkout/sessions",
  "GET /v1/checkout/sessions",
  "GET /v1/checkout/sessions/:id",
  "POST /v1/checkout/sessions/:id/expire",
  // What is asked once a day: what the account has enabled, and what has moved.
  "GET /v1/account",
  "GET /v1/payment_method_configurations",
  "GET /v1/events",
];

/** Pays, takes over, loses answers and hears of declines, so that everything is asked for once. */
async function askForEverything(): Promise<void> {
  const desk = await openDesk(stand);
  for (const [currency, price] of [
    ["USD", "1240.00"],
    ["JPY", "24000"],
    ["KWD", "99.120"],
    ["ISK", "5000"],
  ] as const) {
    const subject = "งานออกแบบ 🎨 & <b>more</b>, second milestone".repeat(4);
    const visitor = await desk.opened({ currency, lines: [aLineOf(price)], subject });
    await visitor.pay("one");
    const other = await visitor.pay("other");
    await completePage(stand, sessionOf(other), "pm_card_visa_chargeDeclined");
    await completePage(stand, sessionOf(other));
    await stand.idle();
  }
  const visitor = await desk.opened();
  await stand.stripeFault("POST /v1/checkout/sessions", "500-after");
  await visitor.pay("one");
  await deliverSigned(stand, (await stripeEvents(stand)).at(-1));
}

const kindOf = (method: string, path: string) =>
  `${method} ${path.replace(/\/cs_test_\w+/u, "/:id")}`;

describe.skipIf(!hasLocalWorld)("what is asked of Stripe", () => {
  it("is no more than paying takes and the daily comparison, under a key of its own where something is made", async () => {
    await askForEverything();

    const requests = await stripeRequests(stand);
    const kinds = requests.map(({ method, path }) => kindOf(String(method), String(path)));
    expect([...new Set(kinds)].toSorted()).toEqual(endpoints.toSorted());
    const creations = requests.filter(({ path }) => path === "/v1/checkout/sessions");
    for (const { method, idempotencyKey, parameters } of creations) {
      if (method !== "POST") continue;
      expect(idempotencyKey).toBe(`${parameters.client_reference_id}:checkout`);
    }
  });

  it("is asked in the version that the simulator was made for", async () => {
    const versions = (await stripeRequests(stand)).map(({ stripeVersion }) =>
      String(stripeVersion),
    );

    expect([...new Set(versions)]).toEqual(["2026-10-28.endive"]);
  });

  it("carries the attempt with every object", async () => {
    const requests = await stripeRequests(stand);
    const creations = requests.filter(
      ({ method, path }) => method === "POST" && path === "/v1/checkout/sessions",
    );

    expect(creations.length).toBeGreaterThan(8);
    for (const { parameters } of creations) {
      const { metadata, payment_intent_data: money, client_reference_id: paymentId } = parameters;
      expect(metadata).toEqual({
        kindly_invoice: expect.stringMatching(/^inv_/u),
        kindly_payment: paymentId,
      });
      expect(money.metadata).toEqual(metadata);
    }
  });

  it("names amounts as Stripe counts them", async () => {
    const requests = await stripeRequests(stand);
    const amounts = requests
      .filter(({ method, path }) => method === "POST" && path === "/v1/checkout/sessions")
      .map(({ parameters }) => parameters.line_items[0].price_data)
      .map(({ currency, unit_amount: amount }) => `${currency} ${amount}`);

    expect([...new Set(amounts)].toSorted()).toEqual([
      "isk 500000",
      "jpy 24000",
      "kwd 99120",
      "usd 124000",
    ]);
  });

  it.skipIf(!hasContract)("agrees with Stripe's own description of its API", async () => {
    const contract = openContract();

    const described = (await stripeRequests(stand)).filter(({ method, path }) =>
      contract.describes(String(method), String(path)),
    );
    const faults = described.flatMap(({ method, path, parameters }) =>
      contract
        .faultsOfRequest(String(method), String(path), parameters)
        .map((fault) => `${kindOf(String(method), String(path))}: ${fault}`),
    );

    expect(described.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });
});
