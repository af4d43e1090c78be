import { Hono } from "hono";
import type { Context } from "hono";
import {
  changePlanMethodSchema,
  makePromiseSchema,
  moveInstallmentSchema,
  payInstallmentSchema,
  stopPlanSchema,
} from "../../shared/contract/arrangement-schema.ts";
import type { ProblemReason } from "../../shared/contract/problem.ts";
import type { World } from "../ports/world.ts";
import { payInstallment } from "../use-cases/begin-plan.ts";
import type { PlanAsk } from "../use-cases/begin-plan.ts";
import {
  chargeOnFile,
  moveDate,
  ownMethod,
  pauseInstallments,
  stopInstallments,
} from "../use-cases/change-plan.ts";
import { pauseReminders, promiseToPay } from "../use-cases/make-promise.ts";
import { applySetup, setUpMethod } from "../use-cases/set-up-method.ts";
import { portalVisit } from "./portal-access.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";

/** A person changes a plan a few times; whoever tries it out many more. */
const changeLimit = { count: 30, windowSeconds: 60 * 60 };

/** What a client does with a payment plan that is agreed, and promises and pauses without one. */
export function planRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/plan/installments/:number/move", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, moveInstallmentSchema);
    if (body.problem !== undefined) return body.problem;
    return changed(await moveDate(world, asked.reader, numberOf(context), body.value.date));
  });

  routes.post("/:id/plan/installments/:number/pay", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, payInstallmentSchema);
    if (body.problem !== undefined) return body.problem;
    const wish = { ...body.value, number: numberOf(context) };
    const started = await payInstallment(world, asked, wish);
    if (started.outcome === "refused") return refusalResponse(started.refusal);
    return context.json(goingOn(started.redirectUrl), 201);
  });

  routes.post("/:id/plan/pause", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    return changed(await pauseInstallments(world, asked.reader));
  });

  routes.post("/:id/plan/stop", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, stopPlanSchema);
    if (body.problem !== undefined) return body.problem;
    return changed(await stopInstallments(world, asked.reader, body.value.what));
  });

  routes.post("/:id/plan/method", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, changePlanMethodSchema);
    if (body.problem !== undefined) return body.problem;
    const { method, methodOnFileId } = body.value;
    if (methodOnFileId === undefined) return goOn(context, world, { ...asked, method });
    if (!asked.isElevated) return problemResponse("code-required");
    const onFile = await ownMethod(world, asked.reader, methodOnFileId);
    if (onFile?.method !== method) return problemResponse("method-gone");
    const outcome = await chargeOnFile(world, asked.reader, onFile);
    return outcome.outcome === "refused" ? refusalResponse(outcome.refusal) : context.json({}, 201);
  });

  routes.post("/:id/plan/setup", async (context) => {
    const asked = await readAsk(world, context);
    return asked.problem ?? goOn(context, world, asked);
  });

  routes.post("/:id/plan/refresh", async (context) => {
    const visit = await portalVisit(world, context);
    if (visit === undefined) return problemResponse("link-not-valid");
    const { invoice } = visit.reader;
    if (!(await isWithin(world, `plan-refresh:${invoice.id}`))) {
      return problemResponse("too-many-requests");
    }
    const setupId = invoice.arrangements?.plan?.setup?.id;
    if (setupId !== undefined) await applySetup(world, invoice.id, setupId);
    return context.body(null, 204);
  });

  promiseRoutes(world, routes);
  return routes;
}

function promiseRoutes(world: World, routes: Hono): void {
  routes.post("/:id/promises", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, makePromiseSchema);
    if (body.problem !== undefined) return body.problem;
    const requestKey = world.secrets.hash(`${asked.reader.link.id}:${asked.key}`);
    return changed(await promiseToPay(world, asked.reader, { ...body.value, requestKey }));
  });

  routes.post("/:id/pause", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    return changed(await pauseReminders(world, asked.reader));
  });
}

type Asked =
  | (PlanAsk & { readonly isElevated: boolean; readonly problem?: undefined })
  | {
      readonly problem: Promise<Response>;
    };

/** Who asks, and their own key for doing so; a repeat with it is the same wish. */
async function readAsk(world: World, context: Context): Promise<Asked> {
  const visit = await portalVisit(world, context);
  if (visit === undefined) return { problem: problemResponse("link-not-valid") };
  const { reader, isElevated } = visit;
  const key = readKey(context);
  if (key.problem !== undefined) return { problem: key.problem };
  if (key.value === undefined) return { problem: problemResponse("key-required") };
  if (!(await isWithin(world, `plan:${reader.link.id}`))) {
    return { problem: problemResponse("too-many-requests") };
  }
  return { reader, isElevated, key: key.value };
}

function isWithin(world: World, name: string): Promise<boolean> {
  return world.access.withinLimit(name, changeLimit, world.clock.now());
}

function numberOf(context: Context): number {
  const text = context.req.param("number") ?? "";
  return /^\d{1,2}$/u.test(text) ? Number(text) : -1;
}

async function goOn(
  context: Context,
  world: World,
  ask: Parameters<typeof setUpMethod>[1],
): Promise<Response> {
  const opened = await setUpMethod(world, ask);
  if (opened.outcome === "refused") return refusalResponse(opened.refusal);
  return context.json(goingOn(opened.redirectUrl), 201);
}

function goingOn(redirectUrl: string | undefined) {
  return redirectUrl === undefined ? {} : { redirectUrl };
}

type Outcome =
  | { readonly outcome: "done" }
  | { readonly outcome: "refused"; readonly refusal: { readonly reason: ProblemReason } };

/** The page reads the invoice again; there is nothing else to say. */
async function changed(outcome: Outcome): Promise<Response> {
  if (outcome.outcome === "refused") return refusalResponse(outcome.refusal);
  return new Response(null, { status: 204 });
}
