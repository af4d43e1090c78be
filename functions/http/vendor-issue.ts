import { Hono } from "hono";
import type { Context } from "hono";
import {
  issueSchema,
  sendPreviewSchema,
  voidSchema,
} from "../../shared/contract/invoice-schema.ts";
import type { World } from "../ports/world.ts";
import { issueDraft } from "../use-cases/issue-invoice.ts";
import { sendInvoice } from "../use-cases/send-invoice.ts";
import { sendPreview } from "../use-cases/send-preview.ts";
import { takeBackInvoice } from "../use-cases/void-invoice.ts";
import { newId } from "../use-cases/new-id.ts";
import { invoiceAnswer } from "./invoice-answer.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";
import { ownId, ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

/** What makes an invoice binding, mails it, or takes it back. */
export function issueRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();
  routes.post("/:id/issue", (context) => issue(world, context));
  routes.post("/:id/send", (context) => send(world, context));
  routes.post("/:id/send-preview", (context) => preview(world, context));
  routes.post("/:id/void", (context) => takeBack(world, context));
  return routes;
}

async function issue(world: World, context: VendorContext): Promise<Response> {
  const invoiceId = ownId(context, "inv");
  if (invoiceId === undefined) return problemResponse("not-found");
  const key = readKey(context);
  if (key.problem !== undefined) return key.problem;
  const body = await readBody(context, issueSchema);
  if (body.problem !== undefined) return body.problem;
  const { send: isSent = false, issueDate } = body.value;
  const issued = await issueDraft(world, {
    invoiceId,
    actorId: context.get("actor").id,
    send: isSent,
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(key.value === undefined ? {} : { requestKey: world.secrets.hash(key.value) }),
  });
  if (issued === undefined) return problemResponse("not-found");
  if (issued.outcome === "refused") return refusalResponse(issued.refusal);
  return answerWithInvoice(world, context);
}

async function send(world: World, context: VendorContext): Promise<Response> {
  const invoiceId = ownId(context, "inv");
  if (invoiceId === undefined) return problemResponse("not-found");
  const key = readKey(context);
  if (key.problem !== undefined) return key.problem;
  const actor = context.get("actor");
  const sent = await sendInvoice(world, {
    actor,
    invoiceId,
    key:
      key.value === undefined
        ? newId(world.randomness, "req", actor.vendorId)
        : world.secrets.hash(key.value).replaceAll(/[^0-9A-Za-z]/gu, "x"),
  });
  if (sent === undefined) return problemResponse("not-found");
  if (sent.outcome === "refused") return refusalResponse(sent.refusal);
  return answerWithInvoice(world, context);
}

async function preview(world: World, context: VendorContext): Promise<Response> {
  const invoiceId = ownId(context, "inv");
  if (invoiceId === undefined) return problemResponse("not-found");
  const body = await readBody(context, sendPreviewSchema);
  if (body.problem !== undefined) return body.problem;
  const asked = await sendPreview(world, { actor: context.get("actor"), invoiceId });
  if (asked === undefined) return problemResponse("not-found");
  return context.body(null, 204);
}

async function takeBack(world: World, context: VendorContext): Promise<Response> {
  const invoiceId = ownId(context, "inv");
  if (invoiceId === undefined) return problemResponse("not-found");
  const body = await readBody(context, voidSchema);
  if (body.problem !== undefined) return body.problem;
  const { reason } = body.value;
  const voided = await takeBackInvoice(world, { actor: context.get("actor"), invoiceId, reason });
  if (voided === undefined) return problemResponse("not-found");
  if (voided.outcome === "refused") return refusalResponse(voided.refusal);
  return answerWithInvoice(world, context);
}

async function answerWithInvoice(world: World, context: VendorContext): Promise<Response> {
  const record = await ownInvoice(world, context);
  if (record === undefined) return problemResponse("not-found");
  return invoiceAnswer(context, record, { now: world.clock.now(), status: 200 });
}
