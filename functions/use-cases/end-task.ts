import { vendorOf } from "../../shared/values/identifiers.ts";
import type { TaskKind } from "../../shared/invoicing/task.ts";
import type { World } from "../ports/world.ts";

/**
 * Ends the task that an answer has made needless. It is written after the answer, so that a crash
 * in between leaves a task too many, never one too few.
 */
export async function endTaskOf<Answer extends { readonly outcome: string } | undefined>(
  world: Pick<World, "clock" | "receivables">,
  task: { readonly kind: TaskKind; readonly causeId: string; readonly invoiceId: string },
  answering: Promise<Answer>,
): Promise<Answer> {
  const answer = await answering;
  if (answer?.outcome !== "done") return answer;
  const id = `${task.kind}.${task.causeId}`;
  const at = world.clock.now();
  await world.receivables.endTask(vendorOf(task.invoiceId), id, "answered", at);
  return answer;
}
