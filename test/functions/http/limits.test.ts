import { describe, expect, it } from "vitest";
import { ask } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import { openDesk } from "../stand/vendor-desk.ts";

// Limits count what comes from one network address, and here all of it does: the tests of this file
// come one after the other, each after the windows of those before.
const stand = localStand();
const tooMany = "urn:kindly:problem:too-many-requests";

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(`${stand.origin}/api${path}`, { method: "POST", body, headers });

/** How many of these requests are let through before one is refused. */
async function letThrough(
  send: (count: number) => Promise<{ status: number; body: { type?: string } }>,
) {
  for (let count = 0; count < 100; count += 1) {
    const { status, body } = await send(count);
    if (status !== 429) continue;
    expect(body.type).toBe(tooMany);
    return count;
  }
  return Infinity;
}

describe.skipIf(!hasLocalWorld)("who asks too often is asked to wait", () => {
  it("for sign-in links to one address: five in a quarter of an hour", async () => {
    const desk = await openDesk(stand);
    const send = (email: string) => post("/v1/sign-in", { email });

    expect(await letThrough(() => send(desk.emails.vendor))).toBe(5);
    expect((await send(desk.emails.vendor.toUpperCase())).status).toBe(429);
    expect((await send("another@tamarind.example")).status).toBe(202);
    await stand.idle();
    const sent = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.vendor));
    expect(sent).toHaveLength(5);

    await stand.moveBy("PT16M");
    expect((await send(desk.emails.vendor)).status).toBe(202);
  });

  it("for sign-in links from one address: thirty, whatever a header says", async () => {
    await stand.moveBy("PT16M");

    const count = await letThrough((number) =>
      post(
        "/v1/sign-in",
        { email: `person${number}@nowhere.example` },
        {
          "x-forwarded-for": `203.0.113.${number}`,
          "cloudfront-viewer-address": `203.0.113.${number}:1`,
        },
      ),
    );

    expect(count).toBe(30);
  });

  it("for guesses of a code: thirty", async () => {
    await stand.moveBy("PT16M");

    const count = await letThrough(() => post("/v1/sign-in/code", { code: "AAAA-BBBB-CCCC" }));

    expect(count).toBe(30);
  });

  it("for fresh links from one address: twenty an hour", async () => {
    await stand.moveBy("PT61M");
    const { id } = await (await openDesk(stand)).issued();

    expect(await letThrough(() => post(`/portal/invoices/${id}/fresh-link`, {}))).toBe(20);
  });

  it("for payments through one link: thirty an hour after the first few", async () => {
    const visitor = await (await openDesk(stand)).opened();

    const count = await letThrough((number) => visitor.pay(`key-${number}`));

    expect(count).toBeGreaterThanOrEqual(30);
    expect(count).toBeLessThanOrEqual(34);
    await stand.moveBy("PT61M");
    expect((await visitor.pay("later")).status).toBe(201);
  });

  it("for what a client tells of money through one link: twenty an hour", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const certificate = (count: number) =>
      visitor.money(`/withholdings/whd_${count}/certificate`, { number: "1" });

    expect(
      await letThrough((count) =>
        count % 2 === 0 ? visitor.money("/declarations", { method: "card" }) : certificate(count),
      ),
    ).toBe(20);
    await stand.moveBy("PT61M");
    const declared = await visitor.money("/declarations", { method: "cheque", amount: 100 });
    expect(declared.status).toBe(201);
  });

  it("for account details through one link: twenty an hour", async () => {
    const visitor = await (await openDesk(stand)).opened();

    expect(await letThrough(() => visitor.ask("POST", "/transfer-details"))).toBe(20);
  });

  it("for looks at one payment: sixty in two minutes", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const started = await visitor.pay("key");
    const path = `/payments/${started.body.payment.id}/refresh`;

    expect(await letThrough(() => visitor.ask("POST", path, {}))).toBe(60);
  });
});
