import { Hono } from "hono";
import type { Context } from "hono";
import { clientChangeSchema, newClientSchema } from "../../shared/contract/client-schema.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import type { World } from "../ports/world.ts";
import { changeClient, createClient } from "../use-cases/write-client.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey, readLimit, readVersion } from "./read-request.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** Clients: create, list, read and change. */
export function clientRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.post("/", async (context) => {
    const key = readKey(context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, newClientSchema);
    if (body.problem !== undefined) return body.problem;
    const created = await createClient(world, {
      actor: context.get("actor"),
      content: body.value,
      ...(key.value === undefined ? {} : { requestKey: key.value }),
    });
    if (created.outcome === "refused") return refusalResponse(created.refusal);
    return clientAnswer(context, created.client, 201);
  });

  routes.get("/", async (context) => {
    const limit = readLimit(context, { fallback: 50, maximum: 100 });
    if (limit.problem !== undefined) return limit.problem;
    const cursor = context.req.query("cursor");
    const page = await world.receivables.listClients(context.get("actor").vendorId, {
      limit: limit.value,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page === undefined) return problemResponse("invalid-cursor");
    return context.json({ ...page, items: page.items.map(presentClient) });
  });

  routes.get("/:id", async (context) => {
    const id = ownId(context, "cli");
    const client = id === undefined ? undefined : await world.receivables.readClient(id);
    if (client === undefined) return problemResponse("not-found");
    return clientAnswer(context, client, 200);
  });

  routes.patch("/:id", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const version = readVersion(context);
    if (version.problem !== undefined) return version.problem;
    const body = await readBody(context, clientChangeSchema);
    if (body.problem !== undefined) return body.problem;
    const request = { clientId, change: body.value, version: version.value };
    const changed = await changeClient(world, request);
    if (changed === undefined) return problemResponse("not-found");
    if (changed.outcome === "refused") return refusalResponse(changed.refusal);
    return clientAnswer(context, changed.client, 200);
  });

  return routes;
}

function clientAnswer(context: Context, client: Client, status: 200 | 201): Response {
  context.header("etag", `"${client.version}"`);
  return context.json(presentClient(client), status);
}

/** A client as the API shows it; what only the house needs stays inside. */
function presentClient(client: Client) {
  const {
    vendorId: _,
    stripeCustomerId: _customer,
    flexibility: _flexibility,
    reminders: _reminders,
    hold: _hold,
    checkIn: _checkIn,
    ...shown
  } = client;
  return shown;
}
