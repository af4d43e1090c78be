import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../shared/contract/operations.ts";
import { ask } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import type { Example } from "../stand/example.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { askExample, examplesOf, possessionsOf } from "../stand/request-examples.ts";
import { completePage, sessionOf } from "../stand/stripe-page.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterAll(async () => {
  if (!hasLocalWorld) return;
  await expectBooksToAgree(stand);
});
let desk: VendorDesk;
let visitor: Visitor;
let examples: readonly Example[] = [];

beforeAll(async () => {
  if (!hasLocalWorld) return;
  desk = await openDesk(stand);
  examples = examplesOf(await possessionsOf(stand, desk));
  visitor = await desk.opened();
  await completePage(stand, sessionOf(await visitor.pay("key")));
  await stand.idle();
});

const reading = operations.filter(({ method }) => method === "get").map(({ id }) => id);

describe.skipIf(!hasLocalWorld)("asking writes nothing", () => {
  it.each(reading)("%s", async (id) => {
    const example = examples.find(({ operation }) => operation.id === id);
    if (example === undefined) throw new Error("There is no such example.");
    const before = await dumpTable();

    expect((await askExample(desk, example)).status).toBe(200);
    await ask(`${stand.origin}/api/v1${example.path}`, {
      method: "HEAD",
      headers: { authorization: `Bearer ${desk.apiKey}` },
    });
    await stand.idle();

    expect(await dumpTable()).toEqual(before);
  });

  it("for what a client's page asks, its documents and the receipt included", async () => {
    const before = await dumpTable();
    const { id } = (await visitor.view()).payments[0];

    for (const path of ["", "/lines", "/pdf", `/payments/${id}`, `/payments/${id}/receipt`]) {
      for (const method of ["GET", "HEAD", "OPTIONS"]) {
        const answer = await visitor.ask(method, path);

        expect(answer.status, `${method} ${path}`).toBe(method === "OPTIONS" ? 404 : 200);
      }
    }
    await stand.idle();

    expect(await dumpTable()).toEqual(before);
  });

  it("for what mail scanners do with a link: they get pages, and nobody is told", async () => {
    const before = await dumpTable();

    for (const path of ["open", "seen", "payments", "forward", "wrong-person", "fresh-link"]) {
      const answer = await visitor.ask("GET", `/${path}`);

      expect(answer.status, path).toBe(404);
    }
    expect((await ask(`${stand.origin}/webhooks/stripe`)).status).toBe(404);
    await stand.idle();

    expect(await dumpTable()).toEqual(before);
  });
});
