import { Hono } from "hono";
import type { Context } from "hono";
import {
  acceptCounterSchema,
  agreeSchema,
  askRequestSchema,
} from "../../shared/contract/arrangement-schema.ts";
import type { Agreed } from "../../shared/contract/arrangement-schema.ts";
import { presentRequest } from "../../shared/invoicing/present-request.ts";
import type { World } from "../ports/world.ts";
import { acceptOffer } from "../use-cases/accept-counter.ts";
import { agree } from "../use-cases/agree.ts";
import type { Acceptor, AgreedAnswer } from "../use-cases/agree.ts";
import { optionsFor } from "../use-cases/arrangement-options.ts";
import { askVendor, withdraw } from "../use-cases/ask-request.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { takeBackAgreement } from "../use-cases/take-back.ts";
import { portalReader, portalVisit } from "./portal-access.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";
import { viewerOf } from "./viewer-address.ts";

/** A person agrees on something a few times; whoever tries it out many more. */
const arrangeLimit = { count: 30, windowSeconds: 60 * 60 };

/** What a client may arrange, and agreements and requests with their ends. */
export function arrangementRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get("/:id/arrangements", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    return context.json(await optionsFor(world, reader));
  });

  routes.post("/:id/agreements", async (context) => {
    const asked = await readAcceptor(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, agreeSchema);
    if (body.problem !== undefined) return body.problem;
    const answer = await agree(world, { ...asked, wish: body.value });
    if (await isTooOften(world, asked, answer)) return problemResponse("too-many-requests");
    return agreedAnswer(context, answer);
  });

  routes.delete("/:id/agreements/:agreement", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const agreementId = context.req.param("agreement");
    const taken = await takeBackAgreement(world, { reader, agreementId });
    if (taken.outcome === "refused") return refusalResponse(taken.refusal);
    return context.body(null, 204);
  });

  routes.post("/:id/requests", async (context) => {
    const asked = await readAcceptor(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, askRequestSchema);
    if (body.problem !== undefined) return body.problem;
    const answer = await askVendor(world, { ...asked, wish: body.value });
    if (await isTooOften(world, asked, answer)) return problemResponse("too-many-requests");
    if (answer.outcome === "refused") return refusalResponse(answer.refusal);
    return context.json(presentRequest(answer.request), 201);
  });

  routes.post("/:id/requests/:request/accept", async (context) => {
    const asked = await readAcceptor(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, acceptCounterSchema);
    if (body.problem !== undefined) return body.problem;
    const requestId = context.req.param("request");
    return agreedAnswer(
      context,
      await acceptOffer(world, { ...asked, requestId, wish: body.value }),
    );
  });

  routes.post("/:id/requests/:request/withdraw", async (context) => {
    const asked = await readAcceptor(world, context);
    if (asked.problem !== undefined) return asked.problem;
    const { reader } = asked;
    const withdrawn = await withdraw(world, { reader, requestId: context.req.param("request") });
    if (withdrawn.outcome === "refused") return refusalResponse(withdrawn.refusal);
    return context.body(null, 204);
  });

  return routes;
}

type Asked =
  | (Acceptor & { readonly problem?: undefined })
  | { readonly problem: Promise<Response> };

/** Who says yes, from where, and under which key; a repeat with it is the same yes. */
async function readAcceptor(world: World, context: Context): Promise<Asked> {
  const visit = await portalVisit(world, context);
  if (visit === undefined) return { problem: problemResponse("link-not-valid") };
  const { reader, isElevated } = visit;
  const key = readKey(context);
  if (key.problem !== undefined) return { problem: key.problem };
  if (key.value === undefined) return { problem: problemResponse("key-required") };
  // The first wish goes ahead without the count: one trip less for nearly everybody.
  if (hasArranged(reader) && !(await isWithin(world, reader))) {
    return { problem: problemResponse("too-many-requests") };
  }
  return { reader, isElevated, key: key.value, viewer: viewerOf(context) };
}

const hasArranged = ({ invoice }: Reader) => invoice.arrangements !== undefined;

function isWithin(world: World, { link }: Reader): Promise<boolean> {
  return world.access.withinLimit(`arrange:${link.id}`, arrangeLimit, world.clock.now());
}

/** A wish that is refused counts as a try, also where no wish came before it. */
async function isTooOften(
  world: World,
  { reader }: Acceptor,
  { outcome }: { readonly outcome: string },
): Promise<boolean> {
  return outcome === "refused" && !hasArranged(reader) && !(await isWithin(world, reader));
}

/**
 * Where the client goes on. What is beyond the policy can be asked for instead, with what was
 * refused and what would be granted.
 */
function agreedAnswer(
  context: Context,
  answer: Exclude<AgreedAnswer<Parameters<typeof refusalResponse>[0]>, undefined>,
): Response | Promise<Response> {
  if (answer.outcome === "refused") {
    const canBeAsked = answer.refusal.reason === "beyond-policy";
    return refusalResponse({ ...answer.refusal, ...(canBeAsked ? { canBeAsked } : {}) });
  }
  const { agreementId, redirectUrl } = answer;
  const agreed: Agreed = {
    agreementId,
    ...(redirectUrl === undefined ? {} : { redirectUrl }),
  };
  return context.json(agreed, 201);
}
