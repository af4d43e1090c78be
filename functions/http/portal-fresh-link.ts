import { Hono } from "hono";
import { freshLinkSchema } from "../../shared/contract/portal-schema.ts";
import { isId } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { askFreshLink } from "../use-cases/ask-fresh-link.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { viewerAddress } from "./viewer-address.ts";

/** Enough for an office behind one address, far too few to fill a mailbox. */
const freshLinkLimit = { count: 20, windowSeconds: 60 * 60 };

/** Asking for a fresh link when one is dead. */
export function freshLinkRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/fresh-link", async (context) => {
    const body = await readBody(context, freshLinkSchema);
    if (body.problem !== undefined) return body.problem;
    const name = `fresh-link:${viewerAddress(context)}`;
    const isWithin = await world.access.withinLimit(name, freshLinkLimit, world.clock.now());
    if (!isWithin) return problemResponse("too-many-requests");
    const invoiceId = context.req.param("id");
    const { secret } = body.value;
    if (isId("inv", invoiceId)) {
      await askFreshLink(world, { invoiceId, ...(secret === undefined ? {} : { secret }) });
    }
    return context.json({}, 202);
  });

  return routes;
}
