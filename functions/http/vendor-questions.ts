import { Hono } from "hono";
import { answerQuestionSchema } from "../../shared/contract/arrangement-schema.ts";
import type { World } from "../ports/world.ts";
import { answerAsked } from "../use-cases/answer-question.ts";
import { answerChanged, readMoneyKey } from "./answer-changed.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { ownId } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** The vendor's answers to what clients ask. */
export function vendorQuestionRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.post("/:id/questions/:question/answer", async (context) => {
    const invoiceId = ownId(context, "inv");
    const questionId = ownId(context, "qst", "question");
    if (invoiceId === undefined || questionId === undefined) return problemResponse("not-found");
    const key = readMoneyKey(world, context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, answerQuestionSchema);
    if (body.problem !== undefined) return body.problem;
    const actorId = context.get("actor").id;
    const ask = { actorId, invoiceId, questionId, wish: body.value, requestKey: key.value };
    return answerChanged(world, context, await answerAsked(world, ask), 200);
  });

  return routes;
}
