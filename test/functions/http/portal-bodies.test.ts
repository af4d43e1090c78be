import { beforeAll, describe, expect, it } from "vitest";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { chargesOf, stripeRequests } from "../stand/stripe-page.ts";
import { ask, type Json } from "../stand/ask.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();
let visitor: Visitor;

beforeAll(async () => {
  if (hasLocalWorld) visitor = await (await openDesk(stand)).opened();
});

const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const card = { method: "card" };

const terms = { currency: "USD", total: 1, payNow: 0, parts: [], lastDate: "2030-12-14" };
const plan = {
  installments: 3,
  cadence: "monthly",
  firstDate: "2030-12-04",
  collection: "reminder",
};

/** Requests of a client's page, with what is wrong with each and where. */
const badBodies: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["/payments", {}, ["/method"]],
  ["/payments", { method: "cash" }, ["/method"]],
  ["/payments", { ...card, amount: 0 }, ["/amount"]],
  ["/payments", { ...card, amount: -124_000 }, ["/amount"]],
  ["/payments", { ...card, amount: 0.5 }, ["/amount"]],
  ["/payments", { ...card, amount: "124000" }, ["/amount"]],
  ["/payments", { ...card, amount: null }, ["/amount"]],
  ["/payments", { ...card, amount: 9_007_199_254_740_992 }, ["/amount"]],
  ["/payments", { ...card, currency: "USD" }, ["/currency"]],
  ["/payments", { ...card, successUrl: "https://evil.example" }, ["/successUrl"]],
  ["/payments", [], ["/method"]],
  ["/payments", { ...card, withheld: 0 }, ["/withheld"]],
  ["/payments", { ...card, methodOnFileId: "" }, ["/methodOnFileId"]],
  ["/payments", { ...card, otherInvoices: [{ id: "inv_1" }] }, ["/otherInvoices/0/id"]],
  ["/declarations", {}, ["/method"]],
  ["/declarations", { method: "card" }, ["/method"]],
  ["/declarations", { method: "cheque", amount: 0 }, ["/amount"]],
  ["/declarations", { method: "cheque", amount: 0.5 }, ["/amount"]],
  ["/declarations", { method: "cheque", paidDate: "2030-02-30" }, ["/paidDate"]],
  ["/declarations", { method: "cheque", reference: "x".repeat(141) }, ["/reference"]],
  ["/declarations", { method: "cheque", slip: "x" }, ["/slip"]],
  ["/declarations", { method: "cheque", status: "confirmed" }, ["/status"]],
  ["/withholdings", {}, ["/amount"]],
  ["/withholdings", { amount: -1 }, ["/amount"]],
  ["/withholdings", { amount: 1, certificate: { date: "x" } }, ["/certificate/date"]],
  ["/withholdings", { amount: 1, status: "booked" }, ["/status"]],
  ["/agreements", {}, ["/proposal", "/seen"]],
  ["/agreements", { proposal: {}, seen: { ...terms, total: 0.5 } }, ["/seen/total"]],
  ["/agreements", { proposal: { dueDate: "2030-02-30" }, seen: terms }, ["/proposal/dueDate"]],
  ["/agreements", { proposal: { amount: 1 }, seen: terms }, ["/proposal/amount"]],
  [
    "/agreements",
    { proposal: { payNow: { amount: 0, method: "cheque" } }, seen: terms },
    ["/proposal/payNow/amount", "/proposal/payNow/method"],
  ],
  [
    "/agreements",
    { proposal: { plan: { ...plan, installments: 25, cadence: "daily" } }, seen: terms },
    ["/proposal/plan/installments", "/proposal/plan/cadence"],
  ],
  ["/requests", {}, ["/proposal", "/seen"]],
  ["/requests", { proposal: {}, seen: terms, words: "x".repeat(2_001) }, ["/words"]],
  ["/requests", { proposal: {}, seen: terms, status: "approved" }, ["/status"]],
  ["/requests/req_1/accept", {}, ["/seen"]],
  ["/requests/req_1/accept", { seen: { ...terms, parts: "all" } }, ["/seen/parts"]],
  ["/code/confirm", {}, ["/code"]],
  ["/code/confirm", { code: 5 }, ["/code"]],
  ["/code/confirm", { code: "x".repeat(41) }, ["/code"]],
  ["/forward", {}, ["/email"]],
  ["/forward", { email: "a@b.c\r\nBcc: d@e.fg" }, ["/email"]],
  ["/forward", { email: "a@b.cd,d@e.fg" }, ["/email"]],
  ["/forward", { email: ["a@b.cd"] }, ["/email"]],
  ["/forward", { email: "a@b.cd", name: "x".repeat(65_536) }, ["/name"]],
  ["/forward", { email: "a@b.cd", role: "primary" }, ["/role"]],
  ["/wrong-person", { message: "x".repeat(65_536) }, ["/message"]],
  ["/wrong-person", { message: "" }, ["/message"]],
  ["/wrong-person", { message: "\ud800" }, ["/message"]],
  ["/wrong-person", { rightPerson: "Ben" }, ["/rightPerson"]],
  ["/wrong-person", { rightPerson: { name: "Ben" } }, ["/rightPerson/email"]],
  ["/wrong-person", [], [""]],
];

describe.skipIf(!hasLocalWorld)("a client's page", () => {
  const named = badBodies.map(([path, body, pointers]) => {
    return { path, body, pointers, words: JSON.stringify(body).slice(0, 60) };
  });

  it.each(named)("is told what is wrong at $path with $words", async ({ path, body, pointers }) => {
    const before = await dumpTable();

    const answer = await visitor.ask("POST", path, body, { "idempotency-key": "k" });

    expect([answer.status, answer.body.type]).toEqual([422, problem("invalid-request")]);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    // That somebody asked is counted, and nothing else is kept.
    const kept = (items: readonly Json[]) =>
      items.filter(({ PK }: { PK: string }) => !PK.includes("LIMIT"));
    expect(kept(await dumpTable())).toEqual(kept(before));
  });

  it.each([
    { path: "/payments", body: "text", type: "application/json", reason: "malformed-json" },
    { path: "/payments", body: "{}", type: "text/plain", reason: "unsupported-media-type" },
    { path: "/forward", body: "", type: "application/json", reason: "malformed-json" },
    { path: "/wrong-person", body: "{}", type: "text/html", reason: "unsupported-media-type" },
  ])("is told that a body at $path is none: $body as $type", async (given) => {
    const headers = { "content-type": given.type, "idempotency-key": "k" };

    const answer = await visitor.ask("POST", given.path, given.body, headers);

    expect(answer.body.type).toEqual(problem(given.reason));
    expect(answer.status).toBe(given.reason === "malformed-json" ? 400 : 415);
  });

  it("must say which attempt it is when it wants to pay, or tells of money", async () => {
    for (const key of [undefined, "a b", "x".repeat(256)]) {
      const headers = key === undefined ? {} : { "idempotency-key": key };

      const answers = [
        await visitor.ask("POST", "/payments", card, headers),
        await visitor.ask("POST", "/declarations", { method: "cheque" }, headers),
        await visitor.ask("POST", "/withholdings", { amount: 1 }, headers),
      ];

      for (const answer of answers) {
        expect([answer.status, answer.body.type]).toEqual([400, problem("key-required")]);
      }
    }
  });

  it.each([
    [124_001, "amount-exceeds-startable", { startable: 124_000 }],
    [9_007_199_254_740_991, "amount-exceeds-startable", { startable: 124_000 }],
    [49, "amount-below-minimum", { minimum: 50 }],
  ])("chooses no price: %d is refused before Stripe is asked", async (amount, reason, facts) => {
    const before = await dumpTable();
    const asked = (await stripeRequests(stand)).filter(({ path }) =>
      /sessions/u.test(String(path)),
    );

    const answer = await visitor.pay("k", { amount });

    expect([answer.status, answer.body.type]).toEqual([422, problem(reason)]);
    expect(answer.body).toMatchObject(facts);
    const requests = await stripeRequests(stand);
    expect(requests.filter(({ path }) => /sessions/u.test(String(path)))).toEqual(asked);
    expect(await chargesOf(stand, visitor.invoiceId)).toEqual([]);
    const rows = (items: readonly unknown[]) => items.length;
    expect(rows(await dumpTable())).toBe(rows(before));
  });

  it("is told that an invoice is paid, void or too small to be paid by card", async () => {
    const desk = await openDesk(stand);
    const tiny = await desk.opened({ lines: [{ ...line, unitPrice: "0.10" }] });
    const gift = await desk.opened({ lines: [{ ...line, unitPrice: "0" }] });
    const withdrawn = await desk.opened();
    await desk.done("POST", `/invoices/${withdrawn.invoiceId}/void`, { reason: "Mistake" });

    const answers = [await tiny.pay("k"), await gift.pay("k"), await withdrawn.pay("k")];

    expect(answers.map(({ status, body }) => [status, body.type])).toEqual([
      [422, problem("amount-below-minimum")],
      [409, problem("invoice-not-open")],
      [409, problem("invoice-not-open")],
    ]);
  });

  it("gets no lines by a cursor that was not given", async () => {
    for (const cursor of ["-1", "x", "1.5", "999999", "1e3", "%00", "../0"]) {
      const answer = await visitor.ask("GET", `/lines?cursor=${encodeURIComponent(cursor)}`);

      expect([answer.status, answer.body.type], cursor).toEqual([400, problem("invalid-cursor")]);
    }
    expect((await visitor.ask("GET", "/lines?cursor=99999")).body).toEqual({ lines: [] });
  });
});

const line = { description: "Work", quantity: "1", unitPrice: "1", taxRate: "0" };

describe.skipIf(!hasLocalWorld)("the list of invoices", () => {
  it.each([
    ["limit=0", 422, "/limit"],
    ["limit=101", 422, "/limit"],
    ["limit=x", 422, "/limit"],
    ["limit=1e1", 422, "/limit"],
    ["limit=-1", 422, "/limit"],
    ["status=late", 422, "/status"],
    ["status=", 422, "/status"],
    ["overdue=yes", 422, "/overdue"],
    ["clientId=x", 422, "/clientId"],
    [`query=${"long".repeat(51)}`, 422, "/query"],
    ["cursor=x", 400, undefined],
    ["cursor=", 400, undefined],
  ])("says what is wrong with ?%s", async (query, status, pointer) => {
    const desk = await openDesk(stand);

    const answer = await desk.ask("GET", `/invoices?${query}`);

    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  it("takes no cursor of another list, status or vendor, and fails over none", async () => {
    const [desk, other] = [await openDesk(stand), await openDesk(stand)];
    for (const each of [desk, other]) for (const _ of [1, 2, 3]) await each.issued();
    const cursorOf = async (each: typeof desk, query: string) =>
      String((await each.done("GET", `/invoices?limit=1${query}`)).nextCursor);
    const cursors = [
      await cursorOf(other, ""),
      await cursorOf(desk, "&status=open"),
      await cursorOf(desk, `&clientId=${desk.clientId}`),
      Buffer.from("{}").toString("base64url"),
      "A".repeat(9_000),
    ];

    for (const cursor of cursors) {
      const answer = await desk.ask("GET", `/invoices?cursor=${cursor}`);

      expect([answer.status, answer.body.type]).toEqual([400, problem("invalid-cursor")]);
    }
    const own = await cursorOf(desk, "&status=open");
    const overdue = await desk.ask("GET", `/invoices?overdue=true&cursor=${own}`);
    expect([overdue.status, overdue.body.type]).toEqual([400, problem("invalid-cursor")]);
  });

  it("is looked for at addresses that no browser writes without breaking", async () => {
    const desk = await openDesk(stand);
    for (const path of ["/%E0%A4%A", "/invoices/%", "/invoices/%00", "/invoices//", "/..%2f.."]) {
      const answer = await ask(`${stand.origin}/api/v1${path}`, {
        headers: { authorization: `Bearer ${desk.apiKey}` },
      });

      expect(answer.status, path).toBe(404);
    }
  });
});
