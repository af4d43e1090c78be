import { type Problem, problemReason } from "../../../../shared/contract/problem.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import type { Answer } from "../api/send.ts";

type ProblemWords = VendorWords["problems"];

/**
 * What to say about a request that did not go through; undefined when it did, and when all there is
 * to say stands at its fields.
 */
export function problemText(answer: Answer<unknown>, words: ProblemWords): string | undefined {
  if (answer.outcome === "answered") return undefined;
  if (answer.outcome === "unreachable") return words.unreachable;
  return answer.problem.errors?.length ? undefined : refusalText(answer.problem, words);
}

function refusalText(problem: Problem, words: ProblemWords): string {
  const reason = problemReason(problem);
  if (reason === "not-signed-in") return words.signedOut;
  const reasons: Readonly<Record<string, string | undefined>> = words.reasons;
  return (reason && reasons[reason]) ?? words.unknown;
}
