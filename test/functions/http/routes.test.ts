import { describe, expect, it } from "vitest";
import { operations } from "../../../shared/contract/operations.ts";
import { portalApp } from "../../../functions/http/portal-app.ts";
import { vendorApp } from "../../../functions/http/vendor-app.ts";
import { webhookApp } from "../../../functions/http/webhook-app.ts";
import type { World } from "../../../functions/ports/world.ts";

const edge = { originSecret: "edge", baseUrl: "https://pay.example" };
// Routes are only looked at here, so that nothing of a world is needed.
const nowhere = {} as World;

const apps = [
  vendorApp(nowhere, edge, () => Promise.resolve({})),
  portalApp(nowhere, edge),
  webhookApp(nowhere, edge),
];

/** Every route that answers something, as "get /api/v1/clients/{id}". */
const mounted = apps
  .flatMap(({ routes }) => routes)
  .filter(({ method }) => method !== "ALL")
  .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/gu, "{$1}")}`);

/** What is not of the public API: the pages' own ways in, the client's page, Stripe's events. */
const notPublic = [
  "get /api/openapi.json",
  "post /api/v1/sign-in",
  "post /api/v1/sign-in/open",
  "post /api/v1/sign-in/code",
  "post /api/v1/sign-out",
  // By the secret of the mail that tells of a request.
  "post /api/v1/answers",
  "post /api/v1/answers/open",
  // A program can't prove that a person wants clients' money to go elsewhere.
  "post /api/v1/payment-settings/own-account/code",
  "post /api/v1/payment-settings/own-account",
  "post /api/portal/invoices/{id}/open",
  "post /api/portal/invoices/{id}/fresh-link",
  "get /api/portal/invoices/{id}",
  "get /api/portal/invoices/{id}/lines",
  "post /api/portal/invoices/{id}/seen",
  "post /api/portal/invoices/{id}/payments",
  "get /api/portal/invoices/{id}/payments/{payment}",
  "post /api/portal/invoices/{id}/payments/{payment}/refresh",
  "post /api/portal/invoices/{id}/transfer-details",
  "post /api/portal/invoices/{id}/declarations",
  "post /api/portal/invoices/{id}/withholdings",
  "post /api/portal/invoices/{id}/withholdings/{withholding}/certificate",
  "post /api/portal/invoices/{id}/code",
  "post /api/portal/invoices/{id}/code/confirm",
  "get /api/portal/invoices/{id}/account",
  "delete /api/portal/invoices/{id}/methods/{method}",
  "post /api/portal/invoices/{id}/store-credit",
  "get /api/portal/invoices/{id}/timeline",
  "get /api/portal/invoices/{id}/pdf",
  "get /api/portal/invoices/{id}/payments/{payment}/receipt",
  "post /api/portal/invoices/{id}/wrong-person",
  "post /api/portal/invoices/{id}/forward",
  "get /api/portal/invoices/{id}/arrangements",
  "post /api/portal/invoices/{id}/agreements",
  "delete /api/portal/invoices/{id}/agreements/{agreement}",
  "post /api/portal/invoices/{id}/requests",
  "post /api/portal/invoices/{id}/requests/{request}/accept",
  "post /api/portal/invoices/{id}/requests/{request}/withdraw",
  "post /api/portal/invoices/{id}/plan/installments/{number}/move",
  "post /api/portal/invoices/{id}/plan/installments/{number}/pay",
  "post /api/portal/invoices/{id}/plan/pause",
  "post /api/portal/invoices/{id}/plan/stop",
  "post /api/portal/invoices/{id}/plan/method",
  "post /api/portal/invoices/{id}/plan/setup",
  "post /api/portal/invoices/{id}/plan/refresh",
  "post /api/portal/invoices/{id}/promises",
  "post /api/portal/invoices/{id}/pause",
  "post /api/portal/invoices/{id}/reminders/start",
  "post /api/portal/invoices/{id}/reminders/stop",
  "get /u/{id}/{token}",
  "post /u/{id}/{token}",
  "post /api/portal/invoices/{id}/questions",
  "post /api/portal/invoices/{id}/questions/{question}/messages",
  "post /api/portal/invoices/{id}/questions/{question}/withdraw",
  "post /api/portal/invoices/{id}/shares",
  "post /webhooks/stripe",
];

describe("the routes that are mounted", () => {
  it("are the operations of the public API, and those that are listed here", () => {
    const described = operations.map(
      ({ method, path }) => `${method} /api/v1${path === "/" ? "" : path}`,
    );

    expect(mounted.toSorted()).toEqual([...described, ...notPublic].toSorted());
  });

  it("are each mounted once", () => {
    expect(new Set(mounted).size).toBe(mounted.length);
  });
});
