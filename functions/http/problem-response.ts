import type { FieldFault, ProblemReason } from "../../shared/contract/problem.ts";

type Members = Readonly<Record<string, unknown>> & { readonly errors?: readonly FieldFault[] };

/**
 * An `application/problem+json` answer for one of the registry's reasons. The registry is loaded
 * with the first problem: most requests have none.
 */
export async function problemResponse(
  reason: ProblemReason,
  members: Members = {},
): Promise<Response> {
  const { problemOf } = await import("../../shared/contract/problem.ts");
  const problem = problemOf(reason, members);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

/** The answer for a decision's refusal: its reason's problem, with the facts that it names. */
export function refusalResponse(refusal: { readonly reason: ProblemReason }): Promise<Response> {
  const { reason, ...facts } = refusal;
  return problemResponse(reason, facts);
}
