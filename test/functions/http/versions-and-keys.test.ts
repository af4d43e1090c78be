import { describe, expect, it } from "vitest";
import type { Answer } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { aLineOf, openDesk, usualContent } from "../stand/vendor-desk.ts";

const stand = localStand();
const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];

describe.skipIf(!hasLocalWorld)("a change", () => {
  const things = ["clients", "invoices"] as const;
  const change = { clients: { name: "Renamed" }, invoices: { subject: "Renamed" } };

  /** A client or a draft, and how it is changed with some If-Match. */
  async function changing(thing: (typeof things)[number]) {
    const desk = await openDesk(stand);
    const id = thing === "clients" ? desk.clientId : String((await desk.draft()).id);
    const read = () => desk.ask("GET", `/${thing}/${id}`);
    const send = (match?: string) =>
      desk.ask(
        "PATCH",
        `/${thing}/${id}`,
        change[thing],
        match === undefined ? {} : { "if-match": match },
      );
    return { read, send };
  }

  it.each(things)("of %s must say which version it was made on", async (thing) => {
    const { send } = await changing(thing);
    const before = await dumpTable();

    expect(typeOf(await send())).toEqual([428, problem("version-required")]);
    for (const match of ['"0"', '"2"', '"99"', "*", "1", '""', '"x"', '"1","2"']) {
      expect(typeOf(await send(match)), match).toEqual([412, problem("version-outdated")]);
    }

    expect(await dumpTable()).toEqual(before);
  });

  it.each(things)("of %s answers with the version that it made", async (thing) => {
    const { read, send } = await changing(thing);
    const etag = (await read()).headers.get("etag") ?? "";

    const changed = await send(etag);

    expect(etag).toBe('"1"');
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect((await read()).headers.get("etag")).toBe('"2"');
    const outdated = await send(etag);
    expect(typeOf(outdated)).toEqual([412, problem("version-outdated")]);
    expect(outdated.body.version).toBe(2);
  });

  it.each(things)("of %s is made by one of two at the same moment", async (thing) => {
    const { send } = await changing(thing);

    const statuses = (await Promise.all([send('"1"'), send('"1"')])).map(({ status }) => status);

    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe.skipIf(!hasLocalWorld)("a request with a key of its own", () => {
  const key = (value: string) => ({ "idempotency-key": value });

  it("creates one client, however often it comes, one after the other or at once", async () => {
    const desk = await openDesk(stand);
    const client = await desk.done("GET", `/clients/${desk.clientId}`);
    const { id: _, version: __, createdAt: ___, contacts, ...content } = client;
    const bare = contacts.map(({ name, role, email }: Record<string, string>) => ({
      name,
      role,
      email,
    }));
    const create = (change: object = {}) =>
      desk.ask("POST", "/clients", { ...content, contacts: bare, ...change }, key("a"));

    const answers = await Promise.all([create(), create(), create()]);
    answers.push(await create());

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(typeOf(await create({ name: "Other" }))).toEqual([422, problem("key-reused")]);
    expect(typeOf(await create({ timeZone: "Asia/Tokyo" }))).toEqual([422, problem("key-reused")]);
    expect((await desk.done("GET", "/clients")).items).toHaveLength(2);
  });

  it("creates one draft, and is refused with anything else in it", async () => {
    const desk = await openDesk(stand);
    const { clientId } = desk;
    const create = (change: object = {}) =>
      desk.ask("POST", "/invoices", { ...usualContent, clientId, ...change }, key("a"));

    const answers = await Promise.all([create(), create(), create()]);

    expect(new Set(answers.map(({ body }) => String(body.id))).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    for (const change of [
      { note: "Something else" },
      { lines: [aLineOf("1240.00", "Something else")] },
      { lines: [aLineOf("1240.01")] },
      { paymentTerms: { netDays: 31 } },
    ]) {
      expect(typeOf(await create(change))).toEqual([422, problem("key-reused")]);
    }
    expect((await desk.done("GET", "/invoices")).items).toHaveLength(1);
  });

  it("gives what it made once, also after that was changed", async () => {
    const desk = await openDesk(stand);
    const { clientId } = desk;
    const create = () => desk.ask("POST", "/invoices", { ...usualContent, clientId }, key("a"));
    const { id } = (await create()).body;
    await desk.ask("PATCH", `/invoices/${id}`, { note: "x" }, { "if-match": '"1"' });

    const again = await create();

    expect([again.status, again.body.id, again.body.note]).toEqual([201, id, "x"]);
  });

  it("makes one copy of an invoice; another invoice's copy is refused under it", async () => {
    const desk = await openDesk(stand);
    const [one, other] = [await desk.draft(), await desk.draft({ subject: "Another" })];
    const copy = (id: string) => desk.ask("POST", `/invoices/${id}/duplicate`, undefined, key("a"));

    const [first, second] = [await copy(String(one.id)), await copy(String(one.id))];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(typeOf(await copy(String(other.id)))).toEqual([422, problem("key-reused")]);
  });

  it("issues an invoice once; asked for differently, it is refused", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.draft();
    const issue = (body: object) => desk.ask("POST", `/invoices/${id}/issue`, body, key("a"));

    const answers = [await issue({ send: true }), await issue({ send: true })];

    expect(answers.map(({ status, body }) => [status, String(body.number)])).toEqual([
      [200, "TS-1"],
      [200, "TS-1"],
    ]);
    for (const body of [{}, { send: false }, { send: true, issueDate: "2030-01-01" }]) {
      expect(typeOf(await issue(body))).toEqual([422, problem("key-reused")]);
    }
    await stand.idle();
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
  });

  it("mails an invoice again once", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued({}, true);
    const send = (value: string) => desk.ask("POST", `/invoices/${id}/send`, undefined, key(value));

    await Promise.all([send("a"), send("a")]);
    await stand.idle();
    await send("a");
    await stand.idle();
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(2);

    await send("b");
    await stand.idle();
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(3);
  });

  it("mints one link, whose address is told once; for another contact it is refused", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued();
    const { contacts } = await desk.done("GET", `/clients/${desk.clientId}`);
    const mint = (body: object) => desk.ask("POST", `/invoices/${id}/links`, body, key("a"));

    const [first, second] = [await mint({}), await mint({})];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.hostedUrl).toContain(`/i/${id}#`);
    expect(second.body).toEqual({ ...first.body, hostedUrl: undefined });
    expect(typeOf(await mint({ contactId: contacts[1].id }))).toEqual([422, problem("key-reused")]);
    expect((await desk.done("GET", `/invoices/${id}/links`)).items).toHaveLength(1);
  });

  it("is another vendor's own under the same key", async () => {
    const [one, other] = [await openDesk(stand), await openDesk(stand)];
    const create = (desk: typeof one) =>
      desk.ask("POST", "/invoices", { ...usualContent, clientId: desk.clientId }, key("a"));

    const [first, second] = [await create(one), await create(other)];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  it.each(["a b", "a\tb", "x".repeat(256)])("is refused when the key is %j", async (value) => {
    const desk = await openDesk(stand);
    const content = { ...usualContent, clientId: desk.clientId };

    const answer = await desk.ask("POST", "/invoices", content, key(value));

    expect(typeOf(answer)).toEqual([400, problem("key-required")]);
    expect((await desk.done("GET", "/invoices")).items).toEqual([]);
  });
});

describe.skipIf(!hasLocalWorld)("a change whose answer is lost on the way to the table", () => {
  it.each(["timeout-after", "timeout-before", "throttle", "500"])(
    "(%s) is made once, and not taken for somebody else's",
    async (fault) => {
      const desk = await openDesk(stand);
      const match = { "if-match": '"1"' };
      await stand.fault({ service: "dynamodb", match: "TransactWriteItems", fault, times: 2 });

      const changed = await desk.ask("PATCH", `/clients/${desk.clientId}`, { name: "New" }, match);

      expect([changed.status, changed.body.name, changed.body.version]).toEqual([200, "New", 2]);
    },
  );
});
