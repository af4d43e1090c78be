import { Hono } from "hono";
import type { Context } from "hono";
import {
  checkInSchema,
  holdSchema,
  reminderChangeSchema,
  vendorReminderChangeSchema,
} from "../../shared/contract/reminder-schema.ts";
import type {
  ClientRemindersAnswer,
  InvoiceRemindersAnswer,
  VendorRemindersAnswer,
} from "../../shared/contract/reminder-schema.ts";
import type { ProblemReason } from "../../shared/contract/problem.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import type { World } from "../ports/world.ts";
import { readReminders } from "../use-cases/change-reminders.ts";
import { endCheckIn, setCheckIn } from "../use-cases/check-ins.ts";
import { holdEverything, liftEverything } from "../use-cases/hold-everything.ts";
import {
  holdClient,
  holdInvoice,
  liftClientHold,
  liftInvoiceHold,
} from "../use-cases/hold-reminders.ts";
import {
  changeClientReminders,
  changeInvoiceReminders,
  changeVendorReminders,
  clientReminders,
  effectiveReminders,
  invoiceReminders,
} from "../use-cases/reminder-levels.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readVersion } from "./read-request.ts";
import { ownId, ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;
type Routes = Hono<{ Variables: VendorVariables }>;

/** How invoices are reminded of, on three levels, and the vendor's hand on it. */
export function reminderRoutes(world: World): Routes {
  const routes: Routes = new Hono();
  vendorLevelRoutes(world, routes);
  clientLevelRoutes(world, routes);
  invoiceLevelRoutes(world, routes);
  return routes;
}

function vendorLevelRoutes(world: World, routes: Routes): void {
  routes.get("/reminder-settings", (context) => answerVendor(world, context));

  routes.patch("/reminder-settings", async (context) => {
    const version = readVersion(context);
    if (version.problem !== undefined) return version.problem;
    const body = await readBody(context, vendorReminderChangeSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId, id: actorId } = context.get("actor");
    const vendor = await world.receivables.readVendor(vendorId);
    invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
    const ask = { vendorId, actorId, vendor, version: version.value, change: body.value };
    return changedVendor(world, context, await changeVendorReminders(world, ask));
  });

  routes.post("/reminder-hold", async (context) => {
    const body = await readBody(context, holdSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId, id: actorId } = context.get("actor");
    const held = await holdEverything(world, { vendorId, actorId, hold: body.value });
    return changedVendor(world, context, held);
  });

  routes.delete("/reminder-hold", async (context) => {
    const { vendorId, id: actorId } = context.get("actor");
    return changedVendor(world, context, await liftEverything(world, { vendorId, actorId }));
  });
}

function clientLevelRoutes(world: World, routes: Routes): void {
  routes.get("/clients/:id/reminders", (context) => answerClient(world, context));

  routes.patch("/clients/:id/reminders", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const ask = await readLevelAsk(context);
    if ("problem" in ask) return ask.problem;
    const changed = await changeClientReminders(world, clientId, ask);
    return changedClient(world, context, changed);
  });

  routes.post("/clients/:id/hold", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const body = await readBody(context, holdSchema);
    if (body.problem !== undefined) return body.problem;
    const ask = { clientId, actorId: context.get("actor").id, hold: body.value };
    return changedClient(world, context, await holdClient(world, ask));
  });

  routes.delete("/clients/:id/hold", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const ask = { clientId, actorId: context.get("actor").id };
    return changedClient(world, context, await liftClientHold(world, ask));
  });

  routes.put("/clients/:id/check-in", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const body = await readBody(context, checkInSchema);
    if (body.problem !== undefined) return body.problem;
    const ask = { clientId, actorId: context.get("actor").id, wish: body.value };
    return changedClient(world, context, await setCheckIn(world, ask));
  });

  routes.delete("/clients/:id/check-in", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const ask = { clientId, actorId: context.get("actor").id };
    return changedClient(world, context, await endCheckIn(world, ask));
  });
}

function invoiceLevelRoutes(world: World, routes: Routes): void {
  routes.get("/invoices/:id/reminders", (context) => answerInvoice(world, context));

  routes.patch("/invoices/:id/reminders", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const ask = await readLevelAsk(context);
    if ("problem" in ask) return ask.problem;
    const changed = await changeInvoiceReminders(world, invoiceId, ask);
    return changedInvoice(world, context, changed);
  });

  routes.post("/invoices/:id/hold", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const body = await readBody(context, holdSchema);
    if (body.problem !== undefined) return body.problem;
    const ask = { invoiceId, actorId: context.get("actor").id, hold: body.value };
    return changedInvoice(world, context, await holdInvoice(world, ask));
  });

  routes.delete("/invoices/:id/hold", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const ask = { invoiceId, actorId: context.get("actor").id };
    return changedInvoice(world, context, await liftInvoiceHold(world, ask));
  });
}

async function readLevelAsk(context: VendorContext) {
  const version = readVersion(context);
  if (version.problem !== undefined) return { problem: version.problem };
  const body = await readBody(context, reminderChangeSchema);
  if (body.problem !== undefined) return { problem: body.problem };
  return { actorId: context.get("actor").id, version: version.value, change: body.value };
}

type Outcome =
  | { readonly outcome: "done" }
  | { readonly outcome: "refused"; readonly refusal: { readonly reason: ProblemReason } }
  | undefined;

async function changedVendor(world: World, context: VendorContext, outcome: Outcome) {
  return refusalOf(outcome) ?? answerVendor(world, context);
}

async function changedClient(world: World, context: VendorContext, outcome: Outcome) {
  return refusalOf(outcome) ?? answerClient(world, context);
}

async function changedInvoice(world: World, context: VendorContext, outcome: Outcome) {
  return refusalOf(outcome) ?? answerInvoice(world, context);
}

function refusalOf(outcome: Outcome): Promise<Response> | undefined {
  if (outcome === undefined) return problemResponse("not-found");
  return outcome.outcome === "refused" ? refusalResponse(outcome.refusal) : undefined;
}

/** The vendor's level as the API shows it: the row's version is the ETag that a change must name. */
async function answerVendor(world: World, context: VendorContext): Promise<Response> {
  const reminders = await readReminders(world, context.get("actor").vendorId);
  const { version, settings, daysOff, seniorMemberId, digests, hold } = reminders;
  context.header("etag", `"${version}"`);
  const answer: VendorRemindersAnswer = mutable({
    version,
    settings,
    resolved: effectiveReminders(reminders, settings),
    daysOff,
    digests,
    ...(seniorMemberId === undefined ? {} : { seniorMemberId }),
    ...(hold === undefined ? {} : { hold }),
  });
  return context.json(answer);
}

async function answerClient(world: World, context: VendorContext): Promise<Response> {
  const clientId = ownId(context, "cli");
  if (clientId === undefined) return problemResponse("not-found");
  const [client, reminders] = await Promise.all([
    world.receivables.readClient(clientId),
    remindersOf(world, context),
  ]);
  if (client === undefined) return problemResponse("not-found");
  const level = clientReminders(reminders, client);
  context.header("etag", `"${level.version}"`);
  const answer: ClientRemindersAnswer = mutable({
    ...level,
    ...(client.hold === undefined ? {} : { hold: client.hold }),
    ...(reminders.hold === undefined ? {} : { heldAlong: reminders.hold }),
    ...(client.checkIn === undefined ? {} : { checkIn: client.checkIn }),
  });
  return context.json(answer);
}

async function answerInvoice(world: World, context: VendorContext): Promise<Response> {
  const record = await ownInvoice(world, context);
  if (record === undefined) return problemResponse("not-found");
  const { invoice } = record;
  if (invoice.stage !== "issued") return problemResponse("invoice-not-issued");
  const [client, reminders] = await Promise.all([
    world.receivables.readClient(invoice.content.clientId),
    remindersOf(world, context),
  ]);
  invariant(client !== undefined, "An invoice has a client.");
  const level = invoiceReminders(reminders, client, invoice.reminderSettings);
  const heldAlong = reminders.hold ?? client.hold;
  context.header("etag", `"${level.version}"`);
  const answer: InvoiceRemindersAnswer = mutable({
    ...level,
    ...(invoice.hold === undefined ? {} : { hold: invoice.hold }),
    ...(heldAlong === undefined ? {} : { heldAlong }),
    ...(invoice.handOver === undefined ? {} : { handOver: invoice.handOver }),
  });
  return context.json(answer);
}

function remindersOf(world: World, context: VendorContext): Promise<VendorReminders> {
  return readReminders(world, context.get("actor").vendorId);
}
