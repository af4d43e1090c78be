import { type Context, Hono } from "hono";
import { presentRecord, presentRow } from "../../../functions/http/present-for-vendor.ts";
import { clientChangeSchema, newClientSchema } from "../../../shared/contract/client-schema.ts";
import { invoiceChangeSchema, newInvoiceSchema } from "../../../shared/contract/invoice-schema.ts";
import { problemOf, type ProblemReason, problemTypes } from "../../../shared/contract/problem.ts";
import { type Schema, validate } from "../../../shared/contract/validate.ts";
import type { Client } from "../../../shared/invoicing/client.ts";
import type { DraftInvoice } from "../../../shared/invoicing/invoice.ts";
import { issueInvoice } from "../../../shared/invoicing/issue-invoice.ts";
import { invoiceRow } from "../../../shared/invoicing/invoice-row.ts";
import { presentArrangements } from "../../../shared/invoicing/present-arrangements.ts";
import { presentInvoice } from "../../../shared/invoicing/present-invoice.ts";
import { previewInvoice } from "../../../shared/invoicing/preview-invoice.ts";
import { computeTotals } from "../../../shared/invoicing/totals.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { makeId } from "../../../shared/values/identifiers.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { bookRoutes } from "./stub-books.ts";
import { flexibilityRoutes } from "./stub-flexibility.ts";
import { moneyRoutes } from "./stub-money.ts";
import { reminderRoutes } from "./stub-reminders.ts";
import { answerOf, sessionOf, type StubRecord, type StubWorld } from "./stub-world.ts";

/** A refusal that the next request of a kind gets, instead of its answer. */
export type Ordered = { readonly match: string; readonly reason: ProblemReason | "silence" };

/** What the stub was asked, for tests to look at. */
export type Asked = {
  readonly request: string;
  readonly key: string | null;
  readonly body: unknown;
};

const pageSize = 50;

/**
 * The vendor's API over a world in memory. It decides and presents by the product's own rules, keeps
 * no history, and answers as it is ordered to.
 */
export function stubApi(world: StubWorld) {
  const asked: Asked[] = [];
  const orders: Ordered[] = [];
  const app = new Hono();
  let idCount = 0;
  const newId = (prefix: "inv" | "cli" | "con" | "lnk") => {
    idCount += 1;
    return makeId(prefix, world.vendor.id, new Uint8Array(16).fill(idCount));
  };

  app.use("/api/v1/*", async function onlyAsOrdered(context, next) {
    const request = `${context.req.method} ${context.req.path}`;
    const body: unknown = context.req.method === "GET" ? undefined : await jsonOf(context);
    asked.push({ request, key: context.req.header("idempotency-key") ?? null, body });
    const index = orders.findIndex(({ match }) => request.startsWith(match));
    const [order] = index < 0 ? [] : orders.splice(index, 1);
    if (order?.reason === "silence") return context.body("", 502);
    if (order) return problem(order.reason);
    const isOpenToAll = /^\/api\/v1\/(?:sign-in|answers)/u.test(context.req.path);
    if (!world.isSignedIn && !isOpenToAll) return problem("not-signed-in");
    await next();
    context.res.headers.set("date", new Date(world.now).toUTCString());
    return undefined;
  });

  signInRoutes(app, world);
  clientRoutes(app, world, newId);
  invoiceRoutes(app, world, newId);
  actionRoutes(app, world, newId);
  moneyRoutes(app, {
    world,
    checked,
    problem,
    answer: (record, status) => answerWith(world, record, status),
  });
  bookRoutes(app, { world, checked, problem });
  reminderRoutes(app, { world, checked, problem });
  flexibilityRoutes(app, {
    world,
    checked,
    problem,
    answer: (record) => answerWith(world, record),
  });
  return {
    app,
    asked,
    /** Orders what a coming request gets. */
    order: (match: string, reason: Ordered["reason"]) => void orders.push({ match, reason }),
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      Promise.resolve(app.request(input instanceof URL ? input.href : input, init)),
  };
}

type NewId = (prefix: "inv" | "cli" | "con" | "lnk") => string;

async function jsonOf(context: Context): Promise<unknown> {
  const text = await context.req.text();
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}

function problem(reason: ProblemReason, members: Record<string, unknown> = {}): Response {
  return new Response(JSON.stringify(problemOf(reason, members)), {
    status: problemTypes[reason].status,
    headers: { "content-type": "application/problem+json" },
  });
}

function signInRoutes(app: Hono, world: StubWorld): void {
  app.post("/api/v1/sign-in", (context) => context.json({}, 202));
  app.post("/api/v1/sign-in/open", async (context) => {
    const { secret } = (await jsonOf(context)) as { secret: string };
    if (secret.startsWith("other")) {
      return context.json({ outcome: "other-browser", code: "K7QMX2P4TT9Z" });
    }
    if (secret.startsWith("dead")) return problem("code-not-valid");
    world.isSignedIn = true;
    return context.json({ outcome: "signed-in" });
  });
  app.post("/api/v1/sign-in/code", async (context) => {
    const { code } = (await jsonOf(context)) as { code: string };
    if (code !== "K7QM-X2P4-TT9Z") return problem("code-not-valid");
    world.isSignedIn = true;
    return context.body(null, 204);
  });
  app.post("/api/v1/sign-out", (context) => {
    world.isSignedIn = false;
    return context.body(null, 204);
  });
  app.get("/api/v1/session", (context) => context.json(sessionOf(world)));
}

function clientRoutes(app: Hono, world: StubWorld, newId: NewId): void {
  const find = (context: Context) => world.clients.find(({ id }) => id === context.req.param("id"));
  const withIds = (content: object): Client => {
    const { contacts = [], ...rest } = content as Partial<Client>;
    return {
      ...(rest as Client),
      taxIdentifiers: rest.taxIdentifiers ?? [],
      habits: rest.habits ?? {},
      contacts: contacts.map((contact) => ({
        ...contact,
        id: newId("con"),
        mailStanding: "reachable",
      })),
    };
  };
  app.get("/api/v1/clients", (context) => context.json({ items: world.clients.map(answerOf) }));
  app.post("/api/v1/clients", async (context) => {
    const content = await checked(context, newClientSchema);
    if (content instanceof Response) return content;
    const identity = {
      id: newId("cli"),
      vendorId: world.vendor.id,
      version: 1,
      createdAt: world.now,
    };
    const client = { ...withIds(content), ...identity };
    world.clients.unshift(client);
    return context.json(answerOf(client), 201);
  });
  app.get("/api/v1/clients/:id", (context) => {
    const client = find(context);
    return client ? context.json(answerOf(client)) : problem("not-found");
  });
  app.patch("/api/v1/clients/:id", async (context) => {
    const client = find(context);
    if (!client) return problem("not-found");
    if (context.req.header("if-match") !== `"${client.version}"`)
      return problem("version-outdated");
    const change = await checked(context, clientChangeSchema);
    if (change instanceof Response) return change;
    const { id, vendorId, createdAt } = client;
    const changed = {
      ...withIds(withChange(client, change)),
      id,
      vendorId,
      createdAt,
      version: client.version + 1,
    };
    world.clients.splice(world.clients.indexOf(client), 1, changed);
    return context.json(answerOf(changed));
  });
}

async function checked(context: Context, schema: Schema): Promise<object | Response> {
  const validated = validate(schema, await jsonOf(context));
  if (!validated.isValid) return problem("invalid-request", { errors: validated.faults });
  return validated.value as object;
}

/** What a change makes of something: null takes a member away. */
function withChange(before: object, change: object): Record<string, unknown> {
  const changed = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(changed);
}

function recordOf(world: StubWorld, context: Context): StubRecord | undefined {
  return world.records.find(({ invoice }) => invoice.id === context.req.param("id"));
}

function answerWith(world: StubWorld, record: StubRecord, status: 200 | 201 = 200): Response {
  const nothing = { payments: [], declarations: [], withholdings: [], questions: [] };
  const whole = { ...nothing, ...record, revision: 1, entries: [], links: [], sessions: [] };
  return Response.json(
    { ...presentRecord(whole, world.now), ...arrangementsOf(record, world.now) },
    { status },
  );
}

function arrangementsOf({ invoice, payments = [], questions = [] }: StubRecord, now: string) {
  if (invoice.stage !== "issued") return {};
  const today = localDateOf(now, invoice.timeZone);
  const arrangements = presentArrangements({ invoice, payments, questions }, { today });
  return arrangements === undefined ? {} : { arrangements };
}

function written(
  world: StubWorld,
  content: Record<string, unknown>,
  before?: DraftInvoice,
): StubRecord {
  const { lines, ...rest } = content as { lines: StubRecord["lines"] } & DraftInvoice["content"];
  const client = world.clients.find(({ id }) => id === rest.clientId);
  const full = {
    ...rest,
    usefulLinks: rest.usefulLinks ?? [],
    currency: rest.currency ?? world.vendor.defaultCurrency,
    adjustments: rest.adjustments ?? [],
    paymentTerms: rest.paymentTerms ?? { netDays: world.vendor.defaultNetDays },
  };
  const { lineAmounts: _, ...sums } = computeTotals(full.currency, lines, full.adjustments);
  const invoice: DraftInvoice = {
    stage: "draft",
    id: before?.id ?? "",
    vendorId: world.vendor.id,
    version: (before?.version ?? 0) + 1,
    content: full,
    sums,
    lineCount: lines.length,
    clientName: client?.name ?? "",
    createdAt: before?.createdAt ?? world.now,
  };
  return { invoice, lines };
}

function invoiceRoutes(app: Hono, world: StubWorld, newId: NewId): void {
  app.get("/api/v1/invoices", (context) => {
    const { status, clientId, query = "", overdue, cursor = "0" } = context.req.query();
    const rows = world.records
      .map(({ invoice }) => presentRow(invoiceRow(invoice), world.now))
      .filter((row) => status === undefined || row.status === status)
      .filter((row) => clientId === undefined || row.clientId === clientId)
      .filter((row) => overdue === undefined || row.isOverdue)
      .filter((row) =>
        [row.clientName, row.subject, row.number ?? ""].some((text) =>
          text.toLowerCase().includes(query.toLowerCase()),
        ),
      );
    const end = Number(cursor) + pageSize;
    const items = rows.slice(Number(cursor), end);
    return context.json({ items, ...(end < rows.length && { nextCursor: String(end) }) });
  });
  app.get("/api/v1/totals", (context) => context.json({ currencies: totalsOf(world) }));
  app.post("/api/v1/invoices", async (context) => {
    const content = await checked(context, newInvoiceSchema);
    if (content instanceof Response) return content;
    const { invoice, lines } = written(world, content as Record<string, unknown>);
    const record = { invoice: { ...invoice, id: newId("inv") }, lines };
    world.records.unshift(record);
    return answerWith(world, record, 201);
  });
  app.get("/api/v1/invoices/:id", (context) => {
    const record = recordOf(world, context);
    return record ? answerWith(world, record) : problem("not-found");
  });
  app.patch("/api/v1/invoices/:id", async (context) => {
    const record = recordOf(world, context);
    if (record?.invoice.stage !== "draft") return problem("invoice-not-draft");
    if (context.req.header("if-match") !== `"${record.invoice.version}"`) {
      return problem("version-outdated");
    }
    const change = await checked(context, invoiceChangeSchema);
    if (change instanceof Response) return change;
    const content = withChange({ ...record.invoice.content, lines: record.lines }, change);
    Object.assign(record, written(world, content, record.invoice));
    return answerWith(world, record);
  });
  app.get("/api/v1/invoices/:id/view", (context) => {
    const record = recordOf(world, context);
    return record ? context.json(viewOf(world, record)) : problem("not-found");
  });
  app.get("/api/v1/invoices/:id/timeline", (context) =>
    context.json({ items: world.timelines.get(context.req.param("id")) ?? [] }),
  );
  app.get("/api/v1/invoices/:id/links", (context) =>
    context.json({ items: world.links.get(context.req.param("id")) ?? [] }),
  );
}

function totalsOf(world: StubWorld) {
  const rows = world.records
    .map(({ invoice }) => presentRow(invoiceRow(invoice), world.now))
    .filter(({ status }) => status === "open");
  const currencies = [...new Set(rows.map(({ total }) => total.currency))];
  return currencies.map((currency) => {
    const own = rows.filter(({ total }) => total.currency === currency);
    const late = own.filter(({ isOverdue }) => isOverdue);
    const sum = (each: typeof rows, member: "amountRemaining" | "amountProcessing") => ({
      amount: each.reduce((total, row) => total + row[member].amount, 0),
      currency,
    });
    return {
      remaining: sum(own, "amountRemaining"),
      overdue: sum(late, "amountRemaining"),
      processing: sum(own, "amountProcessing"),
      openCount: own.length,
      overdueCount: late.length,
    };
  });
}

function viewOf(world: StubWorld, { invoice, lines }: StubRecord) {
  const now = world.now;
  if (invoice.stage === "issued")
    return presentInvoice(invoice, lines, [], { now, lineLimit: 200 });
  const client = world.clients.find(({ id }) => id === invoice.content.clientId);
  if (!client) throw new Error("The stub's draft has a client.");
  return previewInvoice(invoice, lines, { vendor: world.vendor, client }, now);
}

function actionRoutes(app: Hono, world: StubWorld, newId: NewId): void {
  const path = "/api/v1/invoices/:id";
  app.post(`${path}/send-preview`, (context) => context.body(null, 204));
  app.post(`${path}/issue`, async (context) => {
    const record = recordOf(world, context);
    const { send } = (await jsonOf(context)) as { send?: boolean };
    if (record?.invoice.stage !== "draft") return problem("invoice-not-draft");
    const client = world.clients.find(({ id }) => id === record.invoice.content.clientId);
    if (!client) return problem("client-unknown");
    const now = world.now;
    const freeze = { at: now, send: send ?? false, issueDate: now.slice(0, 10) };
    const draft = { ...record.invoice, freeze };
    const { invoice } = issueInvoice(draft, { vendor: world.vendor, client, number: 1043, now });
    record.invoice = send ? { ...invoice, sentAt: now } : invoice;
    return answerWith(world, record);
  });
  app.post(`${path}/send`, (context) => {
    const record = recordOf(world, context);
    return record ? answerWith(world, record) : problem("not-found");
  });
  app.post(`${path}/void`, async (context) => {
    const record = recordOf(world, context);
    const { reason } = (await jsonOf(context)) as { reason: string };
    if (!record) return problem("not-found");
    const decided = voidInvoice(record.invoice, { reason, now: world.now });
    if (decided.outcome === "refused") return problem(decided.refusal.reason);
    record.invoice = decided.invoice;
    return answerWith(world, record);
  });
  app.post(`${path}/duplicate`, (context) => {
    const record = recordOf(world, context);
    if (!record) return problem("not-found");
    const { invoice, lines } = written(world, { ...record.invoice.content, lines: record.lines });
    const copy = { invoice: { ...invoice, id: newId("inv") }, lines };
    world.records.unshift(copy);
    return answerWith(world, copy, 201);
  });
  app.post(`${path}/links`, (context) => {
    const id = context.req.param("id");
    const link = {
      ...(world.links.get(id)?.[0] as object),
      id: newId("lnk"),
      createdAt: world.now,
    };
    world.links.set(id, [link as never, ...(world.links.get(id) ?? [])]);
    const hostedUrl = `https://pay.studiolime.example/i/${id}#${"s".repeat(43)}`;
    return context.json({ ...link, hostedUrl }, 201);
  });
  app.delete(`${path}/links/:link`, (context) => {
    const links = world.links.get(context.req.param("id")) ?? [];
    const link = links.find(({ id }) => id === context.req.param("link"));
    if (!link) return problem("not-found");
    link.revokedAt = world.now;
    return context.body(null, 204);
  });
}
