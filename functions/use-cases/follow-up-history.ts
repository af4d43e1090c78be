import type { Instant } from "../../shared/values/instant.ts";
import type { Fact } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import type { FollowUpSubject } from "./follow-up-subject.ts";

/** Facts of the house's own workings; what came of them has a fact of its own. */
const inward: ReadonlySet<string> = new Set(["send-asked", "reminder-due"]);

/** What happened so far to what a follow-up is about, oldest first. */
export async function followUpHistory(
  { receivables }: Pick<World, "receivables">,
  { task }: Pick<FollowUpSubject, "task">,
): Promise<readonly Fact[]> {
  const ownerId = task.invoiceId ?? task.clientId;
  if (ownerId === undefined) return [];
  const facts = await receivables.listFacts(ownerId);
  return facts.filter(({ kind }) => !inward.has(kind));
}

/** Until when a follow-up rests, since nobody was reached; undefined when it doesn't. */
export function restsUntil(
  facts: readonly Fact[],
  taskId: string,
  now: Instant,
): Instant | undefined {
  const noted = facts.findLast(
    ({ kind, facts: details }) => kind === "follow-up-noted" && details["taskId"] === taskId,
  );
  const againAt = noted?.facts["againAt"];
  return typeof againAt === "string" && now < againAt ? againAt : undefined;
}
