import { afterAll, describe, expect, it } from "vitest";
import { payerVisit, posted, sharedAmong, threeLines } from "../stand/asking.ts";
import { ask, type Json } from "../stand/ask.ts";
import { expectBooksToAgree, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import {
  asVendor,
  atStripe,
  finishPage,
  freshKey,
  payByDebit,
  payOnPage,
  problemOf,
  storedPayment,
} from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import { openLink, type Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterAll(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

let payers = 0;

/** Two payers whom nobody else in the world knows. */
function twoPayers() {
  payers += 1;
  return [
    { name: "Noor Haddad", email: `noor${payers}@eastwind.example`, amount: 40_000 },
    { name: "Ines Costa", email: `ines${payers}@westwind.example`, amount: 30_000 },
  ] as const;
}

/** An invoice of $1,264.00 that is shared with two payers, each in a browser of their own. */
async function aSharedBill() {
  const desk = await openDesk(stand);
  const visitor = await desk.opened(threeLines);
  const wishes = twoPayers();
  const shares = await sharedAmong(stand, visitor, wishes);
  const [noor, ines] = [
    await payerVisit(stand, wishes[0].email),
    await payerVisit(stand, wishes[1].email),
  ];
  return { desk, visitor, wishes, shares, noor, ines };
}

const asItIs = ({ id, name, email, amount }: Json) => ({ id, name, email, amount });

const sharesOf = async (visitor: Visitor): Promise<readonly Json[]> =>
  (await visitor.view()).arrangements.shares;

describe.skipIf(!hasLocalWorld)("a bill shared between payers", () => {
  it("is paid by each with a link of their own, in any order; the rest is the sharer's", async () => {
    const { visitor, noor, ines, desk, wishes } = await aSharedBill();

    const rest = (await visitor.view()).options[0]?.amount;
    const second = await payOnPage(stand, ines);
    const inBetween = await sharesOf(visitor);
    const first = await payOnPage(stand, noor);
    const own = await payOnPage(stand, visitor);

    expect([rest, second.amount, first.amount, own.amount]).toEqual([
      56_400, 30_000, 40_000, 56_400,
    ]);
    expect(inBetween.map(({ paid }) => paid)).toEqual([0, 30_000]);
    expect(await sharesOf(visitor)).toMatchObject([{ paid: 40_000 }, { paid: 30_000 }]);
    expect((await visitor.view()).status).toBe("paid");
    expect(await timelineOf(stand, visitor.invoiceId)).toEqual(
      expect.arrayContaining(["bill-shared", "share-paid"]),
    );
    expect(await mailsTo(stand, wishes[0].email)).toHaveLength(2);
    expect((await mailsTo(stand, desk.emails.vendor)).length).toBeGreaterThanOrEqual(4);
  });

  it("asks a payer for their share and nothing more, whatever their browser asks for", async () => {
    const { noor } = await aSharedBill();

    const view = await noor.view();
    const more = await noor.pay(freshKey(), { amount: 40_001 });
    const others = await noor.pay(freshKey(), { otherInvoices: [{ id: noor.invoiceId }] });
    const withheld = await noor.pay(freshKey(), { withheld: 100 });
    const part = await payOnPage(stand, noor, { amount: 15_000 });
    const again = await noor.pay(freshKey(), { amount: 25_001 });

    expect(view.options[0]).toMatchObject({ amount: 40_000, largest: 40_000 });
    expect([more, others, withheld, again].map(problemOf)).toEqual([
      "amount-exceeds-startable",
      "code-required",
      "withholding-exceeds-share",
      "amount-exceeds-startable",
    ]);
    expect(part.shareId).toBe((await noor.view()).arrangements.ownShare.id);
    expect((await payOnPage(stand, noor)).amount).toBe(25_000);
    expect(problemOf(await noor.pay(freshKey()))).toBe("amount-exceeds-startable");
    expect((await noor.view()).status).toBe("paid");
  });

  it("is paid under a record of the payer's own at Stripe, which keeps nothing", async () => {
    const { visitor, noor } = await aSharedBill();
    await payOnPage(stand, visitor, { amount: 10_000 }, { save: true });

    const started = await noor.pay(freshKey());
    const attempt = await storedPayment(stand, noor.invoiceId, started.body.payment.id);
    await finishPage(stand, started);
    await stand.idle();

    const record = await stand.ports.receivables.readInvoice(noor.invoiceId);
    const invoice = record?.invoice.stage === "issued" ? record.invoice : undefined;
    expect(attempt.request?.customerId).not.toBe(invoice?.stripeCustomerId);
    expect(attempt.request?.customerId).toBe(invoice?.arrangements?.shares?.[0]?.stripeCustomerId);
    expect(attempt.request).toMatchObject({ offersToKeep: false });
  });

  it("shows money on its way, and is to be paid again when it comes back", async () => {
    const { visitor, noor } = await aSharedBill();

    const payment = await payByDebit(stand, noor);
    const coming = await noor.view();
    const none = await noor.pay(freshKey());
    await stand.moveBy("P7D");
    const arrived = await sharesOf(visitor);
    await atStripe(stand, "/disputes", {
      payment_intent: (await storedPayment(stand, noor.invoiceId, payment.id)).paymentIntentId,
    });
    const back = await noor.view();

    expect(coming.amounts).toMatchObject({ processing: 40_000, startable: 0 });
    expect(problemOf(none)).toBe("amount-exceeds-startable");
    expect(arrived[0]?.paid).toBe(40_000);
    expect(back).toMatchObject({ status: "open" });
  });

  it("shrinks when the client pays more than its rest, and ends where nothing is left", async () => {
    const { visitor, noor, ines, wishes } = await aSharedBill();

    await payOnPage(stand, visitor, { amount: 76_400 });
    const shrunk = await sharesOf(visitor);
    await payOnPage(stand, visitor, { amount: 50_000 });
    const closed = [await noor.ask("GET", ""), await ines.ask("GET", "")];

    expect(shrunk.map(({ amount }) => amount)).toEqual([40_000, 10_000]);
    // The invitation, and that nothing is left to pay.
    expect(await mailsTo(stand, wishes[1].email)).toHaveLength(2);
    expect(closed.map(problemOf)).toEqual(["link-not-valid", "link-not-valid"]);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("shrinks when the vendor credits a part of it", async () => {
    const { desk, visitor, ines } = await aSharedBill();

    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/credit-notes`, {
      amount: 76_400,
      reason: "Agreed",
    });

    expect((await ines.view()).amounts.due).toBe(10_000);
  });
});

describe.skipIf(!hasLocalWorld)("shares change", () => {
  it("as long as nothing has moved on them; the payer hears the new amount", async () => {
    const { visitor, shares, noor, wishes } = await aSharedBill();
    const stale = await noor.pay(freshKey());

    const changed = await sharedAmong(stand, visitor, [
      { ...asItIs(shares[0]), amount: 50_000 },
      asItIs(shares[1]),
    ]);

    expect(changed.map(({ amount }) => amount)).toEqual([50_000, 30_000]);
    expect((await noor.view()).amounts.due).toBe(50_000);
    expect(await mailsTo(stand, wishes[0].email)).toHaveLength(2);
    expect(await mailsTo(stand, wishes[1].email)).toHaveLength(1);
    const attempt = await storedPayment(stand, noor.invoiceId, stale.body.payment.id);
    expect(attempt.status).toBe("canceled");
  });

  it("not once money has moved on them", async () => {
    const { visitor, shares, noor, ines } = await aSharedBill();
    await payOnPage(stand, noor, { amount: 10_000 });
    await payByDebit(stand, ines);
    const first = asItIs(shares[0]);
    const second = asItIs(shares[1]);

    const answers = [
      await posted(stand, visitor, "/shares", { shares: [second] }),
      await posted(stand, visitor, "/shares", { shares: [first, { ...second, amount: 20_000 }] }),
      await posted(stand, visitor, "/shares", {
        shares: [{ ...first, email: "else@eastwind.example" }, second],
      }),
    ];

    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(
      answers.map(() => [409, "urn:kindly:problem:share-paid"]),
    );
    expect((await posted(stand, visitor, "/shares", { shares: [first, second] })).status).toBe(200);
  });

  it("to somebody else's address by ending one and asking another", async () => {
    const { visitor, shares, noor } = await aSharedBill();
    const email = `else${payers}@eastwind.example`;

    const after = await sharedAmong(stand, visitor, [
      { ...asItIs(shares[0]), email },
      asItIs(shares[1]),
    ]);

    expect(after.map((share) => share.email)).toEqual([shares[1]?.email, email]);
    expect(problemOf(await noor.ask("GET", ""))).toBe("link-not-valid");
    expect((await (await payerVisit(stand, email)).view()).amounts.due).toBe(40_000);
  });

  it("taken back end at once: the link, its sessions, its open page; the payer hears of it", async () => {
    const { visitor, shares, noor, wishes } = await aSharedBill();
    const started = await noor.pay(freshKey());

    const left = await sharedAmong(stand, visitor, [asItIs(shares[1])]);

    expect(left).toHaveLength(1);
    expect(problemOf(await noor.ask("GET", ""))).toBe("link-not-valid");
    expect((await openLink(stand, noor.link)).opening.status).toBe(404);
    expect(problemOf(await noor.pay(freshKey()))).toBe("link-not-valid");
    const attempt = await storedPayment(stand, visitor.invoiceId, started.body.payment.id);
    expect(attempt.status).toBe("canceled");
    expect(await mailsTo(stand, wishes[0].email)).toHaveLength(2);
    const record = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    const links = record?.links.filter(({ shareId }) => shareId === shares[0]?.id) ?? [];
    // The mail of its end has a link as well, which opens nothing either.
    expect(links.filter(({ revokedAt }) => revokedAt !== undefined)).toHaveLength(1);
    expect(
      (await payerVisit(stand, wishes[0].email).catch(() => undefined))?.opening.status,
    ).not.toBe(200);
  });

  it("under one key is one request, also by three presses at once", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened(threeLines);
    const shares = twoPayers();

    const answers = await Promise.all(
      [1, 2, 3].map(() => visitor.money("/shares", { shares }, "once")),
    );
    const other = await visitor.money(
      "/shares",
      { shares: [{ ...shares[0], amount: 1_000 }] },
      "once",
    );
    await stand.idle();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(problemOf(other)).toBe("key-reused");
    expect(await sharesOf(visitor)).toHaveLength(2);
    expect(await mailsTo(stand, shares[0].email)).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("a bill is not shared", () => {
  it.each([
    [[{ amount: 126_401 }], 422, "shares-not-possible"],
    [[{ amount: 100_000 }, { amount: 26_401 }], 422, "shares-not-possible"],
    [[{ amount: 49 }], 422, "shares-not-possible"],
    [[{ amount: 126_399 }], 422, "shares-not-possible"],
    [[{ id: "shr_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa", amount: 10_000 }], 404, "share-unknown"],
    [[{ amount: 0 }], 422, "invalid-request"],
    [Array.from({ length: 10 }, () => ({ amount: 1_000 })), 422, "invalid-request"],
    [[{ amount: 1_000, email: "a@b.cd,d@e.fg" }], 422, "invalid-request"],
    [[{ amount: 1_000, payerId: "con_1" }], 422, "invalid-request"],
  ])("as %j", async (wishes, status, reason) => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened(threeLines);
    const shares = wishes.map((wish) => ({ ...twoPayers()[0], ...wish }));

    const answer = await posted(stand, visitor, "/shares", { shares });

    expect([answer.status, problemOf(answer)]).toEqual([status, reason]);
    expect((await visitor.view()).arrangements).toBeUndefined();
  });

  it("where the vendor does not offer it, nor with strangers where it is for contacts", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened(threeLines);
    const [payer] = twoPayers();
    const answers: Json[] = [];
    for (const sharing of ["contacts", "nobody"]) {
      const { version } = await desk.done("GET", "/flexibility-settings");
      const change = { sharing };
      const headers = { "if-match": `"${version}"` };
      await desk.ask("PATCH", "/flexibility-settings", change, headers);
      await stand.idle();
      for (const email of [payer.email, desk.emails.colleague]) {
        const shares = [{ ...payer, email }];
        const answer = await posted(stand, visitor, "/shares", { shares });
        answers.push([sharing, answer.status, problemOf(answer)]);
        await posted(stand, visitor, "/shares", { shares: [] });
      }
    }

    expect(answers).toEqual([
      ["contacts", 409, "sharing-not-offered"],
      ["contacts", 200, undefined],
      ["nobody", 409, "sharing-not-offered"],
      ["nobody", 409, "sharing-not-offered"],
    ]);
  });
});

describe.skipIf(!hasLocalWorld)("a payer whom no mail reaches", () => {
  it("is mailed no more, and the vendor is told", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened(threeLines);
    const payer = { name: "Noor", email: `noor${payers}@bounce.test`, amount: 40_000 };

    const [share] = await sharedAmong(stand, visitor, [payer]);
    await sharedAmong(stand, visitor, [{ ...asItIs(share), amount: 50_000 }]);

    expect(await timelineOf(stand, visitor.invoiceId)).toContain("mail-bounced");
    const [, told] = await mailsTo(stand, desk.emails.vendor);
    expect(told?.text).toContain(payer.email);
    expect(await mailsTo(stand, payer.email)).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("a payer whose link has died", () => {
  const askFresh = (invoiceId: string, secret: string | undefined) =>
    ask(`${stand.origin}/api/portal/invoices/${invoiceId}/fresh-link`, {
      method: "POST",
      body: { secret },
    });

  it("is mailed their own share again while it stands, and nobody else is mailed", async () => {
    const { desk, visitor, shares, noor, wishes } = await aSharedBill();
    const secret = noor.link.split("#")[1];
    const client = await mailsTo(stand, desk.emails.client);

    await askFresh(noor.invoiceId, secret);
    await stand.idle();
    const again = await payerVisit(stand, wishes[0].email);
    await sharedAmong(stand, visitor, [asItIs(shares[1])]);
    await stand.moveBy("PT2H");
    const told = await mailsTo(stand, wishes[0].email);
    await askFresh(noor.invoiceId, secret);
    await stand.idle();

    expect((await mailsTo(stand, wishes[0].email)).length).toBe(told.length);
    expect(again.opening.status).toBe(200);
    expect(await mailsTo(stand, desk.emails.client)).toEqual(client);
  });
});
