import type { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { newApp } from "./app.ts";
import type { Edge } from "./app.ts";
import { onDemand } from "./on-demand.ts";
import { openRoutes } from "./portal-open.ts";
import { viewRoutes } from "./portal-view.ts";

const base = "/api/portal/invoices";

/**
 * The client's API under /api/portal: one invoice, by the session that its link opened. Opening and
 * viewing are there from the start, everything else when it is asked for. Under /u reminders are
 * stopped by whoever got one, without a session.
 */
export function portalApp(world: World, edge: Edge): Hono {
  const app = newApp<object>(edge, world.log);
  app.route(base, openRoutes(world));
  app.route(base, viewRoutes(world));
  for (const routes of postponedRoutes(world)) app.route("/", routes);
  return app as unknown as Hono;
}

function postponedRoutes(world: World) {
  return [
    onDemand({
      base,
      routes: ["post /:id/fresh-link"],
      load: async () => (await import("./portal-fresh-link.ts")).freshLinkRoutes(world),
    }),
    onDemand({
      base,
      routes: [
        "post /:id/payments",
        "get /:id/payments/:payment",
        "post /:id/payments/:payment/refresh",
      ],
      load: async () => (await import("./portal-payments.ts")).paymentRoutes(world),
    }),
    onDemand({
      base,
      routes: [
        "post /:id/transfer-details",
        "post /:id/declarations",
        "post /:id/withholdings",
        "post /:id/withholdings/:withholding/certificate",
      ],
      load: async () => (await import("./portal-declarations.ts")).declarationRoutes(world),
    }),
    onDemand({
      base,
      routes: [
        "post /:id/code",
        "post /:id/code/confirm",
        "get /:id/account",
        "delete /:id/methods/:method",
        "post /:id/store-credit",
      ],
      load: async () => (await import("./portal-account.ts")).accountRoutes(world),
    }),
    onDemand({
      base,
      routes: ["get /:id/timeline"],
      load: async () => (await import("./portal-timeline.ts")).timelineRoutes(world),
    }),
    onDemand({
      base,
      routes: ["get /:id/pdf", "get /:id/payments/:payment/receipt"],
      load: async () => (await import("./portal-documents.ts")).documentRoutes(world),
    }),
    onDemand({
      base,
      routes: ["post /:id/wrong-person", "post /:id/forward"],
      load: async () => (await import("./portal-persons.ts")).personRoutes(world),
    }),
    onDemand({
      base,
      routes: ["post /:id/reminders/stop", "post /:id/reminders/start"],
      load: async () => (await import("./portal-reminders.ts")).reminderRoutes(world),
    }),
    onDemand({
      base: "/u",
      routes: ["get /:id/:token", "post /:id/:token"],
      load: async () => (await import("./portal-unsubscribe.ts")).unsubscribeRoutes(world),
    }),
    ...arrangementsOnDemand(world),
  ];
}

/** What is arranged, asked and promised. */
function arrangementsOnDemand(world: World) {
  return [
    onDemand({
      base,
      routes: [
        "get /:id/arrangements",
        "post /:id/agreements",
        "delete /:id/agreements/:agreement",
        "post /:id/requests",
        "post /:id/requests/:request/accept",
        "post /:id/requests/:request/withdraw",
      ],
      load: async () => (await import("./portal-arrangements.ts")).arrangementRoutes(world),
    }),
    onDemand({
      base,
      routes: [
        "post /:id/plan/installments/:number/move",
        "post /:id/plan/installments/:number/pay",
        "post /:id/plan/pause",
        "post /:id/plan/stop",
        "post /:id/plan/method",
        "post /:id/plan/setup",
        "post /:id/plan/refresh",
        "post /:id/promises",
        "post /:id/pause",
      ],
      load: async () => (await import("./portal-plan.ts")).planRoutes(world),
    }),
    onDemand({
      base,
      routes: [
        "post /:id/questions",
        "post /:id/questions/:question/messages",
        "post /:id/questions/:question/withdraw",
      ],
      load: async () => (await import("./portal-questions.ts")).questionRoutes(world),
    }),
    onDemand({
      base,
      routes: ["post /:id/shares"],
      load: async () => (await import("./portal-shares.ts")).shareRoutes(world),
    }),
  ];
}
