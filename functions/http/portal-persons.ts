import { Hono } from "hono";
import { forwardSchema, wrongPersonSchema } from "../../shared/contract/portal-schema.ts";
import type { World } from "../ports/world.ts";
import { forwardInvoice, reportWrongPerson } from "../use-cases/tell-vendor.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";

/** "I'm not the right person" and "send this to accounts payable". */
export function personRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/wrong-person", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const body = await readBody(context, wrongPersonSchema);
    if (body.problem !== undefined) return body.problem;
    await reportWrongPerson(world, reader, body.value);
    return context.body(null, 204);
  });

  routes.post("/:id/forward", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const body = await readBody(context, forwardSchema);
    if (body.problem !== undefined) return body.problem;
    const isForwarded = await forwardInvoice(world, reader, body.value);
    return isForwarded ? context.body(null, 204) : problemResponse("too-many-requests");
  });

  return routes;
}
