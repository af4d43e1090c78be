import { Hono } from "hono";
import type { Context } from "hono";
import {
  certificateSchema,
  declarePaymentSchema,
  declareWithholdingSchema,
} from "../../shared/contract/payment-schema.ts";
import { presentDeclaration, presentWithholding } from "../../shared/invoicing/present-declared.ts";
import type { World } from "../ports/world.ts";
import { declarePaid } from "../use-cases/declare-payment.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { transferDetailsFor } from "../use-cases/transfer-details.ts";
import { addCertificate, declareWithheld } from "../use-cases/withhold-tax.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";

/** A client declares a handful of things; whoever fills the table declares many more. */
const declareLimit = { count: 20, windowSeconds: 60 * 60 };

/** What a client says of money outside the payment page, and where it can be sent. */
export function declarationRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/transfer-details", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    if (!(await isWithin(world, `transfer:${reader.link.id}`))) {
      return problemResponse("too-many-requests");
    }
    const details = await transferDetailsFor(world, reader);
    if (details.outcome === "refused") return refusalResponse(details.refusal);
    return context.json(details.details);
  });

  routes.post("/:id/declarations", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, declarePaymentSchema);
    if (body.problem !== undefined) return body.problem;
    const { reader, requestKey } = asked;
    const declared = await declarePaid(world, { reader, wish: body.value, requestKey });
    if (declared === undefined) return problemResponse("link-not-valid");
    if (declared.outcome === "refused") return refusalResponse(declared.refusal);
    const record = await world.receivables.readInvoice(reader.invoice.id);
    const known = record?.declarations.find((each) => each.requestKey === requestKey);
    if (known === undefined) return problemResponse("link-not-valid");
    return context.json(presentDeclaration(known), 201);
  });

  routes.post("/:id/withholdings", async (context) => {
    const asked = await readAsk(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, declareWithholdingSchema);
    if (body.problem !== undefined) return body.problem;
    const { reader, requestKey } = asked;
    const declared = await declareWithheld(world, { reader, wish: body.value, requestKey });
    if (declared === undefined) return problemResponse("link-not-valid");
    if (declared.outcome === "refused") return refusalResponse(declared.refusal);
    const record = await world.receivables.readInvoice(reader.invoice.id);
    const known = record?.withholdings.find((each) => each.requestKey === requestKey);
    if (known === undefined) return problemResponse("link-not-valid");
    const exceeds = known.amount > known.allowed;
    return context.json({ withholding: presentWithholding(known), exceeds }, 201);
  });

  routes.post("/:id/withholdings/:withholding/certificate", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const body = await readBody(context, certificateSchema);
    if (body.problem !== undefined) return body.problem;
    if (!(await isWithin(world, `declare:${reader.link.id}`))) {
      return problemResponse("too-many-requests");
    }
    const withholdingId = context.req.param("withholding");
    const added = await addCertificate(world, { reader, withholdingId, wish: body.value });
    if (added === undefined) return problemResponse("link-not-valid");
    if (added.outcome === "refused") return refusalResponse(added.refusal);
    const withholding = added.change?.withholding;
    if (withholding === undefined) return problemResponse("link-not-valid");
    return context.json(presentWithholding(withholding));
  });

  return routes;
}

type Asked =
  | { readonly reader: Reader; readonly requestKey: string; readonly problem?: undefined }
  | { readonly problem: Promise<Response> };

async function readAsk(world: World, context: Context): Promise<Asked> {
  const reader = await portalReader(world, context);
  if (reader === undefined) return { problem: problemResponse("link-not-valid") };
  const key = readKey(context);
  if (key.problem !== undefined) return { problem: key.problem };
  if (key.value === undefined) return { problem: problemResponse("key-required") };
  if (!(await isWithin(world, `declare:${reader.link.id}`))) {
    return { problem: problemResponse("too-many-requests") };
  }
  return { reader, requestKey: world.secrets.hash(`${reader.link.id}:${key.value}`) };
}

function isWithin(world: World, name: string): Promise<boolean> {
  return world.access.withinLimit(name, declareLimit, world.clock.now());
}
