import type { CheckInWish } from "../../shared/contract/reminder-schema.ts";
import type { FieldFault } from "../../shared/contract/problem.ts";
import type { CheckIn, Client } from "../../shared/invoicing/client.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { instantAt, localDateOf } from "../../shared/values/time-zone.ts";
import type { Job } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";

type Parts = Pick<World, "clock" | "receivables">;

type Answer = Decided<
  { readonly client: Client },
  | { readonly reason: "settings-not-valid"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "changed-meanwhile" }
>;

type Ask = { readonly clientId: string; readonly actorId: string };

/** Sets how often somebody asks a client how things are. Undefined when there is no such client. */
export async function setCheckIn(
  world: Parts,
  ask: Ask & { readonly wish: CheckInWish },
): Promise<Answer | undefined> {
  const { clientId, wish } = ask;
  const vendor = await world.receivables.readVendor(vendorOf(clientId));
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const today = localDateOf(world.clock.now(), vendor.timeZone);
  const { everyDays, nextDate = addDays(today, everyDays) } = wish;
  if (nextDate < today) {
    const detail = "must not be over already; leave it out to begin after so many days";
    return refused({ reason: "settings-not-valid", errors: [{ pointer: "/nextDate", detail }] });
  }
  const checkIn: CheckIn = { everyDays, nextDate };
  const job: Job = {
    ownerId: clientId,
    name: "check-in",
    work: { kind: "check-in" },
    dueAt: instantAt(nextDate, "09:00", vendor.timeZone),
  };
  const details = { everyDays, nextDate };
  return changeClient(world, ask, (client) => ({ after: { ...client, checkIn }, jobs: [job] }), {
    kind: "check-in-set",
    facts: details,
  });
}

/** Ends the rhythm; the job that still waits finds nothing to do. */
export function endCheckIn(world: Parts, ask: Ask): Promise<Answer | undefined> {
  const without = (client: Client) => {
    const { checkIn: _, ...after } = client;
    return { after, jobs: [] };
  };
  return changeClient(world, ask, without, { kind: "check-in-ended", facts: {} });
}

/** A client may change for another reason in between; more than that is no accident. */
const maximumTries = 5;

async function changeClient(
  world: Parts,
  { clientId, actorId }: Ask,
  decide: (client: Client) => { readonly after: Client; readonly jobs: readonly Job[] },
  said: { readonly kind: string; readonly facts: Readonly<Record<string, string | number>> },
): Promise<Answer | undefined> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return undefined;
    const { after, jobs } = decide(client);
    const changed = { ...after, version: client.version + 1 };
    if (await world.receivables.putClient(changed, client.version, jobs)) {
      const subject = { ownerId: clientId, at: world.clock.now(), actor: actorId };
      await world.receivables.addFacts([fact(subject, said.kind, said.facts)]);
      return { outcome: "done", client: changed };
    }
  }
  return refused({ reason: "changed-meanwhile" });
}
