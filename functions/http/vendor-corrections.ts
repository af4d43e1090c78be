import { Hono } from "hono";
import type { Context } from "hono";
import {
  answerWithholdingSchema,
  confirmDeclarationSchema,
  declineDeclarationSchema,
  newCreditNoteSchema,
  writeOffSchema,
} from "../../shared/contract/money-schema.ts";
import { applyCreditSchema } from "../../shared/contract/payment-schema.ts";
import type { World } from "../ports/world.ts";
import { creditInvoice, giveUpInvoice } from "../use-cases/correct-invoice.ts";
import { confirmPaid, declinePaid } from "../use-cases/declare-payment.ts";
import { useCredit } from "../use-cases/use-credit.ts";
import { answerWithheld } from "../use-cases/withhold-tax.ts";
import { answerChanged, readMoneyKey } from "./answer-changed.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { ownId, ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

/** What corrects an invoice, and the vendor's answers to what its client declared. */
export function correctionRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.post("/:id/credit-notes", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const key = readMoneyKey(world, context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, newCreditNoteSchema);
    if (body.problem !== undefined) return body.problem;
    const actorId = context.get("actor").id;
    const ask = { actorId, invoiceId, requestKey: key.value, ...body.value };
    return answerChanged(world, context, await creditInvoice(world, ask), 201);
  });

  routes.post("/:id/write-off", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const body = await readBody(context, writeOffSchema);
    if (body.problem !== undefined) return body.problem;
    const ask = { actorId: context.get("actor").id, invoiceId, ...body.value };
    return answerChanged(world, context, await giveUpInvoice(world, ask), 200);
  });

  routes.post("/:id/store-credit", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const key = readMoneyKey(world, context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, applyCreditSchema);
    if (body.problem !== undefined) return body.problem;
    const actorId = context.get("actor").id;
    const ask = { actorId, invoiceId, requestKey: key.value, amount: body.value.amount };
    return answerChanged(world, context, await useCredit(world, ask), 200);
  });

  routes.post("/:id/declarations/:declaration/confirm", async (context) => {
    const ask = declarationAsk(context);
    if (ask === undefined) return problemResponse("not-found");
    const body = await readBody(context, confirmDeclarationSchema);
    if (body.problem !== undefined) return body.problem;
    const confirmed = await confirmPaid(world, { ...ask, wish: body.value });
    return answerChanged(world, context, confirmed, 200);
  });

  routes.post("/:id/declarations/:declaration/decline", async (context) => {
    const ask = declarationAsk(context);
    if (ask === undefined) return problemResponse("not-found");
    const body = await readBody(context, declineDeclarationSchema);
    if (body.problem !== undefined) return body.problem;
    const declined = await declinePaid(world, { ...ask, ...body.value });
    return answerChanged(world, context, declined, 200);
  });

  routes.post("/:id/withholdings/:withholding/answer", async (context) => {
    const invoiceId = ownId(context, "inv");
    const withholdingId = ownId(context, "whd", "withholding");
    if (invoiceId === undefined || withholdingId === undefined) return problemResponse("not-found");
    const body = await readBody(context, answerWithholdingSchema);
    if (body.problem !== undefined) return body.problem;
    const actorId = context.get("actor").id;
    const ask = { actorId, invoiceId, withholdingId, wish: body.value };
    return answerChanged(world, context, await answerWithheld(world, ask), 200);
  });

  routes.get("/:id/slips/:slip", (context) => readSlip(world, context));

  return routes;
}

function declarationAsk(context: VendorContext) {
  const invoiceId = ownId(context, "inv");
  const declarationId = ownId(context, "dec", "declaration");
  if (invoiceId === undefined || declarationId === undefined) return undefined;
  return { actorId: context.get("actor").id, invoiceId, declarationId };
}

/** A slip goes out as what it was checked to be, and never as something that a browser runs. */
async function readSlip(world: World, context: VendorContext): Promise<Response> {
  const record = await ownInvoice(world, context);
  const slipId = ownId(context, "slp", "slip");
  const slips = [
    ...(record?.declarations ?? []).map(({ slip }) => slip),
    ...(record?.withholdings ?? []).map(({ certificate }) => certificate.slip),
  ];
  const slip = slips.find((candidate) => candidate !== undefined && candidate.id === slipId);
  if (record === undefined || slip === undefined) return problemResponse("not-found");
  const content = await world.receivables.readSlip(record.invoice.id, slip.id);
  if (content === undefined) return problemResponse("not-found");
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": slip.contentType,
      "content-disposition": `inline; filename="slip"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
