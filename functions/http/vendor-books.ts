import { Hono } from "hono";
import { endTaskSchema, payOutCreditSchema } from "../../shared/contract/money-schema.ts";
import type { ClientCreditAnswer } from "../../shared/contract/money-schema.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { ClientAccount } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { payOutCredit } from "../use-cases/use-credit.ts";
import { readMoneyKey } from "./answer-changed.ts";
import { presentPaymentForVendor } from "./present-payments.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readLimit } from "./read-request.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** A vendor's books across invoices: all payments, clients' credit, and what waits for a person. */
export function bookRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/payments", async (context) => {
    const limit = readLimit(context, { fallback: 50, maximum: 100 });
    if (limit.problem !== undefined) return limit.problem;
    const cursor = context.req.query("cursor");
    const page = await world.receivables.listPayments({
      vendorId: context.get("actor").vendorId,
      limit: limit.value,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page === undefined) return problemResponse("invalid-cursor");
    const items = page.items.map(({ payment, ...row }) => ({
      ...row,
      payment: presentPaymentForVendor(payment),
    }));
    return context.json({ ...page, items });
  });

  routes.get("/clients/:id/credit", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return problemResponse("not-found");
    return context.json(presentCredit(await world.receivables.readClientAccount(clientId)));
  });

  routes.post("/clients/:id/credit/pay-out", async (context) => {
    const clientId = ownId(context, "cli");
    if (clientId === undefined) return problemResponse("not-found");
    const key = readMoneyKey(world, context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, payOutCreditSchema);
    if (body.problem !== undefined) return body.problem;
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return problemResponse("not-found");
    const actorId = context.get("actor").id;
    const ask = { actorId, clientId, wish: body.value, requestKey: key.value };
    const paid = await payOutCredit(world, ask);
    if (paid.outcome === "refused") return refusalResponse(paid.refusal);
    return context.json(presentCredit(await world.receivables.readClientAccount(clientId)));
  });

  routes.get("/tasks", async (context) => {
    const tasks = await world.receivables.listTasks(context.get("actor").vendorId);
    return context.json({ items: tasks.map(presentTask) });
  });

  routes.post("/tasks/:id/done", async (context) => {
    const body = await readBody(context, endTaskSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId } = context.get("actor");
    const { resolution = "done" } = body.value;
    const at = world.clock.now();
    const taskId = context.req.param("id");
    const isEnded = await world.receivables.endTask(vendorId, taskId, resolution, at);
    if (isEnded) return context.body(null, 204);
    const tasks = await world.receivables.listTasks(vendorId);
    return problemResponse(tasks.some(({ id }) => id === taskId) ? "task-ended" : "not-found");
  });

  return routes;
}

function presentTask(task: Task) {
  const { vendorId: _, ...shown } = task;
  return shown;
}

function presentCredit({ credits, movements }: ClientAccount): ClientCreditAnswer {
  return {
    credits: Object.entries(credits).map(([currency, amount]) => ({ amount, currency })),
    movements: movements.map((movement) => {
      const { clientId: _, amount, currency, ...rest } = movement;
      return { ...rest, amount: { amount, currency } };
    }),
  };
}
