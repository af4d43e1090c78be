import type { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { newApp } from "./app.ts";
import type { Edge } from "./app.ts";
import { documentRoutes } from "./portal-documents.ts";
import { linkRoutes } from "./portal-links.ts";
import { paymentRoutes } from "./portal-payments.ts";
import { personRoutes } from "./portal-persons.ts";
import { viewRoutes } from "./portal-view.ts";

/** The client's API under /api/portal: one invoice, by the session that its link opened. */
export function portalApp(world: World, edge: Edge): Hono {
  const app = newApp<object>(edge, world.log);
  const routes = [linkRoutes, viewRoutes, paymentRoutes, documentRoutes, personRoutes];
  for (const route of routes) app.route("/api/portal/invoices", route(world));
  return app as unknown as Hono;
}
