import { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { startReminders, stopReminders } from "../use-cases/unsubscribe.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse } from "./problem-response.ts";

/** "No more reminders, please", and having them again. */
export function reminderRoutes(world: World): Hono {
  const routes = new Hono();
  const choices = { stop: stopReminders, start: startReminders } as const;

  for (const [name, choose] of Object.entries(choices)) {
    routes.post(`/:id/reminders/${name}`, async (context) => {
      const reader = await portalReader(world, context);
      if (reader === undefined) return problemResponse("link-not-valid");
      await choose(world, { invoiceId: reader.invoice.id, contactId: reader.contact.id });
      return context.body(null, 204);
    });
  }

  return routes;
}
