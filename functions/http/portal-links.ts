import { Hono } from "hono";
import { freshLinkSchema, openLinkSchema } from "../../shared/contract/portal-schema.ts";
import { isId } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { askFreshLink } from "../use-cases/ask-fresh-link.ts";
import { openLink } from "../use-cases/open-link.ts";
import { keepCookie } from "./cookies.ts";
import { viewFor } from "./portal-view.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { viewerAddress } from "./viewer-address.ts";

/** Enough for an office behind one address, far too few to fill a mailbox. */
const freshLinkLimit = { count: 20, windowSeconds: 60 * 60 };

/** Opening a magic link, and asking for a fresh one. */
export function linkRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/open", async (context) => {
    const body = await readBody(context, openLinkSchema);
    // A malformed secret opens nothing, like a wrong one.
    if (body.problem !== undefined) return problemResponse("link-not-valid");
    const invoiceId = context.req.param("id");
    if (!isId("inv", invoiceId)) return problemResponse("link-not-valid");
    const opened = await openLink(world, { invoiceId, secret: body.value.secret });
    if (opened === undefined) return problemResponse("link-not-valid");
    keepCookie(context, `i-${invoiceId}`, { value: opened.sessionSecret });
    return context.json(viewFor(opened.reader, world.clock.now()));
  });

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
