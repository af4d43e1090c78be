import { Hono } from "hono";
import { startPaymentSchema } from "../../shared/contract/portal-schema.ts";
import { presentPayment } from "../../shared/invoicing/present-payment.ts";
import type { World } from "../ports/world.ts";
import { lookUpPayment } from "../use-cases/look-up-payment.ts";
import { startPayment } from "../use-cases/start-payment.ts";
import { paymentInSight, portalReader, portalVisit } from "./portal-access.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";

/** A person tries a handful of times; whoever tests stolen cards tries many more. */
const startLimit = { count: 30, windowSeconds: 60 * 60 };

/** One look-up every two seconds is all that a waiting page asks for. */
const refreshLimit = { count: 60, windowSeconds: 2 * 60 };

/** Starting a payment and following it. */
export function paymentRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/payments", async (context) => {
    const visit = await portalVisit(world, context, "payers-too");
    if (visit === undefined) return problemResponse("link-not-valid");
    const { reader, isElevated } = visit;
    const key = readKey(context);
    if (key.problem !== undefined) return key.problem;
    if (key.value === undefined) return problemResponse("key-required");
    const body = await readBody(context, startPaymentSchema);
    if (body.problem !== undefined) return body.problem;
    const name = `pay:${reader.link.id}`;
    const hasTried = reader.record.payments.length > 3;
    // The first few attempts go ahead without the count: one trip less for nearly everybody.
    if (hasTried && !(await world.access.withinLimit(name, startLimit, world.clock.now()))) {
      return problemResponse("too-many-requests");
    }
    const wish = { reader, isElevated, wish: body.value, key: key.value };
    const started = await startPayment(world, wish);
    if (started.outcome === "refused") return refusalResponse(started.refusal);
    const { payment, redirectUrl } = started;
    const where = redirectUrl === undefined ? {} : { redirectUrl };
    return context.json({ payment: presentPayment(payment), ...where }, 201);
  });

  routes.get("/:id/payments/:payment", async (context) => {
    const reader = await portalReader(world, context, "payers-too");
    const payment = paymentInSight(reader, context.req.param("payment"));
    if (payment === undefined) return problemResponse("link-not-valid");
    return context.json({ payment: presentPayment(payment) });
  });

  routes.post("/:id/payments/:payment/refresh", async (context) => {
    const reader = await portalReader(world, context, "payers-too");
    const known = paymentInSight(reader, context.req.param("payment"));
    if (reader === undefined || known === undefined) return problemResponse("link-not-valid");
    const name = `refresh:${known.id}`;
    if (!(await world.access.withinLimit(name, refreshLimit, world.clock.now()))) {
      return problemResponse("too-many-requests");
    }
    const payment = await lookUpPayment(world, reader.invoice.id, known.id);
    return context.json({ payment: presentPayment(payment ?? known) });
  });

  return routes;
}
