import { Hono } from "hono";
import { invoiceChangeSchema, newInvoiceSchema } from "../../shared/contract/invoice-schema.ts";
import type { World } from "../ports/world.ts";
import { changeDraft } from "../use-cases/change-draft.ts";
import { createInvoice } from "../use-cases/create-invoice.ts";
import { duplicateInvoice } from "../use-cases/duplicate-invoice.ts";
import { invoiceAnswer } from "./invoice-answer.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey, readVersion } from "./read-request.ts";
import { ownId, ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** Drafts: create, change, copy. */
export function draftRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.post("/", async (context) => {
    const key = readKey(context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, newInvoiceSchema);
    if (body.problem !== undefined) return body.problem;
    const created = await createInvoice(world, {
      actor: context.get("actor"),
      content: body.value,
      ...(key.value === undefined ? {} : { requestKey: key.value }),
    });
    if (created.outcome === "refused") return refusalResponse(created.refusal);
    return invoiceAnswer(context, created.record, { now: world.clock.now(), status: 201 });
  });

  routes.patch("/:id", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const version = readVersion(context);
    if (version.problem !== undefined) return version.problem;
    const body = await readBody(context, invoiceChangeSchema);
    if (body.problem !== undefined) return body.problem;
    const changed = await changeDraft(world, {
      actor: context.get("actor"),
      invoiceId,
      change: body.value,
      version: version.value,
    });
    if (changed === undefined) return problemResponse("not-found");
    if (changed.outcome === "refused") return refusalResponse(changed.refusal);
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    return invoiceAnswer(context, record, { now: world.clock.now(), status: 200 });
  });

  routes.post("/:id/duplicate", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const key = readKey(context);
    if (key.problem !== undefined) return key.problem;
    const copied = await duplicateInvoice(world, {
      actor: context.get("actor"),
      invoiceId,
      ...(key.value === undefined ? {} : { requestKey: key.value }),
    });
    if (copied === undefined) return problemResponse("not-found");
    if (copied.outcome === "refused") return refusalResponse(copied.refusal);
    return invoiceAnswer(context, copied.record, { now: world.clock.now(), status: 201 });
  });

  return routes;
}
