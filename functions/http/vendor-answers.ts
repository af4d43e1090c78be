import { Hono } from "hono";
import type { Context } from "hono";
import { mailedAnswerSchema, openAnswerSchema } from "../../shared/contract/answer-schema.ts";
import type { World } from "../ports/world.ts";
import { openAnswerLink } from "../use-cases/open-answer-link.ts";
import { answerAsked } from "../use-cases/answer-request.ts";
import { presentWaitingRequest } from "./present-waiting-request.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { viewerAddress, viewerOf } from "./viewer-address.ts";

/** A person opens a mail a few times; whoever guesses secrets asks many more times. */
const viewerLimit = { count: 30, windowSeconds: 15 * 60 };

/** Deciding on a request from the mail that tells of it, without signing in. */
export function answerRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/answers/open", async (context) => {
    if (!(await isWithin(world, context))) return problemResponse("too-many-requests");
    const body = await readBody(context, openAnswerSchema);
    if (body.problem !== undefined) return body.problem;
    const opened = await openAnswerLink(world, body.value.secret);
    if (opened === undefined) return problemResponse("link-not-valid");
    return context.json(presentWaitingRequest(opened, { now: world.clock.now(), isMember: true }));
  });

  routes.post("/answers", async (context) => {
    if (!(await isWithin(world, context))) return problemResponse("too-many-requests");
    const body = await readBody(context, mailedAnswerSchema);
    if (body.problem !== undefined) return body.problem;
    const { secret, answer } = body.value;
    const opened = await openAnswerLink(world, secret);
    if (opened === undefined) return problemResponse("link-not-valid");
    const { invoiceId, requestId, memberId: actorId } = opened.link;
    const viewer = viewerOf(context);
    const answered = await answerAsked(world, { invoiceId, requestId, actorId, answer, viewer });
    if (answered === undefined) return problemResponse("link-not-valid");
    if (answered.outcome === "refused") return refusalResponse(answered.refusal);
    return context.body(null, 204);
  });

  return routes;
}

function isWithin(world: World, context: Context): Promise<boolean> {
  const name = `answer:${viewerAddress(context)}`;
  return world.access.withinLimit(name, viewerLimit, world.clock.now());
}
