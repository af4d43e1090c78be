import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../shared/contract/operations.ts";
import { openedSignInSchema } from "../../../shared/contract/vendor-schema.ts";
import { invoiceViewSchema, linesPageSchema } from "../../../shared/contract/invoice-view.ts";
import {
  paymentStateSchema,
  startedPaymentSchema,
} from "../../../shared/contract/portal-schema.ts";
import { problemTypes } from "../../../shared/contract/problem.ts";
import { type Schema, validate } from "../../../shared/contract/validate.ts";
import { ask, type Answer, type Json } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import type { Example } from "../stand/example.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import { askExample, examplesOf, possessionsOf } from "../stand/request-examples.ts";
import { completePage, sessionOf } from "../stand/stripe-page.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterAll(async () => {
  if (!hasLocalWorld) return;
  await expectBooksToAgree(stand);
});
let desk: VendorDesk;
let examples: readonly Example[] = [];

beforeAll(async () => {
  if (!hasLocalWorld) return;
  desk = await openDesk(stand);
  examples = examplesOf(await possessionsOf(stand, desk));
});

/** What is wrong with an answer by its schema. */
function faultsOf(schema: Schema | undefined, { status, body, text }: Answer) {
  if (schema === undefined) return text === "" ? [] : [{ pointer: "", detail: "says something" }];
  const validated = validate(schema, body);
  return validated.isValid ? [] : validated.faults.map((fault) => ({ ...fault, status }));
}

describe.skipIf(!hasLocalWorld)("the answer to", () => {
  // What takes an invoice back comes last: the others need it open.
  const isLast = ({ id }: { readonly id: string }) => id === "voidInvoice";
  const inOrder = [...operations.filter((one) => !isLast(one)), ...operations.filter(isLast)];

  it.each(inOrder)("$id is what its schema says", async (operation) => {
    const example = examples.find((candidate) => candidate.operation.id === operation.id);
    if (example === undefined) throw new Error("There is no such example.");

    const answer = await askExample(desk, example);

    expect(answer.status, answer.text.slice(0, 500)).toBe(operation.status);
    if (operation.contentTypes === undefined) {
      expect(faultsOf(operation.response, answer)).toEqual([]);
    } else {
      expect(operation.contentTypes).toContain(answer.headers.get("content-type"));
    }
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("everything about an invoice is so in all that can become of it", async () => {
    const one = await openDesk(stand);
    const states: readonly (() => Promise<string>)[] = [
      async () => String((await one.draft()).id),
      async () => String((await one.issued({}, true)).id),
      async () => String((await one.issued({ lines: [{ ...freeLine }] })).id),
      () => voided(one),
      () => partlyPaid(one),
    ];
    const about = ["readInvoice", "readView", "readTimeline", "listLines", "listLinks"];
    for (const state of states) {
      const id = await state();
      for (const { path, response } of operations.filter((each) => about.includes(each.id))) {
        const answer = await one.ask("GET", path.replace("{id}", id));

        expect(faultsOf(response, answer), path).toEqual([]);
      }
    }
    for (const status of ["draft", "open", "paid", "void", "uncollectible"]) {
      const list = operations.find(({ id }) => id === "listInvoices");
      const answer = await one.ask("GET", `/invoices?status=${status}`);

      expect(faultsOf(list?.response, answer), status).toEqual([]);
    }
    const totals = operations.find(({ id }) => id === "readTotals");
    expect(faultsOf(totals?.response, await one.ask("GET", "/totals"))).toEqual([]);
  });

  it("what a client's page asks is what its schema says", async () => {
    const visitor = await desk.opened();
    const started = await visitor.pay("key");
    await completePage(stand, sessionOf(started), "pm_card_visa_chargeDeclined");
    await stand.idle();
    const { id } = started.body.payment;

    const read = async (): Promise<void> => {
      expect(faultsOf(invoiceViewSchema, await visitor.ask("GET", ""))).toEqual([]);
      expect(faultsOf(linesPageSchema, await visitor.ask("GET", "/lines"))).toEqual([]);
      const payment = await visitor.ask("GET", `/payments/${id}`);
      expect(faultsOf(paymentStateSchema, payment)).toEqual([]);
    };
    expect(faultsOf(invoiceViewSchema, visitor.opening)).toEqual([]);
    expect(faultsOf(startedPaymentSchema, started)).toEqual([]);
    await read();
    await completePage(stand, sessionOf(started));
    const refreshed = await visitor.ask("POST", `/payments/${id}/refresh`, {});
    expect(faultsOf(paymentStateSchema, refreshed)).toEqual([]);
    await stand.idle();
    await read();
  });

  it("opening a sign-in link is what its schema says", async () => {
    const post = (path: string, body: unknown) =>
      ask(`${stand.origin}/api/v1${path}`, { method: "POST", body });
    await post("/sign-in", { email: desk.emails.vendor });
    await stand.idle();
    const mail = (await mails(stand)).findLast(({ to }) => to.includes(desk.emails.vendor));
    const secret = /sign-in#([\w-]{43})/u.exec(mail?.text ?? "")?.[1];

    expect(faultsOf(openedSignInSchema, await post("/sign-in/open", { secret }))).toEqual([]);
  });
});

const freeLine = { description: "A gift", quantity: "1", unitPrice: "0", taxRate: "0" };

async function voided(one: VendorDesk): Promise<string> {
  const { id } = await one.issued({}, true);
  await one.done("POST", `/invoices/${id}/void`, { reason: "Mistake" });
  await stand.idle();
  return String(id);
}

async function partlyPaid(one: VendorDesk): Promise<string> {
  const visitor = await one.opened();
  await completePage(stand, sessionOf(await visitor.pay("1", { amount: 100_000 })));
  await stand.idle();
  await visitor.pay("2");
  await visitor.ask("POST", "/seen", {});
  await visitor.ask("POST", "/forward", { email: "ap@elsewhere.example", name: "AP" });
  await stand.idle();
  return visitor.invoiceId;
}

describe.skipIf(!hasLocalWorld)("the description of the API", () => {
  const problemStatus = (reason: string) =>
    problemTypes[reason as keyof typeof problemTypes].status;

  it("is OpenAPI 3.1, and every reference in it leads somewhere", async () => {
    const { body: document, status, headers } = await ask(`${stand.origin}/api/openapi.json`);

    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=300"]);
    expect(document.openapi).toMatch(/^3\.1\.\d$/u);
    expect(document.info).toMatchObject({ title: "Kindly", version: expect.any(String) });
    for (const reference of referencesIn(document)) {
      expect(at(document, reference), reference).toBeDefined();
    }
    const ids = operationsIn(document).map(({ operation }) => String(operation.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
  });

  it("gives each operation its parameters, its body and its answers", async () => {
    const { body: document } = await ask(`${stand.origin}/api/openapi.json`);

    for (const { path, operation } of operationsIn(document)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const parameters = operation.parameters as Parameter[];
      const named = parameters.filter((each) => each.in === "path").map(({ name }) => name);
      expect(named, path).toEqual(inPath);
      expect(parameters.every(({ schema }) => typeof schema === "object")).toBe(true);
      const described = operations.find(({ id }) => id === operation.operationId);
      expect(operation.requestBody !== undefined).toBe(described?.request !== undefined);
      const key = parameters.find(({ name }) => name === "Idempotency-Key");
      expect(key?.required, `${path}: whether it needs a key`).toBe(
        described?.needsKey ?? (described?.takesKey === true ? false : undefined),
      );
      const statuses = Object.keys(operation.responses as object);
      expect(statuses).toContain(String(described?.status));
      for (const reason of described?.problems ?? []) {
        expect(statuses, reason).toContain(String(problemStatus(reason)));
      }
    }
  });
});

type Parameter = {
  readonly in: string;
  readonly name: string;
  readonly schema: unknown;
  readonly required: boolean;
};

type Described = { readonly path: string; readonly operation: Json };

function operationsIn(document: Json): readonly Described[] {
  return Object.entries(document.paths as object).flatMap(([path, methods]) =>
    Object.values(methods as object).map((operation: Json) => ({ path, operation })),
  );
}

function referencesIn(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    name === "$ref" ? [String(inner)] : referencesIn(inner),
  );
}

function at(document: Json, reference: string): Json {
  return reference
    .slice(2)
    .split("/")
    .reduce(
      (inner: Json, name) => inner?.[name.replaceAll("~1", "/").replaceAll("~0", "~")],
      document,
    );
}
