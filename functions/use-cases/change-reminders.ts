import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { Fact } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { spreadRemindersJob, usualReminders } from "./hold-everything.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** Who changes what a vendor has set for its reminders, and on which version of it. */
export type RemindersAsk = {
  readonly vendorId: string;
  readonly actorId: string;
  /** Absent: whatever it is by now. */
  readonly version?: number;
};

/** Why the row is not changed, whatever the change. */
export type RemindersRefusal =
  | { readonly reason: "version-outdated"; readonly version: number }
  | { readonly reason: "changed-meanwhile" };

/** What a decision about the row makes of it, and what its timeline says of that. */
export type RemindersWrite = {
  readonly after: VendorReminders;
  readonly kind: string;
  readonly facts: Fact["facts"];
};

/** What a vendor has set for its reminders, or what holds while it has set nothing. */
export async function readReminders(
  world: Pick<World, "receivables">,
  vendorId: string,
): Promise<VendorReminders> {
  return (await world.receivables.readReminders(vendorId)) ?? usualReminders(vendorId);
}

/** Somebody may change the settings in between; more than that is no accident. */
const maximumTries = 5;

/** Changes the row of a vendor's reminders; open invoices follow by a job. */
export async function changeReminders<Refusal>(
  world: Parts,
  ask: RemindersAsk,
  decide: (before: VendorReminders) => Decided<RemindersWrite, Refusal>,
): Promise<Decided<{ readonly reminders: VendorReminders }, Refusal | RemindersRefusal>> {
  const { vendorId, actorId } = ask;
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const before = await readReminders(world, vendorId);
    if (ask.version !== undefined && ask.version !== before.version) {
      return refused({ reason: "version-outdated", version: before.version });
    }
    const decided = decide(before);
    if (decided.outcome === "refused") return decided;
    const now = world.clock.now();
    const after = { ...decided.after, version: before.version + 1 };
    if (
      await world.receivables.putReminders(after, before.version, [spreadRemindersJob(after, now)])
    ) {
      const subject = { ownerId: vendorId, at: now, actor: actorId };
      await world.receivables.addFacts([fact(subject, decided.kind, decided.facts)]);
      return { outcome: "done", reminders: after };
    }
  }
  return refused({ reason: "changed-meanwhile" });
}
