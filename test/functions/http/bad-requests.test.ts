import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../shared/contract/operations.ts";
import type { Answer, Json } from "../stand/ask.ts";
import type { Example } from "../stand/example.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { askExample, examplesOf, nobodysThings, possessionsOf } from "../stand/request-examples.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
let desk: VendorDesk;
let examples: readonly Example[] = [];

beforeAll(async () => {
  if (!hasLocalWorld) return;
  desk = await openDesk(stand);
  examples = examplesOf(await possessionsOf(stand, desk));
});

const withBody = operations.filter(({ request }) => request !== undefined).map(({ id }) => id);

/** Sends an example with another body, or other headers. */
function send(id: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const example = examples.find(({ operation }) => operation.id === id);
  if (example === undefined) throw new Error(`There is no example of ${id}.`);
  return askExample(desk, { ...example, body, headers: { ...example.headers, ...headers } });
}

const bodyOf = (id: string): Json => examples.find(({ operation }) => operation.id === id)?.body;

function expectProblem(answer: Answer, status: number, reason: string, why = ""): void {
  expect([answer.status, answer.body?.type], `${why} ${answer.text.slice(0, 300)}`).toEqual([
    status,
    `urn:kindly:problem:${reason}`,
  ]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
}

/** Where a body has values, as JSON pointers, with the value there; lists by their first item. */
function placesIn(value: Json, pointer = ""): readonly (readonly [string, Json])[] {
  if (typeof value !== "object" || value === null) return [[pointer, value]];
  const members = Array.isArray(value) ? [["0", value[0]]] : Object.entries(value as object);
  const own: readonly (readonly [string, Json])[] = pointer === "" ? [] : [[pointer, value]];
  return [...own, ...members.flatMap(([name, inner]) => placesIn(inner, `${pointer}/${name}`))];
}

function replaced(body: Json, pointer: string, value: unknown): Json {
  const copy: Json = structuredClone(body);
  const names = pointer.split("/").slice(1);
  const last = names.pop() ?? "";
  const target: Json = names.reduce((inner: Json, name) => inner[name], copy);
  target[last] = value;
  return copy;
}

const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : typeof value);
const wrongKinds: readonly unknown[] = [5, "text", true, [], {}];

/** Whether a fault is told where it is, or at something that contains it or lies within. */
const isAbout = (pointer: string) => (fault: { readonly pointer: string }) =>
  fault.pointer.startsWith(pointer) || pointer.startsWith(fault.pointer);

describe.skipIf(!hasLocalWorld).each(withBody)("the body of %s", (id) => {
  it("is refused, with the place, where a value is of another kind", async () => {
    const before = await dumpTable();
    for (const [pointer, value] of placesIn(bodyOf(id))) {
      for (const wrong of wrongKinds.filter((candidate) => kindOf(candidate) !== kindOf(value))) {
        const answer = await send(id, replaced(bodyOf(id), pointer, wrong));

        expectProblem(answer, 422, "invalid-request", `${pointer} = ${JSON.stringify(wrong)}:`);
        const errors = answer.body.errors as { pointer: string; detail: string }[];
        expect(errors.filter(isAbout(pointer)), pointer).not.toEqual([]);
        expect(errors.every(({ detail }) => detail.length > 5)).toBe(true);
      }
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("is refused where a text has 64 kilobytes", async () => {
    const before = await dumpTable();
    const texts = placesIn(bodyOf(id)).filter(([, value]) => typeof value === "string");
    for (const [pointer] of texts) {
      const answer = await send(id, replaced(bodyOf(id), pointer, "x".repeat(65_536)));

      expectProblem(answer, 422, "invalid-request", pointer);
      expect((answer.body.errors as { pointer: string }[]).map((error) => error.pointer)).toContain(
        pointer,
      );
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("is refused where a member is not known, at the top and further down", async () => {
    const before = await dumpTable();
    const objects = placesIn(bodyOf(id)).filter(([, value]) => kindOf(value) === "object");
    for (const pointer of ["", ...objects.map(([place]) => place)]) {
      const answer = await send(id, replaced(bodyOf(id), `${pointer}/nothing-we-know`, 1));

      expectProblem(answer, 422, "invalid-request", pointer);
      const errors = answer.body.errors as { pointer: string; detail: string }[];
      expect(errors.some(isAbout(`${pointer}/nothing-we-know`)), pointer).toBe(true);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("is refused when it is no JSON, or JSON of another kind", async () => {
    const before = await dumpTable();
    for (const text of ["{", "", "{'a':1}", "undefined", '{"a":1}}', "\u0000"]) {
      expectProblem(await send(id, text), 400, "malformed-json", text);
    }
    for (const text of ["null", "5", '"text"', "[]", '{"__proto__":{"a":1}}', "1e309"]) {
      expectProblem(await send(id, text), 422, "invalid-request", text);
    }
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    expectProblem(await send(id, deep), 422, "invalid-request");
    expect(await dumpTable()).toEqual(before);
  });

  it("is refused when it says that it is something else, or nothing", async () => {
    const body = JSON.stringify(bodyOf(id));
    for (const type of [
      "text/plain",
      "application/xml",
      "application/jsonx",
      "multipart/form-data",
    ]) {
      const answer = await send(id, body, { "content-type": type });

      expectProblem(answer, 415, "unsupported-media-type", type);
    }
  });

  it("is refused when it is larger than any that could be right", async () => {
    const answer = await send(id, `"${"x".repeat(5_600_000)}"`);

    expectProblem(answer, 413, "body-too-large");
  });
});

const withKey = operations.filter(({ needsKey }) => needsKey === true).map(({ id }) => id);

describe.skipIf(!hasLocalWorld)("without a key of its own", () => {
  it.each(withKey)("%s moves no money", async (id) => {
    const example = examples.find(({ operation }) => operation.id === id);
    if (example === undefined) throw new Error(`There is no example of ${id}.`);
    const before = await dumpTable();

    for (const headers of [{}, { "idempotency-key": "a b" }, { "idempotency-key": "" }]) {
      expectProblem(await askExample(desk, { ...example, headers }), 400, "key-required");
    }

    expect(await dumpTable()).toEqual(before);
  });
});

describe.skipIf(!hasLocalWorld)("an invoice is refused", () => {
  it.each([
    ["/currency", ["usd", "ZZZ", "XXX", "DOLLAR", "US", "", "฿"]],
    [
      "/lines/0/quantity",
      ["1,5", "1e3", "0x1", " 1", "+1", "1.", "--1", "١", "NaN", "1".repeat(13)],
    ],
    ["/lines/0/unitPrice", ["1.0000001", "Infinity", "1_000", "$5"]],
    ["/lines/0/taxRate", ["-1", "100.1", "8,875", "%"]],
    ["/lines/0/originalEstimate", [1.5, 9_007_199_254_740_992, -9_007_199_254_740_992]],
    ["/lines/0/servicePeriod/startDate", ["2030-02-30", "2030-13-01", "30-1-1", "2030-1-1", "x"]],
    ["/lines/0/servicePeriod/endDate", ["2029-12-31", "2030-02-29T00:00:00Z"]],
    ["/adjustments/0/amount", [0, -1, 0.5, 9_007_199_254_740_992]],
    ["/paymentTerms/netDays", [-1, 366, 1.5]],
    ["/usefulLinks/0/url", ["http://a.example", "javascript:alert(1)", "https://", "//a.example"]],
    ["/clientId", ["cli_", "inv_ks7029gsg6jj98begbs2m5nntqh02rvrkr", "../../etc", "cli_IIIIIIIII"]],
    ["/senderId", ["mem_"]],
    ["/subject", ["", "   ", "\ud800", "half \udc00 a character"]],
    ["/lines", [[]]],
  ] as const)("for what can't be at %s", async (pointer, values) => {
    const before = await dumpTable();
    for (const value of values) {
      const answer = await send("createInvoice", replaced(bodyOf("createInvoice"), pointer, value));

      expectProblem(answer, 422, "invalid-request", JSON.stringify(value));
      const errors = answer.body.errors as { pointer: string }[];
      expect(errors.some(isAbout(pointer)), JSON.stringify(value)).toBe(true);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("for numbers that JSON can write and nobody can count", async () => {
    const before = await dumpTable();
    for (const number of ["1e309", "-1e309", "9007199254740993", "0.1", "1e-7"]) {
      const body = JSON.stringify(bodyOf("createInvoice")).replace(
        '"amount":100',
        `"amount":${number}`,
      );

      expectProblem(await send("createInvoice", body), 422, "invalid-request", number);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("for a total that is negative, or too large to be counted", async () => {
    const line = bodyOf("createInvoice").lines[0];
    const negative = { ...bodyOf("createInvoice"), lines: [{ ...line, quantity: "-5" }] };
    const large = { ...line, quantity: "999999999999", unitPrice: "999999999999" };

    expectProblem(await send("createInvoice", negative), 422, "total-negative");
    expectProblem(
      await send("createInvoice", { ...bodyOf("createInvoice"), lines: [large] }),
      422,
      "total-too-large",
    );
  });

  it("for a client or a member who does not exist", async () => {
    const body = bodyOf("createInvoice");
    const { clientId, memberId: senderId } = nobodysThings;

    expectProblem(await send("createInvoice", { ...body, clientId }), 422, "client-unknown");
    expectProblem(await send("createInvoice", { ...body, senderId }), 422, "sender-unknown");
  });
});

describe.skipIf(!hasLocalWorld)("a client is refused", () => {
  it.each([
    [
      "/contacts/0/email",
      ["x", "a@b", "a b@c.de", "a@b.c\r\nBcc: d@e.fg", "@b.de", "a@b.de,c@d.ef"],
    ],
    ["/contacts/0/role", ["boss"]],
    ["/contacts/0/timeZone", ["+07:00", "Asia/Atlantis", "utc+7"]],
    ["/timeZone", ["Mars/Olympus"]],
    ["/locale", ["xx", "EN", "en_US"]],
    ["/address/country", ["USA", "us", "1"]],
    ["/habits/billingDay", [0, 32, 1.5]],
    ["/contacts", [[]]],
    ["/kind", ["robot"]],
  ] as const)("for what can't be at %s", async (pointer, values) => {
    const before = await dumpTable();
    for (const value of values) {
      const answer = await send("createClient", replaced(bodyOf("createClient"), pointer, value));

      expectProblem(answer, 422, "invalid-request", JSON.stringify(value));
    }
    expect(await dumpTable()).toEqual(before);
  });
});
