import type { ArrangementMilestone } from "../../shared/milestones/cadence.ts";
import type { StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** Fires a milestone of an arrangement that has come due. */
export async function fireArrangement(
  _world: Pick<World, "clock" | "receivables">,
  _job: StoredJob,
  _milestone: ArrangementMilestone,
): Promise<void> {}
