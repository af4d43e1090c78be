import { Hono } from "hono";
import type { Context } from "hono";
import { applyCreditSchema, enterCodeSchema } from "../../shared/contract/payment-schema.ts";
import type { World } from "../ports/world.ts";
import { removeMethod } from "../use-cases/methods-on-file.ts";
import { askCode, elevateSession, redeemCode } from "../use-cases/one-time-code.ts";
import { payerAccount } from "../use-cases/payer-account.ts";
import { creditUsedUnder, useCredit } from "../use-cases/use-credit.ts";
import { portalVisit } from "./portal-access.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";

/** A person asks for a code now and then, and types it wrong once or twice. */
const askLimit = { count: 5, windowSeconds: 15 * 60 };
const enterLimit = { count: 10, windowSeconds: 15 * 60 };

/** What a mailed one-time code opens: methods on file, credit, the client's other invoices. */
export function accountRoutes(world: World): Hono {
  const routes = new Hono();
  const isWithin = (name: string, limit: typeof askLimit) =>
    world.access.withinLimit(name, limit, world.clock.now());

  routes.post("/:id/code", async (context) => {
    const visit = await portalVisit(world, context);
    if (visit === undefined) return problemResponse("link-not-valid");
    const name = `ask-code:${visit.reader.contact.id}`;
    if (!(await isWithin(name, askLimit))) return problemResponse("too-many-requests");
    const isOwed = await askCode(world, visit.reader, visit.sessionHash);
    return isOwed ? context.body(null, 204) : problemResponse("contact-unknown");
  });

  routes.post("/:id/code/confirm", async (context) => {
    const visit = await portalVisit(world, context);
    if (visit === undefined) return problemResponse("link-not-valid");
    const body = await readBody(context, enterCodeSchema);
    if (body.problem !== undefined) return body.problem;
    const { reader, sessionHash } = visit;
    const name = `enter-code:${reader.contact.id}`;
    if (!(await isWithin(name, enterLimit))) return problemResponse("too-many-requests");
    const { code } = body.value;
    const entered = { code, subjectId: reader.contact.id, boundTo: sessionHash };
    if (!(await redeemCode(world, entered))) return problemResponse("code-not-valid");
    await elevateSession(world, reader, sessionHash);
    return context.body(null, 204);
  });

  routes.get("/:id/account", async (context) => {
    const visit = await portalVisit(world, context);
    if (visit === undefined) return problemResponse("link-not-valid");
    const { reader, isElevated, elevatedUntil } = visit;
    if (!isElevated || elevatedUntil === undefined) return problemResponse("code-required");
    return context.json(await payerAccount(world, reader, elevatedUntil));
  });

  routes.delete("/:id/methods/:method", async (context) => {
    const visit = await portalVisit(world, context);
    if (visit === undefined) return problemResponse("link-not-valid");
    if (!visit.isElevated) return problemResponse("code-required");
    const isRemoved = await removeMethod(world, visit.reader, context.req.param("method"));
    if (!isRemoved) return problemResponse("method-gone");
    await elevateSession(world, visit.reader, visit.sessionHash);
    return context.body(null, 204);
  });

  routes.post("/:id/store-credit", (context) => payFromCredit(world, context));

  return routes;
}

/** Uses the client's credit on the invoice; a repeat under the same key gives the same answer. */
async function payFromCredit(world: World, context: Context): Promise<Response> {
  const visit = await portalVisit(world, context);
  if (visit === undefined) return problemResponse("link-not-valid");
  if (!visit.isElevated) return problemResponse("code-required");
  const key = readKey(context);
  if (key.problem !== undefined) return key.problem;
  if (key.value === undefined) return problemResponse("key-required");
  const body = await readBody(context, applyCreditSchema);
  if (body.problem !== undefined) return body.problem;
  const { reader, sessionHash } = visit;
  const requestKey = world.secrets.hash(`${reader.link.id}:${key.value}`);
  const used = await useCredit(world, {
    actorId: reader.contact.id,
    invoiceId: reader.invoice.id,
    amount: body.value.amount,
    requestKey,
  });
  if (used === undefined) return problemResponse("link-not-valid");
  if (used.outcome === "refused") return refusalResponse(used.refusal);
  await elevateSession(world, reader, sessionHash);
  const record = await world.receivables.readInvoice(reader.invoice.id);
  return context.json({ applied: creditUsedUnder(record?.entries ?? [], requestKey) });
}
