import { afterAll, describe, expect, it } from "vitest";
import { portalApp } from "../../../functions/http/portal-app.ts";
import type { World } from "../../../functions/ports/world.ts";
import { ask } from "../stand/ask.ts";
import { expectBooksToAgree, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { linkIn, mails } from "../stand/mails.ts";
import { completePage, sessionOf } from "../stand/stripe-page.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import { openLink, partsOf, postSecret, type Visitor } from "../stand/visitor.ts";
import { anId } from "../../shared/builders/an-id.ts";

const stand = localStand(startsUnswept);

afterAll(async () => {
  if (!hasLocalWorld) return;
  await expectBooksToAgree(stand);
});

/** What a page asks by session, each with a link-less answer. */
const bySession: readonly (readonly [string, string, object?])[] = [
  ["GET", ""],
  ["GET", "/lines"],
  ["GET", "/pdf"],
  ["GET", "/timeline"],
  ["POST", "/reminders/stop", {}],
  ["POST", "/reminders/start", {}],
  ["POST", "/seen", {}],
  ["POST", "/payments", { method: "card" }],
  ["GET", `/payments/${anId("pay")}`],
  ["GET", `/payments/${anId("pay")}/receipt`],
  ["POST", `/payments/${anId("pay")}/refresh`, {}],
  ["POST", "/transfer-details"],
  ["POST", "/declarations", { method: "cheque" }],
  ["POST", "/withholdings", { amount: 100 }],
  ["POST", `/withholdings/${anId("whd")}/certificate`, {}],
  ["POST", "/code"],
  ["POST", "/code/confirm", { code: "AAAA-BBBB-CCCC" }],
  ["GET", "/account"],
  ["DELETE", "/methods/pm_1"],
  ["POST", "/store-credit", {}],
  ["POST", "/forward", { email: "ap@elsewhere.example" }],
  ["POST", "/wrong-person", {}],
  ["GET", "/arrangements"],
  ["POST", "/agreements", {}],
  ["DELETE", `/agreements/${anId("plan")}`],
  ["POST", "/requests", {}],
  ["POST", `/requests/${anId("req")}/accept`, {}],
  ["POST", `/requests/${anId("req")}/withdraw`, {}],
  ["POST", "/plan/installments/1/move", { date: "2026-12-01" }],
  ["POST", "/plan/installments/1/pay", {}],
  ["POST", "/plan/pause", {}],
  ["POST", "/plan/stop", { what: "plan" }],
  ["POST", "/plan/method", { method: "card" }],
  ["POST", "/plan/setup", {}],
  ["POST", "/plan/refresh", {}],
  ["POST", "/promises", { date: "2026-12-01", amount: 100 }],
  ["POST", "/pause", {}],
  ["POST", "/questions", { kind: "question", text: "?" }],
  ["POST", `/questions/${anId("qst")}/messages`, { text: "?" }],
  ["POST", `/questions/${anId("qst")}/withdraw`, {}],
  ["POST", "/shares", { shares: [] }],
];

const deadAnswer = JSON.stringify({
  type: "urn:kindly:problem:link-not-valid",
  title: "This link does not open anything, or no longer does.",
  status: 404,
});

/** Everything that a session can ask is answered as if there were nothing. */
async function expectDead(visitor: Visitor, headers: Record<string, string> = {}): Promise<void> {
  const before = await dumpTable();
  for (const [method, path, body] of bySession) {
    const answer = await visitor.ask(method, path, body, { "idempotency-key": "k", ...headers });

    expect([answer.status, answer.text], `${method} ${path}`).toEqual([404, deadAnswer]);
  }
  expect(await dumpTable()).toEqual(before);
}

describe("what is asked by session in these tests", () => {
  it("is everything that a client's page asks", () => {
    const edge = { originSecret: "edge", baseUrl: "https://pay.example" };
    const mounted = portalApp({} as World, edge)
      .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path.slice("/api/portal/invoices/:id".length)}`)
      .map((route) => route.replaceAll(/:\w+/gu, "*"));
    const asked = bySession.map(
      ([method, path]) =>
        `${method} ${path.replaceAll(/(?:pay|whd|plan|req|qst)_\w+|pm_1|\b1\b/gu, "*")}`,
    );

    // These two are what is there before a session is.
    expect(mounted.filter((route) => !asked.includes(route))).toEqual([
      "POST /open",
      "POST /fresh-link",
    ]);
  });
});

describe.skipIf(!hasLocalWorld)("a link that opens nothing", () => {
  it("is answered the same, to the letter, whatever the cause", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { invoiceId, secret } = partsOf(visitor.link);
    const draft = await desk.draft();
    const other = await desk.opened();
    const [link] = (await desk.done("GET", `/invoices/${other.invoiceId}/links`)).items;
    await desk.ask("DELETE", `/invoices/${other.invoiceId}/links/${link.id}`);
    const before = await dumpTable();

    const answers = [
      await postSecret(stand, invoiceId, stand.ports.secrets.mint()),
      await postSecret(stand, invoiceId, secret.toLowerCase()),
      await postSecret(stand, invoiceId, `${secret} `),
      await postSecret(stand, invoiceId, ""),
      await postSecret(stand, invoiceId, null),
      await postSecret(stand, invoiceId, { $ne: "" }),
      await postSecret(stand, invoiceId, "x".repeat(65_536)),
      await postSecret(stand, anId("inv"), secret),
      await postSecret(stand, String(draft.id), secret),
      await postSecret(stand, other.invoiceId, secret),
      await postSecret(stand, other.invoiceId, partsOf(other.link).secret),
      await postSecret(stand, "no-id", secret),
      await ask(`${stand.origin}/api/portal/invoices/${invoiceId}/open`, {
        method: "POST",
        body: "{",
      }),
    ];

    for (const [index, answer] of answers.entries()) {
      expect([answer.status, answer.text], String(index)).toEqual([404, deadAnswer]);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect([...answer.headers.keys()].toSorted()).toEqual(
        [...(answers[0]?.headers.keys() ?? [])].toSorted(),
      );
    }
    expect(await dumpTable()).toEqual(before);
  });
});

describe.skipIf(!hasLocalWorld)("an opened link", () => {
  it("gives the browser a cookie of this invoice's that no script and no other site gets", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    const [cookie = ""] = visitor.opening.headers.getSetCookie();
    const [pair = "", ...attributes] = cookie.split("; ");

    expect(pair).toMatch(new RegExp(`^__Host-i-${visitor.invoiceId}=[\\w-]{43}$`, "u"));
    expect(attributes.toSorted()).toEqual(
      [`Max-Age=${400 * 86_400}`, "Path=/", "HttpOnly", "Secure", "SameSite=Lax"].toSorted(),
    );
    expect(visitor.opening.headers.get("cache-control")).toBe("no-store");
  });

  it("opens no other invoice, and two invoices stay apart in one browser", async () => {
    const desk = await openDesk(stand);
    const [one, other] = [await desk.opened(), await desk.opened()];
    const both = { cookie: `${one.cookie}; ${other.cookie}` };

    expect((await one.ask("GET", "", undefined, both)).body.id).toBe(one.invoiceId);
    expect((await other.ask("GET", "", undefined, both)).body.id).toBe(other.invoiceId);
    const swapped = one.cookie.replace(one.invoiceId, other.invoiceId);
    await expectDead(other, { cookie: swapped });
    await expectDead(other, { cookie: one.cookie });
    await expectDead(other, { cookie: "" });
  });

  it("dies at once, with every session that it opened, when it is revoked", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const again = await openLink(stand, visitor.link);
    const [link] = (await desk.done("GET", `/invoices/${visitor.invoiceId}/links`)).items;

    const revoked = await desk.ask("DELETE", `/invoices/${visitor.invoiceId}/links/${link.id}`);

    expect(revoked.status).toBe(204);
    await expectDead(visitor);
    await expectDead(again);
    const { invoiceId, secret } = partsOf(visitor.link);
    expect((await postSecret(stand, invoiceId, secret)).text).toBe(deadAnswer);
    const colleague = await desk.visitor(visitor.invoiceId);
    expect(colleague.opening.status).toBe(200);
    expect((await desk.ask("DELETE", `/invoices/${invoiceId}/links/${link.id}`)).status).toBe(204);
  });

  it("lives for thirty days after the payment, for the receipt, and not a second longer", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await completePage(stand, sessionOf(await visitor.pay("key")));
    await stand.idle();
    const { paidAt } = await visitor.view();
    const end = Date.parse(String(paidAt)) + 30 * 86_400_000;
    const { invoiceId, secret } = partsOf(visitor.link);

    await stand.moveTo(new Date(end - 60_000).toISOString());
    expect((await visitor.ask("GET", "")).status).toBe(200);
    expect((await postSecret(stand, invoiceId, secret)).status).toBe(200);

    await stand.moveTo(new Date(end).toISOString());
    await expectDead(visitor);
    expect((await postSecret(stand, invoiceId, secret)).text).toBe(deadAnswer);
  });
});

describe.skipIf(!hasLocalWorld)("asking for a fresh link", () => {
  const fresh = (invoiceId: string, body: object = {}) =>
    ask(`${stand.origin}/api/portal/invoices/${invoiceId}/fresh-link`, { method: "POST", body });
  const received = async (address: string) =>
    (await mails(stand)).filter(({ to }) => to.includes(address));

  it("is answered the same whether there is such an invoice", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued();
    const draft = await desk.draft();

    const answers = [
      await fresh(String(id)),
      await fresh(String(draft.id)),
      await fresh(anId("inv")),
      await fresh("no-id"),
    ];

    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      answers.map(() => [202, "{}"]),
    );
  });

  it("mails one to the address on file, of the contact whose link is dead", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { contacts } = await desk.done("GET", `/clients/${desk.clientId}`);
    const colleague = await desk.visitor(visitor.invoiceId, contacts[1].id);
    const { secret } = partsOf(colleague.link);
    const { items } = await desk.done("GET", `/invoices/${visitor.invoiceId}/links`);
    for (const { id } of items) {
      await desk.ask("DELETE", `/invoices/${visitor.invoiceId}/links/${id}`);
    }

    await fresh(visitor.invoiceId, { secret });
    await stand.idle();

    const [mail] = await received(desk.emails.colleague);
    expect(mail).toBeDefined();
    expect(await received(desk.emails.client)).toEqual([]);
    if (mail !== undefined) {
      expect((await openLink(stand, linkIn(mail))).opening.status).toBe(200);
    }
  });

  it("mails no more than one an hour", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued();

    for (const _ of [1, 2, 3]) await fresh(String(id));
    await stand.idle();
    const first = (await received(desk.emails.client)).length;
    await stand.moveBy("PT61M");
    await fresh(String(id));
    await stand.idle();

    expect([first, (await received(desk.emails.client)).length]).toEqual([1, 2]);
  });
});

describe.skipIf(!hasLocalWorld)("not being the right person", () => {
  it("is told to the vendor once, however often it is said", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const say = (message: string) => visitor.ask("POST", "/wrong-person", { message });

    const answers = [await say("Please ask Ben."), await say("Please ask Ben.")];
    await stand.idle();
    answers.push(await say("I said so."));
    await stand.idle();

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const told = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.vendor));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("Please ask Ben.");
    const timeline = await timelineOf(stand, visitor.invoiceId);
    expect(timeline.filter((kind) => kind === "wrong-person")).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("passing an invoice on", () => {
  it("mails the other person a link of their own, five times at most", async () => {
    const desk = await openDesk(stand);
    const contacts = [{ name: "Maya", role: "primary", email: desk.emails.client }] as const;
    const clientId = await desk.client({ contacts: [...contacts] });
    const visitor = await desk.opened({ clientId });
    const forward = (email: string) => visitor.ask("POST", "/forward", { email });

    const answers = [];
    for (const number of [1, 1, 2, 3, 4, 5, 6]) {
      answers.push(await forward(`person${number}@${visitor.invoiceId.slice(-6)}.example`));
    }
    await stand.idle();

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204, 429]);
    const to = (number: number) => `person${number}@${visitor.invoiceId.slice(-6)}.example`;
    const all = await mails(stand);
    const counts = [1, 2, 3, 4, 5, 6].map(
      (number) => all.filter((mail) => mail.to.includes(to(number))).length,
    );
    expect(counts).toEqual([1, 1, 1, 1, 1, 0]);
    const first = all.find((mail) => mail.to.includes(to(1)));
    const opened = first === undefined ? undefined : await openLink(stand, linkIn(first));
    expect(opened?.opening.body.reader.name).toBe(to(1));
  });
});
