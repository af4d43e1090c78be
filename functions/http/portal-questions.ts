import { Hono } from "hono";
import type { Context } from "hono";
import { askQuestionSchema, writeMessageSchema } from "../../shared/contract/arrangement-schema.ts";
import type { ProblemReason } from "../../shared/contract/problem.ts";
import type { Question } from "../../shared/flexibility/question.ts";
import { presentQuestion } from "../../shared/invoicing/present-question.ts";
import type { World } from "../ports/world.ts";
import { askAbout, withdraw, writeOn } from "../use-cases/ask-question.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { readAsk } from "./portal-ask.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";

/** A person writes now and then; whoever fills a mailbox writes many times. */
const writeLimit = { name: "question", count: 30, windowSeconds: 60 * 60 };

/** What a client asks, disputes, suggests or tells, and goes on writing about. */
export function questionRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/questions", async (context) => {
    const asked = await readAsk(world, context, writeLimit);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, askQuestionSchema);
    if (body.problem !== undefined) return body.problem;
    const { reader, requestKey } = asked;
    const done = await askAbout(world, { reader, wish: body.value, requestKey });
    return answerAbout(world, context, { reader, done, status: 201 });
  });

  routes.post("/:id/questions/:question/messages", async (context) => {
    const asked = await readAsk(world, context, writeLimit);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, writeMessageSchema);
    if (body.problem !== undefined) return body.problem;
    const { reader, requestKey } = asked;
    const questionId = context.req.param("question");
    const done = await writeOn(world, { reader, questionId, requestKey, ...body.value });
    return answerAbout(world, context, { reader, done, status: 201 });
  });

  routes.post("/:id/questions/:question/withdraw", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const questionId = context.req.param("question");
    const done = await withdraw(world, { reader, questionId });
    return answerAbout(world, context, { reader, done, status: 200 });
  });

  return routes;
}

type Answer = {
  readonly reader: Reader;
  readonly done:
    | { readonly outcome: "done"; readonly question: Question }
    | { readonly outcome: "refused"; readonly refusal: { readonly reason: ProblemReason } }
    | undefined;
  readonly status: 200 | 201;
};

/** Answers with the thread as it is after the change. */
async function answerAbout(
  world: World,
  context: Context,
  { reader, done, status }: Answer,
): Promise<Response> {
  if (done === undefined) return problemResponse("link-not-valid");
  if (done.outcome === "refused") return refusalResponse(done.refusal);
  const record = await world.receivables.readInvoice(reader.invoice.id);
  if (record?.invoice.stage !== "issued") return problemResponse("link-not-valid");
  return context.json(presentQuestion(record.invoice, done.question), status);
}
