import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import { addDays, addMonthsClamped } from "../../shared/values/calendar-date.ts";
import { instantAt } from "../../shared/values/time-zone.ts";
import type { Job, JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

/** A card's payer is warned this long before its last month ends. */
const warningDays = 30;

/** The job that warns of a card's end in time; none for methods that do not expire. */
export function methodExpiryJob(method: MethodOnFile): readonly Job[] {
  if (method.expiryMonth === undefined) return [];
  const monthAfter = addMonthsClamped(`${method.expiryMonth}-01`, 1);
  return [
    {
      ownerId: method.clientId,
      name: `expiry.${shortId(method.id)}`,
      work: { kind: "method-expiry", methodId: method.id },
      dueAt: instantAt(addDays(monthAfter, -warningDays), "12:00", "UTC"),
    },
  ];
}

/**
 * Warns the payer of a method on file before it ends. Banks renew cards by themselves: the processor
 * says what it knows now, and a card that lasts longer is warned about later.
 */
export async function warnOfExpiry(
  world: Pick<World, "clock" | "receivables" | "processor">,
  clientId: string,
  methodId: string,
): Promise<JobOutcome> {
  const { methods } = await world.receivables.readClientAccount(clientId);
  const method = methods.find(({ id }) => id === methodId);
  if (method === undefined) return { status: "skipped", reason: "method-removed" };
  const now = world.clock.now();
  const known = await world.processor.readMethod(methodId);
  if (known === undefined) {
    await world.receivables.putMethod({
      ...method,
      removedAt: now,
      removedWhy: "gone-at-processor",
    });
    return { status: "skipped", reason: "method-removed" };
  }
  if (known.expiryMonth !== undefined && known.expiryMonth !== method.expiryMonth) {
    const renewed = { ...method, expiryMonth: known.expiryMonth };
    await world.receivables.putMethod(renewed);
    const [later] = methodExpiryJob(renewed);
    if (later !== undefined && later.dueAt > now) {
      return { status: "again", dueAt: later.dueAt, reason: "card-renewed", tries: 0 };
    }
  }
  const { contactId, shownAs, consent, expiryMonth = "" } = method;
  const mail = { message: "method-expiring", contactId, shownAs, expiryMonth } as const;
  const job = mailJob(consent.invoiceId, `expires.${shortId(methodId)}`, mail, now);
  await world.receivables.addJobs([job]);
  return { status: "done" };
}
