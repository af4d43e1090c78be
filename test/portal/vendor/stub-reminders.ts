import type { Context, Hono } from "hono";
import {
  cadenceChangeSchema,
  type NewCadence,
  newCadenceSchema,
} from "../../../shared/contract/cadence-schema.ts";
import { followUpNoteSchema } from "../../../shared/contract/follow-up-schema.ts";
import { problemOf, type ProblemReason, problemTypes } from "../../../shared/contract/problem.ts";
import {
  checkInSchema,
  type HoldWish,
  holdSchema,
  reminderChangeSchema,
  vendorReminderChangeSchema,
} from "../../../shared/contract/reminder-schema.ts";
import { type RehearsalWish, rehearsalSchema } from "../../../shared/contract/rehearsal-schema.ts";
import { cadenceSummary } from "../../../shared/messages/cadence-summary.ts";
import { isLocale, type Locale } from "../../../shared/messages/locale.ts";
import { cadenceFaults } from "../../../shared/milestones/cadence-faults.ts";
import { type Cadence, defaultCadence } from "../../../shared/milestones/cadence.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { mutable } from "../../../shared/values/mutable.ts";
import { anId } from "../../shared/builders/an-id.ts";
import type { StubLevel } from "./reminder-world.ts";
import type { StubRoutes } from "./stub-money.ts";
import { wordingRoutes } from "./stub-wordings.ts";

const usual: Cadence = { id: "usual", name: "The usual one", steps: defaultCadence };

/** Reminders, cadences, holds and follow-ups, by the product's own rules where it has some. */
export function reminderRoutes(app: Hono, stub: StubRoutes): void {
  levelRoutes(app, stub);
  holdRoutes(app, stub);
  cadenceRoutes(app, stub);
  followUpRoutes(app, stub);
  wordingRoutes(app, stub);
}

function levelAt({ world }: StubRoutes, name: string): StubLevel {
  const level = world.reminders.levels.get(name) ?? { version: 0, settings: {} };
  world.reminders.levels.set(name, level);
  return level;
}

/** The levels' own settings, the nearest last. */
function resolved(stub: StubRoutes, names: readonly string[]) {
  const settings = Object.assign({}, ...names.map((name) => levelAt(stub, name).settings)) as {
    cadenceId?: string;
  };
  const found = [usual, ...stub.world.reminders.cadences].find(
    ({ id }) => id === settings.cadenceId,
  );
  const { id: cadenceId, name: cadenceName } = found ?? usual;
  return { skipsWeekends: false, skipsHolidays: false, ...settings, cadenceId, cadenceName };
}

function further(stub: StubRoutes, name: string): readonly string[] {
  if (!name.startsWith("invoices/")) return name === "vendor" ? [] : ["vendor"];
  const record = stub.world.records.find(({ invoice }) => `invoices/${invoice.id}` === name);
  return ["vendor", `clients/${record?.invoice.content.clientId}`];
}

function levelAnswer(stub: StubRoutes, name: string) {
  const level = levelAt(stub, name);
  const beyond = further(stub, name);
  const heldAlong = beyond.map((each) => levelAt(stub, each).hold).find(Boolean);
  const { daysOff, seniorMemberId, digests } = stub.world.reminders;
  const ofVendor = { daysOff, digests, ...(seniorMemberId !== undefined && { seniorMemberId }) };
  return {
    ...level,
    resolved: resolved(stub, [...beyond, name]),
    ...(heldAlong && { heldAlong }),
    ...(name === "vendor" && ofVendor),
  };
}

function nameOf(context: Context): string {
  const [, name] = /\/api\/v1\/((?:clients|invoices)\/[^/]+)/u.exec(context.req.path) ?? [];
  return name ?? "vendor";
}

function isOutdated(context: Context, version: number): boolean {
  return context.req.header("if-match") !== `"${version}"`;
}

const paths = ["/reminder-settings", "/clients/:id/reminders", "/invoices/:id/reminders"];

function levelRoutes(app: Hono, stub: StubRoutes): void {
  const { checked, problem, world } = stub;
  for (const path of paths.map((each) => `/api/v1${each}`)) {
    app.get(path, (context) => context.json(levelAnswer(stub, nameOf(context))));
    app.patch(path, async (context) => {
      const name = nameOf(context);
      const level = levelAt(stub, name);
      if (isOutdated(context, level.version)) return problem("version-outdated");
      const schema = name === "vendor" ? vendorReminderChangeSchema : reminderChangeSchema;
      const body = await checked(context, schema);
      if (body instanceof Response) return body;
      const { daysOff, digests, seniorMemberId, ...settings } = body as Record<string, never>;
      Object.assign(world.reminders, daysOff && { daysOff }, digests && { digests });
      if (seniorMemberId !== undefined) Object.assign(world.reminders, { seniorMemberId });
      const changed = Object.entries({ ...level.settings, ...settings });
      level.settings = Object.fromEntries(changed.filter(([, said]) => said !== null));
      level.version += 1;
      return context.json(levelAnswer(stub, name));
    });
  }
  app.put("/api/v1/clients/:id/check-in", async (context) => {
    const body = await checked(context, checkInSchema);
    if (body instanceof Response) return body;
    levelAt(stub, nameOf(context)).checkIn = body as NonNullable<StubLevel["checkIn"]>;
    return context.json(levelAnswer(stub, nameOf(context)));
  });
  app.delete("/api/v1/clients/:id/check-in", (context) => {
    delete levelAt(stub, nameOf(context)).checkIn;
    return context.json(levelAnswer(stub, nameOf(context)));
  });
}

function holdRoutes(app: Hono, stub: StubRoutes): void {
  const { checked, world } = stub;
  for (const path of ["/reminder-hold", "/clients/:id/hold", "/invoices/:id/hold"]) {
    app.post(`/api/v1${path}`, async (context) => {
      const body = await checked(context, holdSchema);
      if (body instanceof Response) return body;
      const by = anId("mem", "a");
      const hold = { at: world.now, by, freezesFees: false, ...(body as HoldWish) };
      levelAt(stub, nameOf(context)).hold = hold;
      return context.json(levelAnswer(stub, nameOf(context)));
    });
    app.delete(`/api/v1${path}`, (context) => {
      delete levelAt(stub, nameOf(context)).hold;
      return context.json(levelAnswer(stub, nameOf(context)));
    });
  }
  const handOver = "/api/v1/invoices/:id/hand-over";
  app.post(handOver, (context) => {
    levelAt(stub, nameOf(context)).handOver = {
      startedAt: world.now,
      by: anId("mem", "a"),
      notBefore: addDays(world.now.slice(0, 10), 7),
    };
    return context.json({});
  });
  app.delete(handOver, (context) => decided(stub, context, "withdrawnAt"));
  app.post(`${handOver}/complete`, (context) => decided(stub, context, "completedAt"));
}

function decided(stub: StubRoutes, context: Context, moment: "withdrawnAt" | "completedAt") {
  const level = levelAt(stub, nameOf(context));
  if (!level.handOver) return stub.problem("hand-over-not-possible");
  level.handOver = { ...level.handOver, [moment]: stub.world.now };
  return context.json({});
}

function cadenceRoutes(app: Hono, stub: StubRoutes): void {
  const { checked, problem, world } = stub;
  const all = () => [usual, ...world.reminders.cadences];
  const version = () => levelAt(stub, "vendor").version;
  const view = (cadence: Cadence, locale: Locale) => ({
    ...cadence,
    isUsual: cadence.id === "usual",
    summary: cadence.steps.map((step) => cadenceSummary(step, locale)),
  });
  const localeOf = (context: Context) => {
    const wish = context.req.query("locale") ?? "en";
    return isLocale(wish) ? wish : "en";
  };
  const one = (context: Context, cadence: Cadence) => {
    const locale = localeOf(context);
    return context.json({ version: version(), locale, ...view(cadence, locale) });
  };
  app.get("/api/v1/cadences", (context) => {
    const locale = localeOf(context);
    const items = all().map((cadence) => view(cadence, locale));
    return context.json({ version: version(), locale, items });
  });
  app.post("/api/v1/cadences", async (context) => {
    const body = await checked(context, newCadenceSchema);
    if (body instanceof Response) return body;
    const id = anId("cad", String.fromCodePoint(97 + world.reminders.cadences.length));
    const made = { id, ...(body as NewCadence) };
    world.reminders.cadences.push(made);
    levelAt(stub, "vendor").version += 1;
    return one(context, made);
  });
  app.get("/api/v1/cadences/:id", (context) => {
    const found = all().find(({ id }) => id === context.req.param("id"));
    return found ? one(context, found) : problem("not-found");
  });
  app.patch("/api/v1/cadences/:id", async (context) => {
    const body = await checked(context, cadenceChangeSchema);
    const index = world.reminders.cadences.findIndex(({ id }) => id === context.req.param("id"));
    const before = world.reminders.cadences[index];
    if (body instanceof Response || !before) return body as Response;
    if (isOutdated(context, version())) return problem("version-outdated");
    const after = { ...before, ...body };
    const errors = cadenceFaults(after.steps);
    if (errors.length > 0) return refusal("cadence-not-valid", { errors });
    world.reminders.cadences[index] = after;
    levelAt(stub, "vendor").version += 1;
    return one(context, after);
  });
  app.delete("/api/v1/cadences/:id", (context) => {
    const { cadences } = world.reminders;
    world.reminders.cadences = cadences.filter(({ id }) => id !== context.req.param("id"));
    return context.body(null, 204);
  });
  app.post("/api/v1/rehearsals", async (context) => {
    const body = await checked(context, rehearsalSchema);
    return body instanceof Response ? body : context.json(rehearsed(body as RehearsalWish));
  });
}

function refusal(reason: ProblemReason, members: Record<string, unknown>): Response {
  return new Response(JSON.stringify(problemOf(reason, members)), {
    status: problemTypes[reason].status,
    headers: { "content-type": "application/problem+json" },
  });
}

/** Each step that counts from the due date, on its very day, for the first invented invoice. */
function rehearsed({ steps = mutable(defaultCadence), invented = [] }: RehearsalWish) {
  const [invoice] = invented;
  const items = (invoice ? steps : []).flatMap((step, index) => {
    if (step.anchor !== "due") return [];
    const date = addDays(invoice?.dueDate ?? "2026-12-21", step.offsetDays);
    const { kind: milestone, channel, tone, circle } = step;
    return [
      {
        at: `${date}T09:00:00.000Z`,
        date,
        invoice: "1",
        client: "1",
        milestone,
        channel,
        tone,
        circle,
        to: channel === "mail" ? ["Contact 1"] : [],
        ...(index === 1 && { skipped: "held" }),
        summary: cadenceSummary(step, "en"),
      },
    ];
  });
  const mails = items.filter(({ channel, skipped }) => channel === "mail" && !skipped).length;
  const counts = { invoices: 1, mails, letters: 0, calls: 0, visits: 0, skipped: 1 };
  return { from: "2026-12-15", until: "2027-12-15", locale: "en", counts, items };
}

function followUpRoutes(app: Hono, { world, checked }: StubRoutes): void {
  const { reminders } = world;
  app.get("/api/v1/outgoing", (context) => {
    const days = Number(context.req.query("days"));
    const until = addDays(world.now.slice(0, 10), days);
    const items = reminders.outgoing.filter(({ date }) => date <= until);
    return context.json({ until, locale: "en", items, isIncomplete: false });
  });
  app.get("/api/v1/outgoing/:id", (context) => {
    const invoiceId = context.req.param("id");
    const item = reminders.outgoing.find(({ invoices }) =>
      invoices.some((part) => part.invoiceId === invoiceId),
    );
    const text = { locale: "en", subject: "Invoice SL-1042 is due today", text: "Hello Maya," };
    const html = "<html><body><p>Hello Maya,</p></body></html>";
    const mail = item && { at: item.at, milestone: "due-today", to: item.to, ...text, html };
    return context.json({ invoiceId, ...(mail && { mail }) });
  });
  app.get("/api/v1/follow-ups", (context) => context.json({ items: reminders.followUps }));
  app.post("/api/v1/follow-ups/:id/note", async (context) => {
    const body = await checked(context, followUpNoteSchema);
    if (body instanceof Response) return body;
    const id = decodeURIComponent(context.req.param("id"));
    reminders.followUps = reminders.followUps.filter((each) => each.id !== id);
    return context.json({ id, status: "done" });
  });
}
