import { Hono } from "hono";
import type { Context } from "hono";
import { isId } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { openLink } from "../use-cases/open-link.ts";
import { keepCookie } from "./cookies.ts";
import { viewFor } from "./portal-view.ts";
import { problemResponse } from "./problem-response.ts";

/** Opening a magic link: the first thing that a client's browser asks for. */
export function openRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/open", async (context) => {
    const secret = await readSecret(context);
    const invoiceId = context.req.param("id");
    // A malformed secret opens nothing, like a wrong one.
    if (secret === undefined || !isId("inv", invoiceId)) return problemResponse("link-not-valid");
    const opened = await openLink(world, { invoiceId, secret });
    if (opened === undefined) return problemResponse("link-not-valid");
    keepCookie(context, `i-${invoiceId}`, { value: opened.sessionSecret });
    return context.json(await viewFor(opened.reader, world.clock.now()));
  });

  return routes;
}

/**
 * The secret of a link: 32 bytes as base64url, alone in its object. Read without the schemas, which
 * a first view can do without.
 */
async function readSecret(context: Context): Promise<string | undefined> {
  const body = (await context.req.json().catch(() => undefined)) as unknown;
  if (typeof body !== "object" || body === null || !("secret" in body)) return undefined;
  const { secret, ...rest } = body;
  if (typeof secret !== "string" || Object.keys(rest).length > 0) return undefined;
  return /^[\w-]{43}$/u.test(secret) ? secret : undefined;
}
