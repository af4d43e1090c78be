import { Hono } from "hono";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import { presentTimeline } from "../../shared/invoicing/present-timeline.ts";
import type { World } from "../ports/world.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse } from "./problem-response.ts";

/** What was sent to whom and why, and what comes next; those who pay a share don't see it. */
export function timelineRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get("/:id/timeline", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const { invoice, record, contact } = reader;
    const view = presentInvoice(invoice, [], record.payments, {
      now: world.clock.now(),
      reader: contact,
      lineLimit: 0,
      declared: record,
    });
    return context.json(presentTimeline(invoice, view, contact));
  });

  return routes;
}
