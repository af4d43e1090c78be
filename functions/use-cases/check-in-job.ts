import type { Client } from "../../shared/invoicing/client.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { instantAt, localDateOf } from "../../shared/values/time-zone.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { changeInvoices } from "./change-invoice.ts";

type Parts = Pick<World, "clock" | "receivables">;

/**
 * Puts a word with a client that isn't about money on the vendor's list, and comes back in its
 * rhythm. The task is written before the next date is: whoever dies in between makes the same again.
 */
export async function checkIn(world: Parts, clientId: string): Promise<JobOutcome> {
  const [client, vendor] = await Promise.all([
    world.receivables.readClient(clientId),
    world.receivables.readVendor(vendorOf(clientId)),
  ]);
  invariant(vendor !== undefined, "A client belongs to a vendor.");
  if (client?.checkIn === undefined) return { status: "skipped", reason: "no-rhythm" };
  const { everyDays, nextDate } = client.checkIn;
  const again = (date: CalendarDate, reason: string): JobOutcome => {
    const dueAt = instantAt(date, "09:00", vendor.timeZone);
    return { status: "again", dueAt, reason, tries: 0 };
  };
  const now = world.clock.now();
  const today = localDateOf(now, vendor.timeZone);
  if (today < nextDate) return again(nextDate, "not-yet");
  const task = taskOf(client, nextDate, now);
  await changeInvoices(world.receivables, [], () => ({
    answer: undefined,
    effects: { tasks: [task] },
  }));
  // One that was missed is not made up for: the next one counts from today.
  const following = addDays(today, everyDays);
  const changed: Client = {
    ...client,
    version: client.version + 1,
    checkIn: { everyDays, nextDate: following },
  };
  const isWritten = await world.receivables.putClient(changed, client.version);
  return isWritten
    ? again(following, "next")
    : { status: "again", dueAt: now, reason: "client-changed" };
}

function taskOf({ id, vendorId, name, checkIn: rhythm }: Client, date: string, at: string): Task {
  return {
    id: `check-in-due.${id}.${date}`,
    vendorId,
    kind: "check-in-due",
    clientId: id,
    facts: { clientName: name, date, everyDays: rhythm?.everyDays ?? 0 },
    status: "open",
    at,
  };
}
