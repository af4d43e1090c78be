import { describe, expect, test } from "vitest";
import { localRoutes } from "../../../infra/local/local-routes.ts";
import { localState, rememberSeeded } from "../../../infra/local/local-state.ts";
import { openLocalStore } from "../../../infra/local/local-store.ts";
import { prefersHtml } from "../../../infra/local/prefers-html.ts";

const origin = "http://localhost:3000";
const stripe = {
  url: origin,
  control: `${origin}/local/stripe`,
  secretKey: "sk_test_1",
  webhookSecret: "whsec_1",
};

function routes() {
  const store = openLocalStore(":memory:");
  rememberSeeded(store, {
    apiKey: "key_1",
    invoices: [{ id: "inv_1", number: "104", link: "http://localhost:4711/i/inv_1#secret" }],
  });
  return localRoutes(() => localState(origin, store, stripe));
}

describe("localRoutes", () => {
  test("tell programs where everything is", async () => {
    const response = await routes().request("/local");

    expect(await response.json()).toEqual({
      api: { url: `${origin}/api/v1`, openapi: `${origin}/api/openapi.json`, key: "key_1" },
      portal: {
        vendor: `${origin}/vendor`,
        invoices: [{ id: "inv_1", number: "104", link: `${origin}/i/inv_1#secret` }],
      },
      mailbox: { url: `${origin}/local/mailbox` },
      clock: { url: `${origin}/local/clock` },
      schedules: { url: `${origin}/local/schedules` },
      faults: { url: `${origin}/local/faults` },
      queues: { url: `${origin}/local/queues` },
      stripe,
    });
  });

  test("show people the same as a page", async () => {
    const response = await routes().request("/local", { headers: { accept: "text/html" } });

    const page = await response.text();
    expect(page).toContain(`href="${origin}/i/inv_1#secret"`);
    expect(page).toContain("Invoice 104");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test.each(["bar.js", "bar.css", "local.css", "mailbox.js"])("serve %s", async (name) => {
    expect((await routes().request(`/local/${name}`)).status).toBe(200);
  });

  test("say so where there is nothing", async () => {
    expect((await routes().request("/local/nowhere")).status).toBe(404);
  });
});

describe("prefersHtml", () => {
  test.each([
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true],
    ["text/html, application/json", true],
    ["application/json, text/html;q=0.5", false],
    ["application/json", false],
    ["*/*", false],
    ["text/html;q=0", false],
    [null, false],
  ])("%s: %s", (accept, expected) => {
    expect(prefersHtml(accept)).toBe(expected);
  });
});
