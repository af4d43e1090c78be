import { describe, expect, it } from "vitest";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import { atStripe, elevate } from "../stand/paying.ts";
import { sessionOf } from "../stand/stripe-page.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

// A card that ends with December is warned of on 2 December: 30 days before the new year.
const stand = localStand(Date.UTC(2030, 10, 30, 9, 0, 0));

/** A client who keeps a card that is good until the end of the year. */
async function withEndingCard() {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const started = await visitor.pay("key");
  const typed = {
    email: desk.emails.client,
    cardNumber: "4242424242424242",
    cardExpiry: "12/30",
    cardCvc: "123",
    billingName: "Maya Chen",
    save: "on",
    action: "pay",
  };
  await fetch(`${stand.origin}/stripe/checkout/${sessionOf(started)}`, {
    method: "POST",
    body: new URLSearchParams(typed),
    redirect: "manual",
  });
  await stand.idle();
  await elevate(stand, visitor);
  const { methods } = (await visitor.ask("GET", "/account")).body;
  expect(methods).toMatchObject([{ expiryMonth: "2030-12" }]);
  return { desk, methodId: String(methods[0].id) };
}

const renew = (methodId: string, month: number, year: number) =>
  atStripe(stand, `/payment_methods/${methodId}/expiry`, { exp_month: month, exp_year: year });

async function warnings({ emails }: VendorDesk): Promise<number> {
  const received = (await mails(stand)).filter(({ to }) => to.includes(emails.client));
  return received.filter(({ subject }) => /on file with/u.test(subject)).length;
}

describe.skipIf(!hasLocalWorld)("a card on file that is about to end", () => {
  it("is warned of 30 days before, once, and not when its bank has renewed it", async () => {
    const [ending, renewed] = [await withEndingCard(), await withEndingCard()];
    await stand.moveTo("2030-12-01T23:00:00Z");
    expect(await warnings(ending.desk)).toBe(0);
    await renew(renewed.methodId, 6, 2034);

    await stand.moveTo("2030-12-03T23:00:00Z");

    expect(await warnings(ending.desk)).toBe(1);
    expect(await warnings(renewed.desk)).toBe(0);
  });
});
