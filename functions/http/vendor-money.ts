import { Hono } from "hono";
import type { Context } from "hono";
import {
  answerRefundSchema,
  recordPaymentSchema,
  refundPaymentSchema,
  resolveAnomalySchema,
  reversePaymentSchema,
} from "../../shared/contract/money-schema.ts";
import type { World } from "../ports/world.ts";
import { bookRecorded, undoRecorded } from "../use-cases/record-payment.ts";
import { askRefund, sayStillOwed } from "../use-cases/refund-payment.ts";
import { resolveAnomaly } from "../use-cases/resolve-anomaly.ts";
import { answerChanged, readMoneyKey } from "./answer-changed.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

/** Payments of an invoice as the vendor's hand on them: recorded, reversed, refunded, resolved. */
export function moneyRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.post("/:id/payments", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const key = readMoneyKey(world, context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, recordPaymentSchema);
    if (body.problem !== undefined) return body.problem;
    const actorId = context.get("actor").id;
    const ask = { actorId, invoiceId, wish: body.value, requestKey: key.value };
    return answerChanged(world, context, await bookRecorded(world, ask), 201);
  });

  routes.post("/:id/payments/:payment/reverse", async (context) => {
    const ask = paymentAsk(context);
    if (ask === undefined) return problemResponse("not-found");
    const body = await readBody(context, reversePaymentSchema);
    if (body.problem !== undefined) return body.problem;
    const undone = await undoRecorded(world, { ...ask, ...body.value });
    return answerChanged(world, context, undone, 200);
  });

  routes.post("/:id/payments/:payment/refunds", async (context) => {
    const ask = paymentAsk(context);
    if (ask === undefined) return problemResponse("not-found");
    const key = readMoneyKey(world, context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, refundPaymentSchema);
    if (body.problem !== undefined) return body.problem;
    const asked = await askRefund(world, { ...ask, wish: body.value, requestKey: key.value });
    return answerChanged(world, context, asked, 201);
  });

  routes.post("/:id/payments/:payment/refunds/:refund/answer", async (context) => {
    const ask = paymentAsk(context);
    if (ask === undefined) return problemResponse("not-found");
    const body = await readBody(context, answerRefundSchema);
    if (body.problem !== undefined) return body.problem;
    const refundId = context.req.param("refund");
    const said = await sayStillOwed(world, { ...ask, refundId, ...body.value });
    return answerChanged(world, context, said, 200);
  });

  routes.post("/:id/payments/:payment/anomaly", async (context) => {
    const ask = paymentAsk(context);
    if (ask === undefined) return problemResponse("not-found");
    const body = await readBody(context, resolveAnomalySchema);
    if (body.problem !== undefined) return body.problem;
    const resolved = await resolveAnomaly(world, { ...ask, ...body.value });
    return answerChanged(world, context, resolved, 200);
  });

  return routes;
}

function paymentAsk(context: VendorContext) {
  const invoiceId = ownId(context, "inv");
  const paymentId = ownId(context, "pay", "payment");
  if (invoiceId === undefined || paymentId === undefined) return undefined;
  return { actorId: context.get("actor").id, invoiceId, paymentId };
}
