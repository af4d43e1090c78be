import { beforeAll, describe, expect, it } from "vitest";
import { portalApp } from "../../../functions/http/portal-app.ts";
import type { World } from "../../../functions/ports/world.ts";
import { asked, payerVisit, posted, sharedAmong, threeLines } from "../stand/asking.ts";
import { ask } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import { freshKey, payOnPage, problemOf } from "../stand/paying.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

/** A shared bill on which everybody has paid something, and the client has asked something. */
type Bill = {
  readonly desk: VendorDesk;
  readonly visitor: Visitor;
  readonly noor: Visitor;
  readonly ines: Visitor;
  readonly payments: Readonly<Record<"client" | "noor" | "ines", string>>;
  readonly questionId: string;
  readonly shareIds: readonly string[];
};

async function aBill(letter: string): Promise<Bill> {
  const desk = await openDesk(stand);
  const visitor = await desk.opened(threeLines);
  const shares = await sharedAmong(stand, visitor, [
    { name: "Noor Haddad", email: `noor@${letter}.example`, amount: 40_000 },
    { name: "Ines Costa", email: `ines@${letter}.example`, amount: 30_000 },
  ]);
  const noor = await payerVisit(stand, `noor@${letter}.example`);
  const ines = await payerVisit(stand, `ines@${letter}.example`);
  const question = await asked(stand, visitor, { line: 0, text: "Who ordered these drafts?" });
  const payments = {
    client: (await payOnPage(stand, visitor, { amount: 10_000 })).id,
    noor: (await payOnPage(stand, noor, { amount: 10_000 })).id,
    ines: (await payOnPage(stand, ines, { amount: 10_000 })).id,
  };
  const shareIds = shares.map(({ id }) => String(id));
  return { desk, visitor, noor, ines, payments, questionId: String(question.id), shareIds };
}

let bill: Bill;
let others: Bill;

beforeAll(async () => {
  if (!hasLocalWorld) return;
  bill = await aBill("eastwind");
  others = await aBill("westwind");
});

/** Every route of the client's page, as "post /:id/questions"; what mail programs call is no part. */
const routes = portalApp({} as World, { originSecret: "edge", baseUrl: "https://pay.example" })
  .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
  .map(({ method, path }) => `${method} ${path.replace("/api/portal/invoices", "")}`);

/** What a payer may do; the first two ask for no session at all. */
const forPayers = [
  "POST /:id/open",
  "POST /:id/fresh-link",
  "GET /:id",
  "GET /:id/lines",
  "POST /:id/seen",
  "POST /:id/payments",
  "GET /:id/payments/:payment",
  "POST /:id/payments/:payment/refresh",
  "GET /:id/payments/:payment/receipt",
];

const ofPayments = forPayers.filter((route) => route.includes(":payment"));
const forContacts = routes.filter((route) => !forPayers.includes(route));

/** A route asked with what there is on a bill. */
function askRoute(who: Visitor, route: string, about: Bill, paymentId = about.payments.client) {
  const [method = "", path = ""] = route.split(" ");
  const names: Readonly<Record<string, string>> = {
    payment: paymentId,
    question: about.questionId,
    number: "1",
  };
  const named = path.replace("/:id", "").replaceAll(/:(\w+)/gu, (_, name: string) => {
    return names[name] ?? about.payments.client;
  });
  const body = method === "POST" ? { kind: "question", text: "?", shares: [] } : undefined;
  return who.ask(method, named, body, { "idempotency-key": freshKey() });
}

describe.skipIf(!hasLocalWorld)("a payer of a share", () => {
  it("is told apart on every route that there is", () => {
    expect(forContacts.length).toBeGreaterThan(30);
    expect(routes).toEqual(expect.arrayContaining(forPayers));
  });

  it.each(forContacts)("is nobody at %s", async (route) => {
    const before = await dumpTable();

    const answer = await askRoute(bill.noor, route, bill);

    expect([answer.status, problemOf(answer)]).toEqual([404, "link-not-valid"]);
    expect(await dumpTable()).toEqual(before);
  });

  it.each(ofPayments)("finds their own payment at %s, and no other", async (route) => {
    const own = await askRoute(bill.noor, route, bill, bill.payments.noor);
    const answers = [
      await askRoute(bill.noor, route, bill, bill.payments.ines),
      await askRoute(bill.noor, route, bill, bill.payments.client),
      await askRoute(bill.noor, route, bill, others.payments.noor),
    ];

    expect(own.status).toBe(200);
    expect(answers.map(problemOf)).toEqual(answers.map(() => "link-not-valid"));
    expect((await askRoute(bill.visitor, route, bill, bill.payments.noor)).status).toBe(200);
  });

  it("sees lines and share, and nothing of the others, in the view and on the page's lines", async () => {
    const told = [
      (await bill.noor.ask("GET", "")).text,
      (await bill.noor.ask("GET", "/lines")).text,
    ];
    const secrets = [
      "Who ordered these drafts?",
      "Ines",
      "ines@",
      "maya@",
      "ap@",
      bill.payments.ines,
      bill.payments.client,
      bill.shareIds[1] ?? "",
      bill.questionId,
      ...bill.desk.vendor.party.taxIdentifiers.map(({ value }) => value),
    ];

    expect(told.join("\n")).toContain("Drafts");
    expect(secrets.filter((secret) => told.join("\n").includes(secret))).toEqual([]);
  });

  it("has not seen the invoice for the client", async () => {
    const { noor, visitor } = await aBill("northwind");

    expect((await noor.ask("POST", "/seen")).status).toBe(204);

    const { invoice } = (await stand.ports.receivables.readInvoice(visitor.invoiceId)) ?? {};
    expect(invoice).toMatchObject({ stage: "issued" });
    expect(invoice).not.toHaveProperty("seenAt");
  });

  it("is mailed nothing of the others", async () => {
    const all = await mails(stand);
    const toNoor = all.filter(({ to }) => to.includes("noor@eastwind.example"));
    const told = toNoor.map(({ text, html, replyTo }) => [text, html, ...replyTo].join("\n"));

    expect(toNoor.length).toBeGreaterThanOrEqual(2);
    for (const text of told) expect(text).not.toMatch(/Ines|ines@|maya@|Who ordered|1,264/u);
  });

  it("opens no other invoice, of this vendor or another's, with their cookie", async () => {
    const { noor, desk, visitor } = bill;
    const sibling = await desk.opened();
    const secret = noor.cookie.split("=")[1] ?? "";
    for (const invoiceId of [sibling.invoiceId, others.visitor.invoiceId]) {
      const cookies = [noor.cookie, noor.cookie.replace(visitor.invoiceId, invoiceId)];
      for (const cookie of [...cookies, `__Host-i-${invoiceId}=${secret}`]) {
        const answer = await ask(`${stand.origin}/api/portal/invoices/${invoiceId}`, {
          headers: { cookie },
        });
        expect([answer.status, problemOf(answer)]).toEqual([404, "link-not-valid"]);
      }
    }
  });
});

describe.skipIf(!hasLocalWorld)("what belongs to another invoice", () => {
  it("is no question or share of one's own", async () => {
    const before = await dumpTable();
    const { visitor } = bill;
    const path = `/questions/${others.questionId}`;
    const share = { name: "Noor", email: "noor@westwind.example", amount: 1_000 };

    const answers = [
      await posted(stand, visitor, `${path}/messages`, { text: "?" }),
      await posted(stand, visitor, `${path}/withdraw`),
      await posted(stand, visitor, "/shares", { shares: [{ ...share, id: others.shareIds[0] }] }),
      await posted(stand, visitor, "/questions/x/messages", { text: "?" }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers.map(problemOf)).toEqual([
      "question-unknown",
      "question-unknown",
      "share-unknown",
      "question-unknown",
    ]);
    const kept = (items: readonly { PK: string }[]) =>
      items.filter(({ PK }) => !PK.includes("LIMIT"));
    expect(kept((await dumpTable()) as never)).toEqual(kept(before as never));
  });

  it("is not answered through an invoice of one's own", async () => {
    const body = { outcome: "answered", text: "No." };
    const headers = { "idempotency-key": freshKey() };
    const own = `/invoices/${bill.visitor.invoiceId}/questions`;
    const theirs = `/invoices/${others.visitor.invoiceId}/questions`;

    const answers = await Promise.all([
      bill.desk.ask("POST", `${own}/${others.questionId}/answer`, body, headers),
      bill.desk.ask("POST", `${theirs}/${others.questionId}/answer`, body, headers),
    ]);

    expect(answers.map(problemOf)).toEqual(["not-found", "not-found"]);
  });
});

describe.skipIf(!hasLocalWorld)("a body about questions and shares", () => {
  const share = { name: "Noor", email: "noor@body.example", amount: 1_000 };
  const long = "x".repeat(2_001);

  it.each([
    ["/questions", {}, ["/kind", "/text"]],
    ["/questions", { kind: "complaint", text: "?" }, ["/kind"]],
    ["/questions", { kind: "question", text: "" }, ["/text"]],
    ["/questions", { kind: "question", text: long }, ["/text"]],
    ["/questions", { kind: "question", text: "?", line: -1 }, ["/line"]],
    ["/questions", { kind: "question", text: "?", line: 0.5 }, ["/line"]],
    ["/questions", { kind: "question", text: "?", status: "answered" }, ["/status"]],
    ["/questions", { kind: "question", text: "\ud800" }, ["/text"]],
    ["/questions/q/messages", {}, ["/text"]],
    ["/questions/q/messages", { text: long }, ["/text"]],
    ["/questions/q/messages", { text: "?", from: "vendor" }, ["/from"]],
    ["/shares", {}, ["/shares"]],
    ["/shares", { shares: [{ ...share, amount: 0.5 }] }, ["/shares/0/amount"]],
    ["/shares", { shares: [{ ...share, email: "x" }] }, ["/shares/0/email"]],
    ["/shares", { shares: [{ ...share, name: "" }] }, ["/shares/0/name"]],
    ["/shares", { shares: [{ ...share, paid: 1_000 }] }, ["/shares/0/paid"]],
    ["/shares", { shares: Array.from({ length: 10 }, () => share) }, ["/shares"]],
  ])("at %s is told what is wrong: %j", async (path, body, pointers) => {
    const answer = await bill.visitor.money(path, body);

    expect([answer.status, problemOf(answer)]).toEqual([422, "invalid-request"]);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });

  it.each(["/questions", "/questions/q/messages", "/shares"])(
    "at %s needs a key, and is asked so often only",
    async (path) => {
      const { visitor } = await aBill(`limit${path.length}`);
      const none = await visitor.ask("POST", path, {});
      let last = "";
      for (let times = 0; times < 32 && last !== "too-many-requests"; times += 1) {
        last = String(problemOf(await visitor.money(path, {})));
      }

      expect([problemOf(none), last]).toEqual(["key-required", "too-many-requests"]);
    },
  );
});
