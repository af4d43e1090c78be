import type { Context } from "hono";
import type { ProblemReason } from "../../shared/contract/problem.ts";
import type { World } from "../ports/world.ts";
import { invoiceAnswer } from "./invoice-answer.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readKey } from "./read-request.ts";
import type { Read } from "./read-request.ts";
import { ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

type Outcome =
  | { readonly outcome: "done" }
  | { readonly outcome: "refused"; readonly refusal: { readonly reason: ProblemReason } }
  | undefined;

/** Answers with the invoice as it is after a change, or with the reason why there was none. */
export async function answerChanged(
  world: World,
  context: VendorContext,
  outcome: Outcome,
  status: 200 | 201,
): Promise<Response> {
  if (outcome === undefined) return problemResponse("not-found");
  if (outcome.outcome === "refused") return refusalResponse(outcome.refusal);
  const record = await ownInvoice(world, context);
  if (record === undefined) return problemResponse("not-found");
  return invoiceAnswer(context, record, { now: world.clock.now(), status });
}

/** The asker's own key, without which no money moves; hashed together with who asks. */
export function readMoneyKey(world: World, context: VendorContext): Read<string> {
  const key = readKey(context);
  if (key.problem !== undefined) return key;
  if (key.value === undefined) return { problem: problemResponse("key-required") };
  return { value: world.secrets.hash(`${context.get("actor").vendorId}:${key.value}`) };
}
