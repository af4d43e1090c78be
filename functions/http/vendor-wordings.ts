import { Hono } from "hono";
import type { Context } from "hono";
import {
  wordingPreviewSchema,
  wordingPlaceSchema,
  wordingSchema,
} from "../../shared/contract/wording-schema.ts";
import type { WordingAnswer, WordingList } from "../../shared/contract/wording-schema.ts";
import { validate } from "../../shared/contract/validate.ts";
import { placeholders } from "../../shared/messages/wording.ts";
import { isId, vendorOf } from "../../shared/values/identifiers.ts";
import { mutable } from "../../shared/values/mutable.ts";
import type { World } from "../ports/world.ts";
import { readReminders } from "../use-cases/change-reminders.ts";
import { previewWording, sendWording } from "../use-cases/preview-wording.ts";
import type { PreviewAsk } from "../use-cases/preview-wording.ts";
import { putWording, resetWording } from "../use-cases/wordings.ts";
import type { WordingPlace } from "../use-cases/wordings.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readVersion } from "./read-request.ts";
import type { Read } from "./read-request.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

const path = "/wordings/:message/:tone/:locale";

/** A vendor's own words for its messages: kept, looked at, sent to oneself, given up. */
export function wordingRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/wordings", async (context) => {
    const { version, wordings } = await readReminders(world, context.get("actor").vendorId);
    context.header("etag", `"${version}"`);
    const answer: WordingList = mutable({ version, items: wordings, placeholders });
    return context.json(answer);
  });

  routes.put(path, async (context) => {
    const place = placeOf(context);
    if (place === undefined) return problemResponse("not-found");
    const version = readVersion(context);
    if (version.problem !== undefined) return version.problem;
    const body = await readBody(context, wordingSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId, id: actorId } = context.get("actor");
    const wording = { ...place, parts: body.value.parts };
    const put = await putWording(world, { vendorId, actorId, version: version.value, wording });
    if (put.outcome === "refused") return refusalResponse(put.refusal);
    context.header("etag", `"${put.reminders.version}"`);
    const answer: WordingAnswer = { version: put.reminders.version, ...wording };
    return context.json(answer);
  });

  routes.delete(path, async (context) => {
    const place = placeOf(context);
    if (place === undefined) return problemResponse("not-found");
    const { vendorId, id: actorId } = context.get("actor");
    const reset = await resetWording(world, { vendorId, actorId, place });
    if (reset.outcome === "refused") return refusalResponse(reset.refusal);
    return context.body(null, 204);
  });

  routes.post(`${path}/preview`, async (context) => {
    const ask = await readAsk(context);
    if (ask.problem !== undefined) return ask.problem;
    const shown = await previewWording(world, ask.value);
    if (shown === undefined) return problemResponse("not-found");
    if (shown.outcome === "refused") return refusalResponse(shown.refusal);
    return context.json(shown.mail);
  });

  routes.post(`${path}/send-to-me`, async (context) => {
    const ask = await readAsk(context);
    if (ask.problem !== undefined) return ask.problem;
    const sent = await sendWording(world, ask.value);
    if (sent === undefined) return problemResponse("not-found");
    if (sent.outcome === "refused") return refusalResponse(sent.refusal);
    return context.body(null, 204);
  });

  return routes;
}

/** What the path names; undefined where there are no such messages, tones or languages. */
function placeOf(context: VendorContext): WordingPlace | undefined {
  const named = validate(wordingPlaceSchema, context.req.param());
  return named.isValid ? named.value : undefined;
}

async function readAsk(context: VendorContext): Promise<Read<PreviewAsk>> {
  const place = placeOf(context);
  if (place === undefined) return { problem: problemResponse("not-found") };
  const body = await readBody(context, wordingPreviewSchema);
  if (body.problem !== undefined) return body;
  const actor = context.get("actor");
  const { invoiceId } = body.value;
  const isOwn =
    invoiceId === undefined || (isId("inv", invoiceId) && vendorOf(invoiceId) === actor.vendorId);
  if (!isOwn) return { problem: problemResponse("not-found") };
  return { value: { actor, place, ...body.value } };
}
