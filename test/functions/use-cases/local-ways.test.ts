import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails, subjectsTo } from "../stand/mails.ts";
import {
  asVendor,
  changeSettings,
  creditOf,
  freshKey,
  openTaskKinds,
  openTasks,
  payOnPage,
  problemOf,
} from "../stand/paying.ts";
import { aLineOf, openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterEach(async () => {
  if (!hasLocalWorld) return;
  await stand.local("POST", "/stripe/account", { country: "US" });
  await expectBooksToAgree(stand);
});

const account = {
  lines: [
    { label: "Bank", value: "Siam Bank" },
    { label: "Account number", value: "123-4-56789-0" },
  ],
  promptPayId: "0812345678",
  currency: "THB",
};

/** Shows the vendor's own account from now on; its page takes a day and a code for it. */
async function withOwnAccount(desk: VendorDesk): Promise<void> {
  await stand.idle();
  const { receivables } = stand.ports;
  const vendor = await receivables.readVendor(desk.vendor.id);
  if (vendor?.paymentPolicy === undefined) throw new Error("Stripe was asked when it joined.");
  const ownAccount = { ...account, changedAt: stand.now() };
  const paymentPolicy = { ...vendor.paymentPolicy, ownAccount };
  const changed = { ...vendor, version: vendor.version + 1, paymentPolicy };
  await receivables.putVendor(changed, vendor.version, []);
}

const inBaht = { lines: [aLineOf("10000.00")], currency: "THB" };

/** A vendor in Thailand whose account at Stripe is there as well. */
async function inThailand() {
  await stand.local("POST", "/stripe/account", { country: "TH" });
  const desk = await openDesk(stand);
  await stand.idle();
  await withOwnAccount(desk);
  return desk;
}

const methodsOf = async (visitor: Visitor) =>
  ((await visitor.view()).options as { method: string }[]).map(({ method }) => method);

describe.skipIf(!hasLocalWorld)("ways to pay", () => {
  it("are those of the vendor's account: crypto is off until the vendor takes it", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    expect(await methodsOf(visitor)).not.toContain("crypto");
    expect(problemOf(await visitor.pay(freshKey(), { method: "crypto" }))).toBe(
      "method-not-offered",
    );
    await changeSettings(stand, desk, { methods: ["card", "crypto"] });
    expect(await methodsOf(visitor)).toEqual(["card", "crypto"]);
    await payOnPage(stand, visitor, { method: "crypto" }, { with: "crypto" });
    expect((await visitor.view()).status).toBe("paid");
  });

  it("of a vendor in Thailand have PromptPay, which is paid at once", async () => {
    const desk = await inThailand();
    const visitor = await desk.opened(inBaht);

    expect(await methodsOf(visitor)).toEqual(expect.arrayContaining(["card", "promptpay"]));
    expect(await methodsOf(visitor)).not.toContain("us_bank_account");
    await payOnPage(stand, visitor, { method: "promptpay" }, { with: "promptpay" });
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("a way that the account at Stripe has not switched on", () => {
  it("is refused by name, and the vendor is told which", async () => {
    const desk = await inThailand();
    const visitor = await desk.opened(inBaht);
    await stand.local("POST", "/stripe/account", { enabledPaymentMethods: ["card"] });

    const started = await visitor.pay(freshKey(), { method: "promptpay" });
    await stand.idle();

    expect([started.status, problemOf(started)]).toEqual([409, "method-not-enabled"]);
    expect(await openTasks(desk)).toMatchObject([
      { kind: "method-not-enabled", facts: { method: "promptpay" } },
    ]);
    await payOnPage(stand, visitor);
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("the vendor's own account", () => {
  const slip = {
    contentType: "image/png",
    base64:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  };

  async function declared(change: object = {}) {
    const desk = await inThailand();
    if ("preferred" in change) await changeSettings(stand, desk, change);
    const visitor = await desk.opened(inBaht);
    const said = { method: "own_account", reference: "TX 1042", slip };
    const answer = await visitor.ask("POST", "/declarations", said, {
      "idempotency-key": freshKey(),
    });
    await stand.idle();
    const at = `/invoices/${visitor.invoiceId}/declarations/${String(answer.body?.id)}`;
    return { desk, visitor, answer, at };
  }

  it("is paid outside: the client says so with a slip, nothing is booked, the vendor is asked", async () => {
    const { desk, visitor, answer } = await declared();

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ status: "open", amount: 1_000_000 });
    expect((await visitor.view()).amounts).toMatchObject({ paid: 0, remaining: 1_000_000 });
    expect(await openTaskKinds(desk)).toEqual(["declared-payment"]);
    const shown = await desk.ask(
      "GET",
      `/invoices/${visitor.invoiceId}/slips/${answer.body.slipId}`,
    );
    expect(shown.headers.get("content-type")).toBe("image/png");
  });

  it("confirmed, is a payment with a receipt, once", async () => {
    const { desk, visitor, at } = await declared();

    await asVendor(stand, desk, `${at}/confirm`);
    const again = await asVendor(stand, desk, `${at}/confirm`);

    expect((await visitor.view()).status).toBe("paid");
    expect(problemOf(again)).toBe("declaration-ended");
    expect(await openTaskKinds(desk)).toEqual([]);
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
  });

  it("confirmed at the discounted amount of the preferred way settles the invoice", async () => {
    const preferred = { method: "own_account", discountPercent: "2" };
    const { desk, visitor, answer, at } = await declared({ preferred });
    expect(answer.body.amount).toBe(980_000);

    await asVendor(stand, desk, `${at}/confirm`);

    expect((await visitor.view()).status).toBe("paid");
    expect(await creditOf(stand, desk.clientId, "THB")).toBe(0);
  });

  it("not found, is declined with a word to the client, and can be said again", async () => {
    const { desk, visitor, at } = await declared();

    await asVendor(stand, desk, `${at}/decline`, { message: "We see nothing on the account." });

    expect((await visitor.view()).amounts.remaining).toBe(1_000_000);
    const [mail] = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    expect(mail?.text).toContain("We see nothing on the account.");
    expect(await openTaskKinds(desk)).toEqual([]);
  });
});

describe.skipIf(!hasLocalWorld)("tax withheld at source", () => {
  async function withholding() {
    const desk = await inThailand();
    await changeSettings(stand, desk, { withholdingPercent: "3" });
    const visitor = await desk.opened(inBaht);
    const withhold = (amount: number) =>
      visitor.ask("POST", "/withholdings", { amount }, { "idempotency-key": freshKey() });
    return { desk, visitor, withhold };
  }

  it("with a payment settles the invoice, and the certificate is asked for", async () => {
    const { desk, visitor } = await withholding();

    await payOnPage(stand, visitor, { withheld: 30_000 });

    const view = await visitor.view();
    expect([view.status, view.payments[0].amount]).toEqual(["paid", 970_000]);
    expect(await openTaskKinds(desk)).toEqual(["certificate-awaited"]);
  });

  it("alone counts at once within the law's share", async () => {
    const { desk, visitor, withhold } = await withholding();

    const said = await withhold(30_000);
    await stand.idle();

    expect([said.status, said.body.exceeds]).toEqual([201, false]);
    expect((await visitor.view()).amounts.remaining).toBe(970_000);
    expect(await openTaskKinds(desk)).toEqual(["certificate-awaited"]);
    expect(problemOf(await visitor.pay(freshKey(), { withheld: 1 }))).toBe(
      "withholding-exceeds-share",
    );
  });

  it.each([
    ["accepted", 950_000, ["certificate-awaited"]],
    ["declined", 1_000_000, []],
  ])("above the share waits for the vendor; %s leaves %d", async (answer, remaining, waiting) => {
    const { desk, visitor, withhold } = await withholding();
    const said = await withhold(50_000);
    await stand.idle();
    expect((await visitor.view()).amounts.remaining).toBe(1_000_000);
    expect(await openTasks(desk)).toMatchObject([{ kind: "withholding-proposed" }]);

    const { id } = said.body.withholding;
    const at = `/invoices/${visitor.invoiceId}/withholdings/${String(id)}/answer`;
    await asVendor(stand, desk, at, { answer });

    expect((await visitor.view()).amounts.remaining).toBe(remaining);
    expect(await openTaskKinds(desk)).toEqual(waiting);
  });
});
