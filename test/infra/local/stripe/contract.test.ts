import { describe, expect, it } from "vitest";
import { endpoints } from "../../../../infra/local/stripe/resources/endpoints.ts";
import { cardsLeg } from "./contract-cards.ts";
import { cashLeg } from "./contract-cash.ts";
import { kindsLeg } from "./contract-kinds.ts";
import { debitsLeg } from "./contract-debits.ts";
import { moneyBackLeg } from "./contract-money-back.ts";
import { setupsLeg } from "./contract-setups.ts";
import { walkContract } from "./contract-walk.ts";
import { checkoutWish, oneLine } from "./simulator-stand.ts";
import { hasContract, openContract } from "./stripe-contract.ts";

const absent = hasContract ? "" : " (skipped: ../shared/data/stripe-openapi.json is absent)";

const legs = [cardsLeg, kindsLeg, debitsLeg, moneyBackLeg, cashLeg, setupsLeg];

describe.skipIf(!hasContract)(`the simulator against Stripe's own description${absent}`, () => {
  it("sends and answers what Stripe describes, in every operation and event", async () => {
    const { faults, visited, seen } = await walkContract(legs);
    expect(faults).toEqual([]);
    expect([...visited].toSorted()).toEqual(
      endpoints.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    expect(seen).toEqual(new Set(legs.flatMap(({ events }) => events)));
  });

  it("finds fault with a parameter and a field that Stripe doesn't know", () => {
    const contract = openContract();
    const wish = { ...checkoutWish(), payment_method_types: ["card"] };
    expect(contract.faultsOfRequest("POST", "/v1/checkout/sessions", wish)).toHaveLength(1);
    expect(contract.faultsOfRequest("POST", "/v1/refunds", { reason: "nope" })).toHaveLength(1);
    expect(contract.faultsOfAnswer("GET", "/v1/refunds/re_1", { id: "re_1" })).toHaveLength(1);
    expect(contract.faultsOfRequest("POST", "/v1/payment_intents", oneLine(1))).toHaveLength(1);
  });
});
