import { Hono } from "hono";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { World } from "../ports/world.ts";
import { outgoingMail } from "../use-cases/outgoing-mail.ts";
import { outgoing } from "../use-cases/outgoing.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** Further ahead nothing is told: too much can happen until then. */
const maximumDays = 31;

/** What goes out next, and the text of it. */
export function outgoingRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/outgoing", async (context) => {
    const days = context.req.query("days") ?? "7";
    const isNumber = /^\d{1,2}$/u.test(days);
    if (!isNumber || Number(days) < 1 || Number(days) > maximumDays) {
      const errors = [{ pointer: "/days", detail: `must be a number from 1 to ${maximumDays}` }];
      return problemResponse("invalid-request", { errors });
    }
    const { vendorId } = context.get("actor");
    const locale = chooseLocale(context.req.query("locale"));
    return context.json(await outgoing(world, { vendorId, days: Number(days), locale }));
  });

  routes.get("/outgoing/:id", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const shown = await outgoingMail(world, invoiceId);
    if (shown === undefined) return problemResponse("not-found");
    if (shown.outcome === "refused") return refusalResponse(shown.refusal);
    return context.json(shown.answer);
  });

  return routes;
}
