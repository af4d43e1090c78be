import type { TimelineEvent } from "../../shared/contract/invoice-schema.ts";
import type { Invoice } from "../../shared/invoicing/invoice.ts";
import { planMilestones } from "../../shared/milestones/plan-milestones.ts";
import type { World } from "../ports/world.ts";

/** Facts of the house's own workings; what came of them has a fact of its own. */
const inward = new Set(["send-asked", "reminder-due"]);

/** What happened to an invoice and what is planned for it, oldest first. */
export async function invoiceTimeline(
  world: Pick<World, "receivables">,
  invoice: Invoice,
): Promise<readonly TimelineEvent[]> {
  const facts = await world.receivables.listFacts(invoice.id);
  const past = facts
    .filter(({ kind }) => !inward.has(kind))
    .map(({ kind, at, actor, facts: details }) => ({ kind, at, facts: { ...details, actor } }));
  const planned =
    invoice.stage === "issued"
      ? planMilestones(invoice).map(({ kind, at, step: { anchor, offsetDays, channel } }) => ({
          kind: "reminder-planned",
          at,
          facts: { milestone: kind, anchor, offsetDays, channel },
        }))
      : [];
  return [...past, ...planned];
}
