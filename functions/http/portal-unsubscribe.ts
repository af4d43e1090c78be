import { Hono } from "hono";
import type { Context } from "hono";
import { chooseLocale } from "../../shared/messages/locale.ts";
import { unsubscribePage } from "../../shared/messages/unsubscribe-page.ts";
import type { UnsubscribePage } from "../../shared/messages/unsubscribe-page.ts";
import type { World } from "../ports/world.ts";
import { stopReminders } from "../use-cases/unsubscribe.ts";
import { unsubscribeHolder } from "../use-cases/unsubscribe-holder.ts";
import type { UnsubscribeHolder } from "../use-cases/unsubscribe-holder.ts";

/** The hash of `unsubscribeStyle`: nothing else may style the page, and nothing at all run on it. */
const styleHash = "sha256-fvJwd/95O3Ajuxf7LydXgGksm7nK1a0ALYwS/G99cEQ=";

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    `default-src 'none'; style-src '${styleHash}'; form-action 'self'; ` +
    "frame-ancestors 'none'; base-uri 'none'",
  // The button's request must say that it comes from our own page.
  "referrer-policy": "same-origin",
};

/**
 * Where a mail program, or its reader, stops reminders (RFC 8058). Looking changes nothing, however
 * often a scanner follows the address; a POST does.
 */
export function unsubscribeRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get("/:id/:token", async (context) => {
    const holder = await holderOf(world, context);
    return pageFor(context, holder, "asking");
  });

  routes.post("/:id/:token", async (context) => {
    const holder = await holderOf(world, context);
    if (holder === undefined) return pageFor(context, holder, "stopped");
    const { invoice, contact } = holder;
    await stopReminders(world, { invoiceId: invoice.id, contactId: contact.id });
    return pageFor(context, holder, "stopped");
  });

  return routes;
}

function holderOf(world: World, context: Context): Promise<UnsubscribeHolder | undefined> {
  const invoiceId = context.req.param("id") ?? "";
  const token = context.req.param("token") ?? "";
  return unsubscribeHolder(world, { invoiceId, token });
}

function pageFor(
  context: Context,
  holder: UnsubscribeHolder | undefined,
  state: "asking" | "stopped",
): Response {
  if (holder === undefined) {
    const body = unsubscribePage({ state: "invalid" }, chooseLocale());
    return context.body(body, 404, pageHeaders);
  }
  const { invoice, contact } = holder;
  const page: UnsubscribePage = { state, vendorName: invoice.vendor.name };
  const locale = chooseLocale(contact.locale, invoice.locale);
  return context.body(unsubscribePage(page, locale), 200, pageHeaders);
}
