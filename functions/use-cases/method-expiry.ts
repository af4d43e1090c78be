import type { JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { methodExpiryJob } from "./method-expiry-job.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

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
  const { expiryMonth = method.expiryMonth ?? "" } = known;
  const current = { ...method, expiryMonth };
  if (expiryMonth !== method.expiryMonth) await world.receivables.putMethod(current);
  // Its bank may have renewed it since this was dated, and an event have told of that already.
  const [later] = expiryMonth === "" ? [] : methodExpiryJob(current);
  if (later !== undefined && later.dueAt > now) {
    return { status: "again", dueAt: later.dueAt, reason: "card-renewed", tries: 0 };
  }
  const { contactId, shownAs, consent } = method;
  const mail = { message: "method-expiring", contactId, shownAs, expiryMonth } as const;
  const job = mailJob(consent.invoiceId, `expires.${shortId(methodId)}`, mail, now);
  await world.receivables.addJobs([job]);
  return { status: "done" };
}
