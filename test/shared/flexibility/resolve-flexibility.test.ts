import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { policySchema } from "../../../shared/contract/policy-schema.ts";
import { defaultFlexibility } from "../../../shared/flexibility/default-flexibility.ts";
import {
  flexibilityOf,
  resolveFlexibility,
} from "../../../shared/flexibility/resolve-flexibility.ts";
import { aClient } from "../builders/a-client.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { aFlexibility } from "../builders/a-situation.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

describe("what clients may arrange by default", () => {
  it.each([
    ["business", "US", 6, 220],
    ["business", "DE", 6, 220],
    ["person", "US", 4, 130],
    ["person", "TH", 4, 130],
    ["person", "DE", 4, 50],
    ["person", "PL", 4, 50],
    ["person", "GB", 4, 130],
    ["person", "CH", 4, 130],
    ["person", undefined, 4, 130],
  ] as const)("grants a %s in %s %i parts within %i days", (kind, country, parts, days) => {
    expect(defaultFlexibility(kind, country)).toMatchObject({
      planInstallments: parts,
      planDays: days,
    });
  });

  it("fits the schema of settings for every kind and country", () => {
    for (const kind of ["business", "person"] as const) {
      expect(v.is(policySchema, defaultFlexibility(kind, "FR"))).toBe(true);
    }
  });

  it("asks for nothing more than a part, and switches nothing off", () => {
    const policy = defaultFlexibility("person", "FR");

    expect(policy).toMatchObject({ planFirstPercent: "0", grantedUpTo: {}, smallestParts: {} });
    expect(policy).toMatchObject({ extensionDays: 14, extensionTimes: 1, pauseDays: 7 });
    expect(policy).toMatchObject({ sharing: "anyone", promiseTimes: 2, answerDays: 5 });
  });
});

describe("the policy of an invoice", () => {
  const vendor = { version: 3, settings: { extensionDays: 7, promiseDays: 3, pauseDays: 1 } };
  const client = { version: 2, settings: { promiseDays: 30, pauseDays: 2 } };
  const own = { version: 1, settings: { pauseDays: 3 } };

  it("takes each setting from the nearest level that has it", () => {
    const smallestParts = { USD: 5_000 };
    const policy = resolveFlexibility(
      { vendor, client, invoice: own, smallestParts },
      "business",
      "US",
    );

    expect(policy).toEqual({
      ...defaultFlexibility("business", "US"),
      smallestParts,
      extensionDays: 7,
      promiseDays: 30,
      pauseDays: 3,
      version: "v3.c2.i1",
    });
  });

  it("takes a setting as a whole: smallest parts of a near level replace the others", () => {
    const near = { version: 1, settings: { smallestParts: { EUR: 100 } } };

    expect(
      resolveFlexibility({ client: near, smallestParts: { USD: 5_000 } }, "person", "US"),
    ).toMatchObject({ smallestParts: { EUR: 100 }, version: "v0.c1.i0" });
  });

  it("is the one that the invoice was told", () => {
    const told = aFlexibility({ extensionDays: 90 });

    expect(flexibilityOf(anIssuedInvoice({ flexibility: told }))).toBe(told);
  });

  it("is the default under the invoice's own settings until it was told one", () => {
    const paymentPolicy = aPolicy({ smallestParts: { USD: 10_000 } });

    expect(flexibilityOf(anIssuedInvoice({ flexibilitySettings: own, paymentPolicy }))).toEqual({
      ...defaultFlexibility("business", "US"),
      smallestParts: { USD: 10_000 },
      pauseDays: 3,
      version: "v0.c0.i1",
    });
  });

  it("goes by the vendor's country where the client's is unknown", () => {
    const { address: _, ...unknown } = aClient({ kind: "person" });
    const invoice = anIssuedInvoice({ to: unknown });
    const inFrance = {
      ...invoice,
      vendor: { ...invoice.vendor, address: { ...invoice.vendor.address, country: "FR" } },
    };

    expect(flexibilityOf(inFrance).planDays).toBe(50);
  });
});
