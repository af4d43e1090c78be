import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { deliverSigned, signatureOf } from "../stand/signed-event.ts";
import { completePage, sessionOf, stripeEvents } from "../stand/stripe-page.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterAll(async () => {
  if (!hasLocalWorld) return;
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
  await expectBooksToAgree(stand);
});
const invalid = "urn:kindly:problem:signature-not-valid";

/** An invoice that was paid at Stripe, of which no event has been delivered yet. */
async function paidUnheard(): Promise<{ readonly visitor: Visitor; readonly event: Json }> {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const started = await visitor.pay("key");
  await stand.idle();
  await stand.local("POST", "/stripe/hold", {});
  await completePage(stand, sessionOf(started));
  const events = await stripeEvents(stand);
  const event: Json = events.findLast(({ type }) => type === "checkout.session.completed");
  return { visitor, event };
}

describe.skipIf(!hasLocalWorld)("a webhook whose signature is", () => {
  let event: Json;
  let visitor: Visitor;
  beforeAll(async () => {
    if (hasLocalWorld) ({ event, visitor } = await paidUnheard());
  });
  const nowSeconds = () => Math.floor(Date.parse(stand.now()) / 1000);
  const signed = (ageSeconds: number) =>
    signatureOf(JSON.stringify(event), stand.secrets.webhook, nowSeconds() - ageSeconds);

  it.each([
    ["made with another secret", () => ({ secret: "whsec_other" })],
    ["made with no secret at all", () => ({ secret: "" })],
    ["six minutes old", () => ({ ageSeconds: 360 })],
    ["six minutes ahead", () => ({ ageSeconds: -360 })],
    ["missing", () => ({ signature: null })],
    ["empty", () => ({ signature: "" })],
    ["no signature", () => ({ signature: "abc" })],
    ["without a time", () => ({ signature: signed(0).replace(/t=\d+,/u, "") })],
    ["without its digest", () => ({ signature: signed(0).replace(/,v1=.*/u, "") })],
    ["of an older scheme", () => ({ signature: signed(0).replace("v1=", "v0=") })],
    ["cut short", () => ({ signature: signed(0).slice(0, -2) })],
    [
      "for another time",
      () => ({ signature: signed(0).replace(/t=\d+/u, `t=${nowSeconds() - 5}`) }),
    ],
    ["one of too many", () => ({ signature: `t=1${",v1=aa".repeat(10)},${signed(0)}` })],
    ["over another body", () => ({ arrives: JSON.stringify({ ...event, livemode: true }) })],
    ["over a body that was written anew", () => ({ arrives: JSON.stringify(event, null, 2) })],
    [
      "over another body in base64",
      () => ({ arrives: "{}", contentType: "application/octet-stream" }),
    ],
  ])("%s is answered with 400 and does nothing", async (_, change) => {
    const before = await dumpTable();

    const answer = await deliverSigned(stand, event, change());

    expect([answer.status, answer.body.type]).toEqual([400, invalid]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await dumpTable()).toEqual(before);
  });

  it("right over what is not JSON does nothing either", async () => {
    for (const body of ["", "text", "[]", "null", '{"id":5,"type":"x"}']) {
      expect((await deliverSigned(stand, body)).status, body).toBe(400);
    }
  });

  it("right, four minutes old, over a body in base64 is applied", async () => {
    const change = { contentType: "application/octet-stream", ageSeconds: 240 };

    const answer = await deliverSigned(stand, event, change);

    expect(answer.status).toBe(200);
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("a webhook about something that is not ours", () => {
  /** What another product on the same account would cause. */
  const foreign: readonly (readonly [string, (event: Json) => Json])[] = [
    ["another product's payment", (event) => without(event, "metadata")],
    [
      "an invoice that does not exist",
      (event) => withReference(event, { kindly_invoice: `inv_${"0".repeat(34)}` }),
    ],
    [
      "a payment that does not exist",
      (event) => withReference(event, { kindly_payment: `pay_${"0".repeat(34)}` }),
    ],
    ["an invoice whose id is no id", (event) => withReference(event, { kindly_invoice: "x" })],
    ["half a reference", (event) => withReference(event, { kindly_payment: undefined })],
    ["nothing", () => ({ id: "evt_1", type: "balance.available" })],
    ["an object without a kind", () => ({ id: "evt_1", type: "x", data: { object: { id: "y" } } })],
  ];

  it.each(foreign)("(%s) is answered with 200 and does nothing", async (_, change) => {
    const { event } = await paidUnheard();
    const before = await dumpTable();

    const answer = await deliverSigned(stand, change(event));

    expect(answer.status).toBe(200);
    expect(await dumpTable()).toEqual(before);
    expect(stand.log.about("stripe-event").at(-1)).toMatchObject({ outcome: "not-ours" });
  });

  it("is answered like that too when it names one attempt and the page of another", async () => {
    const [one, other] = [await paidUnheard(), await paidUnheard()];
    const before = await dumpTable();
    const { metadata } = one.event.data.object;

    const answer = await deliverSigned(stand, withReference(other.event, metadata));

    expect(answer.status).toBe(200);
    expect(await dumpTable()).toEqual(before);
  });

  it("is answered like that for every event that Stripe sent until now", async () => {
    const { event } = await paidUnheard();
    const before = await dumpTable();

    for (const type of ["customer.created", "price.created", "charge.succeeded"]) {
      const other = { ...without(event, "metadata"), id: `evt_${type}`, type };
      expect((await deliverSigned(stand, other)).status).toBe(200);
    }

    expect(await dumpTable()).toEqual(before);
  });
});

function without(event: Json, member: string): Json {
  const { [member]: _, ...object } = event.data.object;
  return { ...event, data: { object } };
}

function withReference(event: Json, metadata: object): Json {
  const object = event.data.object;
  return {
    ...event,
    data: { object: { ...object, metadata: { ...object.metadata, ...metadata } } },
  };
}
