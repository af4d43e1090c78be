import type { JobOutcome, JobWork } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** What a job about an arrangement is to do. */
export type ArrangementWork = Extract<
  JobWork,
  { readonly kind: "charge-installment" | "settle-setup" | "keep-terms" }
>;

/** Does what a claimed job about an arrangement owes. */
export async function runArrangementWork(
  _world: World,
  _ownerId: string,
  work: ArrangementWork,
): Promise<JobOutcome> {
  return { status: "attention", reason: `no-code-for-${work.kind}` };
}
