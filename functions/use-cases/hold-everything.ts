import type { Hold, VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { Job } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { holdFacts, newHold } from "./new-hold.ts";
import type { HoldRefusal, HoldWish } from "./new-hold.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** Holds every reminder of a vendor; open invoices follow by a job. */
export async function holdEverything(
  world: Parts,
  ask: { readonly vendorId: string; readonly actorId: string; readonly hold: HoldWish },
): Promise<Decided<{ readonly hold: Hold }, HoldRefusal>> {
  const { vendorId, actorId } = ask;
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const now = world.clock.now();
  const decided = newHold(ask.hold, { actorId, now, timeZone: vendor.timeZone });
  if (decided.outcome === "refused") return decided;
  const { hold } = decided;
  const isWritten = await change(world, vendorId, (before) => ({ ...before, hold }));
  if (!isWritten) return refused({ reason: "changed-meanwhile" });
  const subject = { ownerId: vendorId, at: now, actor: actorId };
  await world.receivables.addFacts([fact(subject, "held", holdFacts(hold))]);
  return { outcome: "done", hold };
}

/** Lets reminders go on, as far as no client or invoice is held by itself. */
export async function liftEverything(
  world: Parts,
  ask: { readonly vendorId: string; readonly actorId: string },
): Promise<Decided<object, HoldRefusal>> {
  const { vendorId, actorId } = ask;
  const isWritten = await change(world, vendorId, (before) => {
    const { hold: _, ...rest } = before;
    return rest;
  });
  if (!isWritten) return refused({ reason: "changed-meanwhile" });
  const subject = { ownerId: vendorId, at: world.clock.now(), actor: actorId };
  await world.receivables.addFacts([fact(subject, "hold-lifted")]);
  return { outcome: "done" };
}

/** What a vendor has set while it has set nothing. */
export function usualReminders(vendorId: string): VendorReminders {
  return {
    vendorId,
    version: 0,
    settings: {},
    cadences: [],
    daysOff: [],
    wordings: [],
    digests: {},
  };
}

/** The job that brings a version of a vendor's reminders to its open invoices. */
export function spreadRemindersJob({ vendorId, version }: VendorReminders, now: string): Job {
  const work = { kind: "spread-policy" } as const;
  return { ownerId: vendorId, name: `spread.r${version}`, work, dueAt: now };
}

/** Somebody may change the settings in between; more than that is no accident. */
const maximumTries = 5;

async function change(
  world: Parts,
  vendorId: string,
  decide: (before: VendorReminders) => VendorReminders,
): Promise<boolean> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const before = (await world.receivables.readReminders(vendorId)) ?? usualReminders(vendorId);
    const after = { ...decide(before), version: before.version + 1 };
    const jobs = [spreadRemindersJob(after, world.clock.now())];
    if (await world.receivables.putReminders(after, before.version, jobs)) return true;
  }
  return false;
}
