import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { localProblem } from "./local-problem.ts";
import type { LocalState } from "./local-state.ts";
import { escapeHtml } from "./pages/escape-html.ts";
import { localPage } from "./pages/local-page.ts";
import { prefersHtml } from "./prefers-html.ts";

const files: Record<string, string> = {
  "bar.css": "text/css; charset=utf-8",
  "bar.js": "text/javascript; charset=utf-8",
  "local.css": "text/css; charset=utf-8",
  "mailbox.js": "text/javascript; charset=utf-8",
};

/** `GET /local` says where everything is; beside it the files of the local pages. */
export function localRoutes(state: () => LocalState): Hono {
  const app = new Hono();
  app.get("/local", (context) => {
    if (prefersHtml(context.req.header("accept"))) return homePage(state());
    return context.json(state(), 200, { vary: "accept", "cache-control": "no-store" });
  });
  for (const [name, mediaType] of Object.entries(files)) {
    app.get(`/local/${name}`, (context) => {
      const text = readFileSync(new URL(`./pages/${name}`, import.meta.url), "utf8");
      return context.body(text, 200, { "content-type": mediaType, "cache-control": "no-cache" });
    });
  }
  app.notFound(() => localProblem(404, "There is nothing at this address of the local world."));
  return app;
}

function homePage(state: LocalState): Response {
  const link = (url: string, text = url) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  const invoices = state.portal.invoices.map(
    (invoice) => `<li>${link(invoice.link, `Invoice ${invoice.number}`)}</li>`,
  );
  const control =
    "control" in state.stripe
      ? `<li>${link(`${state.stripe.control}/book`, "Stripe's book")} (simulated)</li>`
      : `<li>${link(state.stripe.dashboard, "Stripe's dashboard")} (the real Stripe, test mode)</li>`;
  return localPage({
    title: "Kindly on this machine",
    scripts: ["bar.js"],
    body: `<main class="content">
<h1>Kindly on this machine</h1>
<h2>For people</h2>
<ul>
<li>${link(state.portal.vendor, "The vendor's page")}</li>
<li>${link(state.mailbox.url, "Mailbox")}: every mail that is sent arrives here</li>
${invoices.join("\n")}
</ul>
<h2>For programs</h2>
<ul>
<li>${link(state.api.openapi, "API description")}, at ${escapeHtml(state.api.url)}</li>
<li>${link(state.clock.url, "Clock")}, which can be moved forward</li>
<li>${link(state.schedules.url, "Schedules")} to come</li>
<li>${link(state.faults.url, "Faults")} that were ordered</li>
<li>${link(state.queues.url, "Queues")} of what was given up</li>
${control}
</ul>
</main>`,
  });
}
