import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../shared/contract/operations.ts";
import { ask } from "../stand/ask.ts";
import type { Example } from "../stand/example.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  askExample,
  examplesOf,
  nobodysThings,
  type Possessions,
  possessionsOf,
} from "../stand/request-examples.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { aKeyWith, openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
let desk: VendorDesk;
let own: Possessions;
let others: Possessions;

beforeAll(async () => {
  if (!hasLocalWorld) return;
  desk = await openDesk(stand);
  own = await possessionsOf(stand, desk);
  others = await possessionsOf(stand, await openDesk(stand));
});

const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const exampleOf = (id: string, things: Possessions): Example => {
  const example = examplesOf(things).find(({ operation }) => operation.id === id);
  if (example === undefined) throw new Error(`There is no example of ${id}.`);
  return example;
};

/** Sends an example with other credentials than the vendor's own key. */
function askAs({ operation, path, body, headers }: Example, credentials: Record<string, string>) {
  return ask(`${stand.origin}/api/v1${path}`, {
    method: operation.method.toUpperCase(),
    body,
    headers: { ...headers, ...credentials },
  });
}

const all = operations.map(({ id }) => id);
const aboutSomething = operations.filter(({ path }) => path.includes("{id}")).map(({ id }) => id);
const withinOthers = operations
  .filter(({ path }) => /\{id\}.*\{(?!link\})/u.test(path))
  .map(({ id }) => id);
const changing = operations.filter(({ method }) => method !== "get").map(({ id }) => id);
const reading = operations.filter(({ method }) => method === "get").map(({ id }) => id);

describe.skipIf(!hasLocalWorld)("what belongs to another vendor", () => {
  it.each(aboutSomething)("is not there for %s, like what belongs to nobody", async (id) => {
    const before = await dumpTable();

    const answers = [
      await askExample(desk, exampleOf(id, others)),
      await askExample(desk, exampleOf(id, nobodysThings)),
    ];

    for (const answer of answers) {
      expect([answer.status, answer.body.type]).toEqual([404, problem("not-found")]);
    }
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(await dumpTable()).toEqual(before);
  });

  it.each(aboutSomething)("is not there for %s by an id that is no id either", async (id) => {
    const odd = ["x", "..%2f..", "%00", "inv_", `${own.invoiceId}0`, own.invoiceId.toUpperCase()];
    for (const name of odd) {
      const { contactId, memberId, settingsVersion } = own;
      const named = Object.fromEntries(Object.keys(own).map((thing) => [thing, name]));
      const things = { ...own, ...named, contactId, memberId, settingsVersion };

      const answer = await askExample(desk, exampleOf(id, things));

      expect(answer.status, name).toBe(404);
    }
  });

  it.each(withinOthers)("is not there for %s through an invoice of one's own", async (id) => {
    const { operation, path, ...rest } = exampleOf(id, own);
    const throughOthers = exampleOf(id, others).path.split("/").slice(3).join("/");
    const throughOther = path.replace(path.split("/")[2] ?? "", own.hopelessId);
    const before = await dumpTable();

    for (const each of [`/invoices/${path.split("/")[2]}/${throughOthers}`, throughOther]) {
      const answer = await askExample(desk, { operation, ...rest, path: each });

      expect([answer.status, answer.body?.type], each).toEqual([404, expect.any(String)]);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("cannot be named in a body: another's client, member or contact", async () => {
    const before = await dumpTable();
    const invoice = exampleOf("createInvoice", own);
    const asked: readonly (readonly [Example, object, string])[] = [
      [invoice, { clientId: others.clientId }, "client-unknown"],
      [invoice, { senderId: others.memberId }, "sender-unknown"],
      [exampleOf("changeInvoice", own), { clientId: others.clientId }, "client-unknown"],
      [exampleOf("changeInvoice", own), { senderId: others.memberId }, "sender-unknown"],
      [exampleOf("mintLink", own), { contactId: others.contactId }, "contact-unknown"],
    ];
    for (const [example, change, reason] of asked) {
      const answer = await askExample(desk, { ...example, body: { ...example.body, ...change } });

      expect([answer.status, answer.body.type], reason).toEqual([422, problem(reason)]);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("cannot be listed: neither by filter nor by cursor", async () => {
    const byFilter = await desk.ask("GET", `/invoices?clientId=${others.clientId}`);
    expect([byFilter.status, byFilter.body.errors[0].pointer]).toEqual([422, "/clientId"]);

    const list = await desk.done("GET", "/invoices");
    const text = JSON.stringify(list);
    expect(text).toContain(own.invoiceId);
    expect(text).not.toContain(others.invoiceId);
  });

  it("cannot be revoked through an invoice of one's own", async () => {
    const path = `/invoices/${own.invoiceId}/links/${others.linkId}`;

    expect((await desk.ask("DELETE", path)).status).toBe(404);
  });
});

describe.skipIf(!hasLocalWorld)("without credentials", () => {
  const odd: readonly (readonly [string, Record<string, string>])[] = [
    ["none", {}],
    ["a key that nobody has", { authorization: `Bearer kindly_${"x".repeat(43)}` }],
    ["a key without its scheme", { authorization: "kindly_x" }],
    ["another scheme", { authorization: `Basic ${"x".repeat(43)}` }],
    ["an empty key", { authorization: "Bearer " }],
    ["a session that nobody has", { cookie: `__Host-vendor=${"x".repeat(43)}` }],
    ["an empty session", { cookie: "__Host-vendor=" }],
  ];

  it.each(all)("%s is refused, and nothing is read or written", async (id) => {
    const before = await dumpTable();
    for (const [what, credentials] of odd) {
      const answer = await askAs(exampleOf(id, own), credentials);

      expect([answer.status, answer.body.type], what).toEqual([401, problem("not-signed-in")]);
      expect(answer.text).not.toContain(own.clientId);
    }
    expect(await dumpTable()).toEqual(before);
  });
});

describe.skipIf(!hasLocalWorld)("a key that may only read", () => {
  let credentials: Record<string, string> = {};
  beforeAll(async () => {
    if (!hasLocalWorld) return;
    const key = await aKeyWith(stand, desk.vendor.id, ["read"]);
    credentials = { authorization: `Bearer ${key}` };
  });

  it.each(changing)("cannot %s", async (id) => {
    const before = await dumpTable();

    const answer = await askAs(exampleOf(id, own), credentials);

    expect([answer.status, answer.body.type]).toEqual([403, problem("missing-scope")]);
    expect(await dumpTable()).toEqual(before);
  });

  it.each(reading)("can %s, and ask for its head", async (id) => {
    const example = exampleOf(id, own);
    const head = await ask(`${stand.origin}/api/v1${example.path}`, {
      method: "HEAD",
      headers: credentials,
    });

    expect((await askAs(example, credentials)).status).toBe(200);
    expect([head.status, head.text]).toEqual([200, ""]);
  });
});

describe.skipIf(!hasLocalWorld)("a key without any scope", () => {
  it("can do nothing", async () => {
    const key = await aKeyWith(stand, desk.vendor.id, []);

    for (const id of all) {
      const answer = await askAs(exampleOf(id, own), { authorization: `Bearer ${key}` });

      expect(answer.status, id).toBe(403);
    }
  });
});
