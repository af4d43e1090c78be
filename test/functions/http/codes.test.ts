import { afterAll, describe, expect, it } from "vitest";
import type { Answer, Json } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { linkIn, mailsTo } from "../stand/mails.ts";
import { asVendor, elevate, payOnPage } from "../stand/paying.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import { askedCode, openLink, type Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterAll(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];
const notValid = [400, problem("code-not-valid")];
const required = [403, problem("code-required")];

/** A visitor with an invoice of a client of their own. */
async function aVisitor(): Promise<{ readonly desk: VendorDesk; readonly visitor: Visitor }> {
  const desk = await openDesk(stand);
  return { desk, visitor: await desk.opened() };
}

const account = (visitor: Visitor) => visitor.ask("GET", "/account");
const confirm = (visitor: Visitor, code: string) => visitor.ask("POST", "/code/confirm", { code });

/** Pays a part by card, and has the card kept; its id. */
async function keptCard(visitor: Visitor): Promise<string> {
  await payOnPage(stand, visitor, { amount: 10_000 }, { save: true });
  const [method] = (await account(visitor)).body.methods as { id: string }[];
  return method?.id ?? "";
}

describe.skipIf(!hasLocalWorld)("without the one-time code", () => {
  it("a session sees and does nothing beyond its own invoice", async () => {
    const { desk, visitor } = await aVisitor();
    const { id } = await desk.issued();
    const before = await dumpTable();

    const answers = [
      await account(visitor),
      await visitor.ask("DELETE", "/methods/pm_1"),
      await visitor.money("/store-credit", {}),
      await visitor.pay("a", { methodOnFileId: "pm_1" }),
      await visitor.pay("b", { otherInvoices: [{ id }] }),
    ];

    expect(answers.map(typeOf)).toEqual([required, required, required, required, required]);
    expect(await dumpTable()).toEqual(before);
  });
});

describe.skipIf(!hasLocalWorld)("a one-time code", () => {
  it("comes to the contact's address, in no subject, and opens what is the client's", async () => {
    const { desk, visitor } = await aVisitor();
    const other = await desk.issued({ paymentTerms: { netDays: 10 } });

    const code = await askedCode(stand, visitor, desk.emails.client);
    const mail = (await mailsTo(stand, desk.emails.client)).at(-1);
    const entered = await confirm(visitor, code);
    const opened = await account(visitor);

    expect(mail?.subject).not.toContain(code);
    expect([entered.status, entered.text]).toEqual([204, ""]);
    expect(opened.status).toBe(200);
    expect(opened.body).toMatchObject({ credit: 0, methods: [] });
    const lasts = Date.parse(String(opened.body.opensUntil)) - Date.parse(stand.now());
    expect(Math.round(lasts / 60_000)).toBe(30);
    expect(opened.body.invoices.map(({ id }: Json) => String(id))).toEqual([
      other.id,
      visitor.invoiceId,
    ]);
  });

  it("is taken in any case, with spaces or without hyphens, once", async () => {
    const { desk, visitor } = await aVisitor();
    const code = await askedCode(stand, visitor, desk.emails.client);

    expect((await confirm(visitor, ` ${code.toLowerCase().replaceAll("-", " ")}`)).status).toBe(
      204,
    );
    expect(typeOf(await confirm(visitor, code))).toEqual(notValid);
  });

  it("works only in the browser that asked, for the contact and invoice that it was for", async () => {
    const { desk, visitor } = await aVisitor();
    const again = await openLink(stand, visitor.link);
    const { contacts } = await desk.done("GET", `/clients/${desk.clientId}`);
    const colleague = await desk.visitor(visitor.invoiceId, contacts[1].id);
    const sameContactElsewhere = await desk.opened();
    const code = await askedCode(stand, visitor, desk.emails.client);

    for (const other of [again, colleague, sameContactElsewhere]) {
      expect(typeOf(await confirm(other, code))).toEqual(notValid);
      expect(typeOf(await account(other))).toEqual(required);
    }
    expect((await confirm(visitor, code)).status).toBe(204);
    expect(typeOf(await account(again))).toEqual(required);
  });

  it("works for ten minutes, and not a moment longer", async () => {
    const { desk, visitor } = await aVisitor();
    const [inTime, late] = [
      await askedCode(stand, visitor, desk.emails.client),
      await askedCode(stand, visitor, desk.emails.client),
    ];
    await stand.moveBy("PT9M");
    expect((await confirm(visitor, inTime)).status).toBe(204);
    await stand.moveBy("PT1M1S");

    expect(typeOf(await confirm(visitor, late))).toEqual(notValid);
  });

  it("can be guessed ten times in a quarter of an hour, even by who knows it then", async () => {
    const { desk, visitor } = await aVisitor();
    const code = await askedCode(stand, visitor, desk.emails.client);

    for (let guess = 0; guess < 10; guess += 1) {
      expect(typeOf(await confirm(visitor, `AAAA-AAAA-000${guess}`))).toEqual(notValid);
    }

    expect(typeOf(await confirm(visitor, code))).toEqual([429, problem("too-many-requests")]);
    await stand.moveBy("PT16M");
    expect(typeOf(await confirm(visitor, code))).toEqual(notValid);
    expect(typeOf(await account(visitor))).toEqual(required);
  });

  it("is mailed five times in a quarter of an hour", async () => {
    const { desk, visitor } = await aVisitor();

    const answers = [];
    for (const _ of [1, 2, 3, 4, 5, 6]) answers.push(await visitor.ask("POST", "/code"));
    await stand.idle();

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 429]);
    expect(await mailsTo(stand, desk.emails.client)).toHaveLength(5);
  });

  it("is not for somebody to whom the invoice was passed on", async () => {
    const { visitor } = await aVisitor();
    const email = `ap@${visitor.invoiceId.slice(-6)}.example`;
    await visitor.ask("POST", "/forward", { email });
    await stand.idle();
    const [mail] = await mailsTo(stand, email);
    if (mail === undefined) throw new Error("Nothing was passed on.");
    const other = await openLink(stand, linkIn(mail));

    expect(typeOf(await other.ask("POST", "/code"))).toEqual([422, problem("contact-unknown")]);
    expect((await mailsTo(stand, email)).length).toBe(1);
  });
});

describe.skipIf(!hasLocalWorld)("what a code opened", () => {
  it("closes after half an hour, and stays open longer while it is used", async () => {
    const { visitor, desk } = await aVisitor();
    await asVendor(stand, desk, `/invoices/${(await desk.issued()).id}/payments`, {
      method: "cash",
      amount: 134_000,
    });
    await elevate(stand, visitor);
    const { opensUntil } = (await account(visitor)).body;

    await stand.moveBy("PT20M");
    const looked = (await account(visitor)).body.opensUntil;
    expect((await visitor.money("/store-credit", { amount: 1_000 })).status).toBe(200);
    await stand.moveBy("PT20M");
    const used = await account(visitor);
    await stand.moveBy("PT11M");

    expect(looked).toBe(opensUntil);
    expect(used.status).toBe(200);
    expect(used.body.opensUntil > opensUntil).toBe(true);
    expect(typeOf(await account(visitor))).toEqual(required);
    expect(typeOf(await visitor.money("/store-credit", {}))).toEqual(required);
  });

  it("is the contact's own methods on file; another contact's is gone for them", async () => {
    const { desk, visitor } = await aVisitor();
    await elevate(stand, visitor);
    const id = await keptCard(visitor);
    const { contacts } = await desk.done("GET", `/clients/${desk.clientId}`);
    const colleague = await desk.visitor(visitor.invoiceId, contacts[1].id);
    await elevate(stand, colleague);

    expect((await account(colleague)).body.methods).toEqual([]);
    const gone = [409, problem("method-gone")];
    expect(typeOf(await colleague.ask("DELETE", `/methods/${id}`))).toEqual(gone);
    expect(typeOf(await colleague.pay("a", { methodOnFileId: id, amount: 1_000 }))).toEqual(gone);
    expect(typeOf(await visitor.pay("b", { methodOnFileId: "pm_nothing" }))).toEqual(gone);
    const otherKind = { methodOnFileId: id, method: "us_bank_account" };
    expect(typeOf(await visitor.pay("c", otherKind))).toEqual(gone);
    expect(
      (await visitor.pay("d", { methodOnFileId: id, amount: 1_000 })).body.payment.status,
    ).toBe("succeeded");
    expect((await visitor.ask("DELETE", `/methods/${id}`)).status).toBe(204);
    expect(typeOf(await visitor.ask("DELETE", `/methods/${id}`))).toEqual(gone);
    expect(typeOf(await visitor.pay("e", { methodOnFileId: id, amount: 1_000 }))).toEqual(gone);
  });

  it("is the client's other invoices of one currency; others are refused all alike", async () => {
    const { desk, visitor } = await aVisitor();
    const [otherDesk, otherClient] = [await openDesk(stand), await desk.client()];
    await elevate(stand, visitor);
    const draft = await desk.draft();

    const others = [
      await otherDesk.issued(),
      await desk.issued({ clientId: otherClient }),
      await desk.issued({ currency: "EUR" }),
      draft,
      { id: `${visitor.invoiceId.slice(0, 12)}${"0".repeat(26)}` },
    ];
    const answers = [];
    for (const [index, { id }] of others.entries()) {
      answers.push(await visitor.pay(`k${index}`, { otherInvoices: [{ id }] }));
    }

    for (const answer of answers) {
      expect([answer.status, answer.text]).toEqual([422, answers[0]?.text]);
    }
    expect(typeOf(answers[0] ?? (await account(visitor)))).toEqual([
      422,
      problem("invoices-differ"),
    ]);
  });

  it("is at most fifteen invoices at once, each of them once", async () => {
    const { desk, visitor } = await aVisitor();
    await elevate(stand, visitor);
    const { id } = await desk.issued();

    const fifteen = Array.from({ length: 15 }, (_, index) => ({
      id: `${String(id).slice(0, -2)}${String(index + 10)}`,
    }));
    const answers = [
      await visitor.pay("key", { otherInvoices: fifteen }),
      await visitor.pay("key", { otherInvoices: [{ id, amount: 100 }, { id }] }),
    ];

    for (const answer of answers) {
      expect(typeOf(answer)).toEqual([422, problem("invalid-request")]);
      expect(answer.body.errors).toMatchObject([{ pointer: "/otherInvoices" }]);
    }
  });

  it("is credit, used once under its key and no more than there is", async () => {
    const { desk, visitor } = await aVisitor();
    await elevate(stand, visitor);
    expect(typeOf(await visitor.money("/store-credit", {}))).toEqual([409, problem("no-credit")]);
    await asVendor(stand, desk, `/invoices/${(await desk.issued()).id}/payments`, {
      method: "cash",
      amount: 134_000,
    });

    const more = await visitor.money("/store-credit", { amount: 10_001 });
    const answers = [
      await visitor.money("/store-credit", { amount: 4_000 }, "key"),
      await visitor.money("/store-credit", { amount: 4_000 }, "key"),
    ];
    const other = await visitor.money("/store-credit", { amount: 4_001 }, "key");

    expect(typeOf(more)).toEqual([422, problem("credit-exceeded")]);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { applied: 4_000 }],
      [200, { applied: 4_000 }],
    ]);
    expect(typeOf(other)).toEqual([422, problem("key-reused")]);
    expect((await account(visitor)).body.credit).toBe(6_000);
    const bare = await visitor.ask("POST", "/store-credit", {});
    expect(typeOf(bare)).toEqual([400, problem("key-required")]);
  });
});
