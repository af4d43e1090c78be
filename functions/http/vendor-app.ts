import type { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { newApp } from "./app.ts";
import type { Edge } from "./app.ts";
import { clientRoutes } from "./vendor-clients.ts";
import { draftRoutes } from "./vendor-drafts.ts";
import { invoiceRoutes } from "./vendor-invoices.ts";
import { issueRoutes } from "./vendor-issue.ts";
import { linkRoutes } from "./vendor-links.ts";
import { sessionRoutes } from "./vendor-session.ts";
import { signInRoutes } from "./vendor-sign-in.ts";
import { signedIn } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** Gives the OpenAPI document, loaded when it is asked for. */
export type OpenApiDocument = () => Promise<unknown>;

/** The vendor's API under /api/v1, for programs and for the vendor's pages alike. */
export function vendorApp(world: World, edge: Edge, openApi: OpenApiDocument): Hono {
  const app = newApp<VendorVariables>(edge, world.log);
  app.get("/api/openapi.json", async (context) => {
    const document = (await openApi()) as Record<string, unknown>;
    context.header("cache-control", "public, max-age=300");
    return context.json(document);
  });
  app.route("/api/v1", signInRoutes(world));
  app.use("/api/v1/*", signedIn(world));
  app.route("/api/v1", sessionRoutes(world));
  app.route("/api/v1/clients", clientRoutes(world));
  for (const routes of [draftRoutes, invoiceRoutes, issueRoutes, linkRoutes]) {
    app.route("/api/v1/invoices", routes(world));
  }
  return app as unknown as Hono;
}
