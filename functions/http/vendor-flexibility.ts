import { Hono } from "hono";
import type { Context } from "hono";
import { grantExtensionSchema, termsForLaterSchema } from "../../shared/contract/answer-schema.ts";
import { answerRequestSchema } from "../../shared/contract/arrangement-schema.ts";
import { policyChangeSchema } from "../../shared/contract/policy-schema.ts";
import type { LevelPolicy } from "../../shared/contract/policy-schema.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import type { World } from "../ports/world.ts";
import { answerAsked } from "../use-cases/answer-request.ts";
import { optionsOf } from "../use-cases/arrangement-options.ts";
import { answerForLater } from "../use-cases/client-terms.ts";
import {
  changeClientLevel,
  changeInvoiceLevel,
  changeVendorLevel,
  clientLevel,
  invoiceLevel,
  vendorLevel,
} from "../use-cases/flexibility-settings.ts";
import type { Level, LevelAnswer, LevelChange } from "../use-cases/flexibility-settings.ts";
import { grantExtension } from "../use-cases/grant-extension.ts";
import { waitingRequests } from "../use-cases/waiting-requests.ts";
import { answerChanged } from "./answer-changed.ts";
import { presentWaitingRequest } from "./present-waiting-request.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey, readVersion } from "./read-request.ts";
import type { Read } from "./read-request.ts";
import { ownId, ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";
import { viewerOf } from "./viewer-address.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

/** What a vendor's clients may arrange, and the vendor's own yes or no to what they ask for. */
export function flexibilityRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();
  requestRoutes(world, routes);
  settingsRoutes(world, routes);
  return routes;
}

function requestRoutes(world: World, routes: Hono<{ Variables: VendorVariables }>): void {
  routes.get("/requests", async (context) => {
    const { vendorId, memberId } = context.get("actor");
    const ask = { now: world.clock.now(), isMember: memberId !== undefined };
    const waiting = await waitingRequests(world, vendorId);
    return context.json({ items: waiting.map((each) => presentWaitingRequest(each, ask)) });
  });

  routes.get("/invoices/:id/arrangements", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    if (record.invoice.stage !== "issued") return problemResponse("invoice-not-issued");
    return context.json(await optionsOf(world, record.invoice));
  });

  routes.post("/invoices/:id/requests/:request/answer", async (context) => {
    const invoiceId = ownId(context, "inv");
    const requestId = ownId(context, "req", "request");
    if (invoiceId === undefined || requestId === undefined) return problemResponse("not-found");
    const body = await readBody(context, answerRequestSchema);
    if (body.problem !== undefined) return body.problem;
    const actorId = context.get("actor").id;
    const viewer = viewerOf(context);
    const ask = { invoiceId, requestId, actorId, answer: body.value, viewer };
    return answerChanged(world, context, await answerAsked(world, ask), 200);
  });

  routes.post("/invoices/:id/extension", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const key = readKey(context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, grantExtensionSchema);
    if (body.problem !== undefined) return body.problem;
    const granted = await grantExtension(world, {
      ...body.value,
      invoiceId,
      actor: context.get("actor"),
      viewer: viewerOf(context),
      ...(key.value === undefined ? {} : { requestKey: key.value }),
    });
    return answerChanged(world, context, granted, 200);
  });

  routes.post("/invoices/:id/terms-for-later", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const body = await readBody(context, termsForLaterSchema);
    if (body.problem !== undefined) return body.problem;
    if ((await ownInvoice(world, context)) === undefined) return problemResponse("not-found");
    const ask = { invoiceId, actorId: context.get("actor").id, keep: body.value.keep };
    return answerChanged(world, context, await answerForLater(world, ask), 200);
  });
}

function settingsRoutes(world: World, routes: Hono<{ Variables: VendorVariables }>): void {
  routes.get("/flexibility-settings", async (context) =>
    levelAnswer(context, vendorLevel(await ownVendor(world, context))),
  );

  routes.patch("/flexibility-settings", async (context) => {
    const change = await readChange(context);
    if (change.problem !== undefined) return change.problem;
    const { vendorId } = context.get("actor");
    return changedAnswer(context, await changeVendorLevel(world, vendorId, change.value));
  });

  routes.get("/clients/:id/flexibility", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return problemResponse("not-found");
    return levelAnswer(context, clientLevel(await ownVendor(world, context), client));
  });

  routes.patch("/clients/:id/flexibility", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const change = await readChange(context);
    if (change.problem !== undefined) return change.problem;
    return changedAnswer(context, await changeClientLevel(world, clientId, change.value));
  });

  routes.get("/invoices/:id/flexibility", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    const { invoice } = record;
    if (invoice.stage !== "issued") return problemResponse("invoice-not-issued");
    const client = await world.receivables.readClient(invoice.content.clientId);
    invariant(client !== undefined, "An invoice has a client.");
    const vendor = await ownVendor(world, context);
    return levelAnswer(context, invoiceLevel(vendor, client, invoice.flexibilitySettings));
  });

  routes.patch("/invoices/:id/flexibility", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const change = await readChange(context);
    if (change.problem !== undefined) return change.problem;
    return changedAnswer(context, await changeInvoiceLevel(world, invoiceId, change.value));
  });
}

async function readChange(context: VendorContext): Promise<Read<LevelChange>> {
  const version = readVersion(context);
  if (version.problem !== undefined) return version;
  const body = await readBody(context, policyChangeSchema);
  if (body.problem !== undefined) return body;
  const actorId = context.get("actor").id;
  return { value: { actorId, version: version.value, change: body.value } };
}

async function ownVendor(world: World, context: VendorContext): Promise<Vendor> {
  const vendor = await world.receivables.readVendor(context.get("actor").vendorId);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  return vendor;
}

function changedAnswer(
  context: VendorContext,
  changed: LevelAnswer | undefined,
): Response | Promise<Response> {
  if (changed === undefined) return problemResponse("not-found");
  if (changed.outcome === "refused") return refusalResponse(changed.refusal);
  return levelAnswer(context, changed.level);
}

/** A level as the API shows it: its own version is the ETag that a change must name. */
function levelAnswer(context: VendorContext, { version, settings, policy }: Level): Response {
  context.header("etag", `"${version}"`);
  const { version: _, ...holds } = policy;
  const answer: LevelPolicy = mutable({ version, settings, policy: holds });
  return context.json(answer);
}
