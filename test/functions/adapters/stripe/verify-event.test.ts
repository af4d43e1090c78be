import { describe, expect, it } from "vitest";
import { verifyStripeEvent } from "../../../../functions/adapters/stripe/verify-event.ts";
import { signatureOf } from "../../stand/signed-event.ts";

const nowSeconds = 1_790_000_000;
const body = JSON.stringify({
  id: "evt_1",
  type: "checkout.session.completed",
  data: {
    object: {
      id: "cs_1",
      object: "checkout.session",
      metadata: { kindly_invoice: "inv_1", kindly_payment: "pay_1" },
    },
  },
});

const settings = (...secrets: readonly string[]) => ({
  origin: "https://api.stripe.com",
  secretKey: () => Promise.resolve("sk_test_1"),
  webhookSecrets: () => Promise.resolve(secrets),
});

const verify = (signature: string, ...secrets: readonly string[]) =>
  verifyStripeEvent(settings(...secrets), { rawBody: body, signature, nowSeconds });

describe("an event's signature", () => {
  it("lets through what Stripe signed: the ids, and nothing else that it claims", async () => {
    expect(await verify(signatureOf(body, "whsec_a", nowSeconds), "whsec_a")).toEqual({
      id: "evt_1",
      type: "checkout.session.completed",
      subject: { kind: "session", id: "cs_1" },
      reference: { invoiceId: "inv_1", paymentId: "pay_1" },
    });
  });

  it("lets through whose page has saved a method", async () => {
    const object = {
      id: "cs_2",
      mode: "setup",
      setup_intent: { status: "succeeded" },
      metadata: { kindly_invoice: "inv_1", kindly_setup: "set_1" },
    };
    const rawBody = JSON.stringify({
      id: "evt_2",
      type: "checkout.session.completed",
      data: { object },
    });
    const signature = signatureOf(rawBody, "whsec_a", nowSeconds);

    const event = await verifyStripeEvent(settings("whsec_a"), { rawBody, signature, nowSeconds });

    expect(event).toEqual({
      id: "evt_2",
      type: "checkout.session.completed",
      subject: { kind: "setup", id: "cs_2" },
      setup: { invoiceId: "inv_1", setupId: "set_1" },
    });
  });

  it("may be made with either of two secrets while one replaces the other", async () => {
    for (const secret of ["whsec_old", "whsec_new"]) {
      const signature = signatureOf(body, secret, nowSeconds);

      expect(await verify(signature, "whsec_new", "whsec_old"), secret).toBeDefined();
    }
  });

  it("may be one of two, as Stripe signs while a secret is rolled", async () => {
    const old = signatureOf(body, "whsec_old", nowSeconds).split("v1=")[1] ?? "";
    const signature = `${signatureOf(body, "whsec_new", nowSeconds)},v1=${old}`;

    expect(await verify(signature, "whsec_old")).toBeDefined();
  });

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])("%d seconds old is taken: %s", async (ageSeconds, isTaken) => {
    const signature = signatureOf(body, "whsec_a", nowSeconds - ageSeconds);

    expect((await verify(signature, "whsec_a")) !== undefined).toBe(isTaken);
  });

  it("is nothing where no secret is known", async () => {
    expect(await verify(signatureOf(body, "", nowSeconds))).toBeUndefined();
  });
});
