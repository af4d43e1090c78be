import { Hono } from "hono";
import type { Context } from "hono";
import { cadenceChangeSchema, newCadenceSchema } from "../../shared/contract/cadence-schema.ts";
import type {
  CadenceAnswer,
  CadenceList,
  CadenceView,
} from "../../shared/contract/cadence-schema.ts";
import { rehearsalSchema } from "../../shared/contract/rehearsal-schema.ts";
import { cadenceSummary } from "../../shared/messages/cadence-summary.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import type { Cadence } from "../../shared/milestones/cadence.ts";
import { mutable } from "../../shared/values/mutable.ts";
import type { World } from "../ports/world.ts";
import { cadencesOf, changeCadence, createCadence, deleteCadence } from "../use-cases/cadences.ts";
import type { KeptCadence } from "../use-cases/cadences.ts";
import { readReminders } from "../use-cases/change-reminders.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readVersion } from "./read-request.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

/** A vendor's cadences, told in sentences, and trying them out. */
export function cadenceRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/cadences", async (context) => {
    const reminders = await readReminders(world, context.get("actor").vendorId);
    const { version } = reminders;
    const locale = chooseLocale(context.req.query("locale"));
    context.header("etag", `"${version}"`);
    const items = cadencesOf(reminders).map((cadence) => presentCadence(cadence, locale));
    const answer: CadenceList = { version, locale, items };
    return context.json(answer);
  });

  routes.post("/cadences", async (context) => {
    const body = await readBody(context, newCadenceSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId, id: actorId } = context.get("actor");
    const created = await createCadence(world, { vendorId, actorId, cadence: body.value });
    if (created.outcome === "refused") return refusalResponse(created.refusal);
    return cadenceAnswer(context, created, 201);
  });

  routes.get("/cadences/:id", async (context) => {
    const cadenceId = context.req.param("id");
    const reminders = await readReminders(world, context.get("actor").vendorId);
    const cadence = cadencesOf(reminders).find(({ id }) => id === cadenceId);
    if (cadence === undefined) return problemResponse("not-found");
    return cadenceAnswer(context, { cadence, version: reminders.version }, 200);
  });

  routes.patch("/cadences/:id", async (context) => {
    const cadenceId = ownId(context, "cad");
    if (cadenceId === undefined) return problemResponse("not-found");
    const version = readVersion(context);
    if (version.problem !== undefined) return version.problem;
    const body = await readBody(context, cadenceChangeSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId, id: actorId } = context.get("actor");
    const ask = { vendorId, actorId, cadenceId, version: version.value, change: body.value };
    const changed = await changeCadence(world, ask);
    if (changed.outcome === "refused") return refusalResponse(changed.refusal);
    return cadenceAnswer(context, changed, 200);
  });

  routes.delete("/cadences/:id", async (context) => {
    const cadenceId = ownId(context, "cad");
    if (cadenceId === undefined) return problemResponse("not-found");
    const { vendorId, id: actorId } = context.get("actor");
    const deleted = await deleteCadence(world, { vendorId, actorId, cadenceId });
    if (deleted.outcome === "refused") return refusalResponse(deleted.refusal);
    return context.body(null, 204);
  });

  routes.post("/rehearsals", async (context) => {
    const body = await readBody(context, rehearsalSchema);
    if (body.problem !== undefined) return body.problem;
    const { vendorId } = context.get("actor");
    const { rehearseCadence } = await import("../use-cases/rehearse-cadence.ts");
    const ask = { vendorId, wish: body.value, locale: chooseLocale(context.req.query("locale")) };
    const played = await rehearseCadence(world, ask);
    if (played.outcome === "refused") return refusalResponse(played.refusal);
    return context.json(played.rehearsed);
  });

  return routes;
}

function presentCadence(cadence: Cadence, locale: Locale): CadenceView {
  const { id, name, steps } = cadence;
  const summary = steps.map((step) => cadenceSummary(step, locale));
  return mutable({ id, name, isUsual: id === "usual", steps, summary });
}

function cadenceAnswer(
  context: VendorContext,
  { cadence, version }: KeptCadence,
  status: 200 | 201,
): Response {
  const locale = chooseLocale(context.req.query("locale"));
  context.header("etag", `"${version}"`);
  const answer: CadenceAnswer = { version, locale, ...presentCadence(cadence, locale) };
  return context.json(answer, status);
}
