import { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { completeHandOver, startHandOver, withdrawHandOver } from "../use-cases/hand-over.ts";
import { formalLetter } from "../use-cases/formal-letter.ts";
import { answerChanged } from "./answer-changed.ts";
import { pdfResponse } from "./pdf-response.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** The last steps: the letter on paper, and the hand-over that a person decides. */
export function handOverRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.post("/:id/hand-over", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const ask = { invoiceId, actorId: context.get("actor").id };
    return answerChanged(world, context, await startHandOver(world, ask), 200);
  });

  routes.delete("/:id/hand-over", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const ask = { invoiceId, actorId: context.get("actor").id };
    return answerChanged(world, context, await withdrawHandOver(world, ask), 200);
  });

  routes.post("/:id/hand-over/complete", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const ask = { invoiceId, actorId: context.get("actor").id };
    return answerChanged(world, context, await completeHandOver(world, ask), 200);
  });

  routes.get("/:id/letter.pdf", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const letter = await formalLetter(world, invoiceId);
    if (letter === undefined) return problemResponse("not-found");
    if (letter.outcome === "refused") return refusalResponse(letter.refusal);
    return pdfResponse(letter.content, `letter-${letter.number}`);
  });

  return routes;
}
