import type { JobOutcome, JobWork } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** What a job about an arrangement is to do. */
export type ArrangementWork = Extract<
  JobWork,
  { readonly kind: "charge-installment" | "settle-setup" | "keep-terms" }
>;

/** Does what a claimed job about an arrangement owes; its code is loaded when there is one. */
export async function runArrangementWork(
  world: World,
  ownerId: string,
  work: ArrangementWork,
): Promise<JobOutcome> {
  switch (work.kind) {
    case "charge-installment": {
      const { chargeInstallment } = await import("./charge-installment.ts");
      return chargeInstallment(world, ownerId, work);
    }
    case "settle-setup": {
      const { applySetup } = await import("./set-up-method.ts");
      return applySetup(world, ownerId, work.setupId);
    }
    case "keep-terms": {
      const { keepTerms } = await import("./client-terms.ts");
      return keepTerms(world, ownerId, work.terms);
    }
  }
}
