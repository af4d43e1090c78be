import type { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { newApp } from "./app.ts";
import type { Edge } from "./app.ts";
import { onDemand } from "./on-demand.ts";
import { invoiceRoutes } from "./vendor-invoices.ts";
import { sessionRoutes } from "./vendor-session.ts";
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
  app.route(
    "/",
    onDemand({
      base: "/api/v1",
      routes: ["post /sign-in", "post /sign-in/open", "post /sign-in/code", "post /sign-out"],
      load: async () => (await import("./vendor-sign-in.ts")).signInRoutes(world),
    }),
  );
  app.route(
    "/",
    onDemand({
      base: "/api/v1",
      routes: ["post /answers", "post /answers/open"],
      load: async () => (await import("./vendor-answers.ts")).answerRoutes(world),
    }),
  );
  app.use("/api/v1/*", signedIn(world));
  app.route("/api/v1", sessionRoutes(world));
  app.route(invoices, invoiceRoutes(world));
  for (const routes of postponedRoutes(world)) app.route("/", routes);
  return app as unknown as Hono;
}

const invoices = "/api/v1/invoices";

/** What writes, and needs the schemas for it, and what is asked for now and then. */
function postponedRoutes(world: World) {
  return [
    onDemand({
      base: "/api/v1/clients",
      routes: ["post /", "get /", "get /:id", "patch /:id"],
      load: async () => (await import("./vendor-clients.ts")).clientRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: ["post /", "patch /:id", "post /:id/duplicate"],
      load: async () => (await import("./vendor-drafts.ts")).draftRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: ["post /:id/issue", "post /:id/send", "post /:id/send-preview", "post /:id/void"],
      load: async () => (await import("./vendor-issue.ts")).issueRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: ["get /:id/lines", "get /:id/timeline", "get /:id/view", "get /:id/pdf"],
      load: async () => (await import("./vendor-invoice-parts.ts")).invoicePartRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: ["get /:id/links", "post /:id/links", "delete /:id/links/:link"],
      load: async () => (await import("./vendor-links.ts")).linkRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: ["post /:id/questions/:question/answer"],
      load: async () => (await import("./vendor-questions.ts")).vendorQuestionRoutes(world),
    }),
    flexibilityOnDemand(world),
    ...remindersOnDemand(world),
    ...moneyRoutesOnDemand(world),
  ];
}

/** What clients may arrange, and the answers to what they ask for beyond it. */
function flexibilityOnDemand(world: World) {
  return onDemand({
    base: "/api/v1",
    routes: [
      "get /requests",
      "get /invoices/:id/arrangements",
      "post /invoices/:id/requests/:request/answer",
      "post /invoices/:id/extension",
      "post /invoices/:id/terms-for-later",
      "get /flexibility-settings",
      "patch /flexibility-settings",
      "get /clients/:id/flexibility",
      "patch /clients/:id/flexibility",
      "get /invoices/:id/flexibility",
      "patch /invoices/:id/flexibility",
    ],
    load: async () => (await import("./vendor-flexibility.ts")).flexibilityRoutes(world),
  });
}

/** How invoices are reminded of, and what people do beside it. */
function remindersOnDemand(world: World) {
  return [
    onDemand({
      base: "/api/v1",
      routes: [
        "get /reminder-settings",
        "patch /reminder-settings",
        "post /reminder-hold",
        "delete /reminder-hold",
        "get /clients/:id/reminders",
        "patch /clients/:id/reminders",
        "post /clients/:id/hold",
        "delete /clients/:id/hold",
        "put /clients/:id/check-in",
        "delete /clients/:id/check-in",
        "get /invoices/:id/reminders",
        "patch /invoices/:id/reminders",
        "post /invoices/:id/hold",
        "delete /invoices/:id/hold",
      ],
      load: async () => (await import("./vendor-reminders.ts")).reminderRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: [
        "post /:id/hand-over",
        "delete /:id/hand-over",
        "post /:id/hand-over/complete",
        "get /:id/letter.pdf",
      ],
      load: async () => (await import("./vendor-hand-over.ts")).handOverRoutes(world),
    }),
    onDemand({
      base: "/api/v1",
      routes: ["get /outgoing", "get /outgoing/:id"],
      load: async () => (await import("./vendor-outgoing.ts")).outgoingRoutes(world),
    }),
    onDemand({
      base: "/api/v1",
      routes: ["get /follow-ups", "post /follow-ups/:id/note"],
      load: async () => (await import("./vendor-follow-ups.ts")).followUpRoutes(world),
    }),
    ...cadencesOnDemand(world),
  ];
}

/** By which steps invoices are reminded of, and in which words. */
function cadencesOnDemand(world: World) {
  return [
    onDemand({
      base: "/api/v1",
      routes: [
        "get /cadences",
        "post /cadences",
        "get /cadences/:id",
        "patch /cadences/:id",
        "delete /cadences/:id",
        "post /rehearsals",
      ],
      load: async () => (await import("./vendor-cadences.ts")).cadenceRoutes(world),
    }),
    onDemand({
      base: "/api/v1",
      routes: [
        "get /wordings",
        "put /wordings/:message/:tone/:locale",
        "delete /wordings/:message/:tone/:locale",
        "post /wordings/:message/:tone/:locale/preview",
        "post /wordings/:message/:tone/:locale/send-to-me",
      ],
      load: async () => (await import("./vendor-wordings.ts")).wordingRoutes(world),
    }),
  ];
}

/** What moves money or tells of it. */
function moneyRoutesOnDemand(world: World) {
  return [
    onDemand({
      base: invoices,
      routes: [
        "post /:id/payments",
        "post /:id/payments/:payment/reverse",
        "post /:id/payments/:payment/refunds",
        "post /:id/payments/:payment/refunds/:refund/answer",
        "post /:id/payments/:payment/anomaly",
      ],
      load: async () => (await import("./vendor-money.ts")).moneyRoutes(world),
    }),
    onDemand({
      base: invoices,
      routes: [
        "post /:id/credit-notes",
        "post /:id/write-off",
        "post /:id/store-credit",
        "post /:id/declarations/:declaration/confirm",
        "post /:id/declarations/:declaration/decline",
        "post /:id/withholdings/:withholding/answer",
        "get /:id/slips/:slip",
      ],
      load: async () => (await import("./vendor-corrections.ts")).correctionRoutes(world),
    }),
    onDemand({
      base: "/api/v1",
      routes: [
        "get /payments",
        "get /clients/:id/credit",
        "post /clients/:id/credit/pay-out",
        "get /tasks",
        "post /tasks/:id/done",
      ],
      load: async () => (await import("./vendor-books.ts")).bookRoutes(world),
    }),
    onDemand({
      base: "/api/v1/payment-settings",
      routes: ["get /", "patch /", "post /check", "post /own-account/code", "post /own-account"],
      load: async () => (await import("./vendor-settings.ts")).settingsRoutes(world),
    }),
  ];
}
