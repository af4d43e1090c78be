import { Hono } from "hono";
import { followUpNoteSchema } from "../../shared/contract/follow-up-schema.ts";
import type { World } from "../ports/world.ts";
import { followUps } from "../use-cases/follow-ups.ts";
import { noteFollowUp } from "../use-cases/note-follow-up.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readLimit } from "./read-request.ts";
import type { VendorVariables } from "./vendor-access.ts";
import { viewerOf } from "./viewer-address.ts";

/** Whom to call, write to or visit, and what came of it. */
export function followUpRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/follow-ups", async (context) => {
    const limit = readLimit(context, { fallback: 25, maximum: 50 });
    if (limit.problem !== undefined) return limit.problem;
    const cursor = context.req.query("cursor");
    const page = await followUps(world, {
      actor: context.get("actor"),
      limit: limit.value,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return page === undefined ? problemResponse("invalid-cursor") : context.json(page);
  });

  routes.post("/follow-ups/:id/note", async (context) => {
    const body = await readBody(context, followUpNoteSchema);
    if (body.problem !== undefined) return body.problem;
    const noted = await noteFollowUp(world, {
      actor: context.get("actor"),
      taskId: context.req.param("id"),
      note: body.value,
      viewer: viewerOf(context),
    });
    if (noted === undefined) return problemResponse("not-found");
    if (noted.outcome === "refused") return refusalResponse(noted.refusal);
    return context.json(noted.noted);
  });

  return routes;
}
