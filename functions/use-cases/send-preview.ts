import { invariant } from "../../shared/values/invariant.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

/**
 * Owes the member who asks a mail as the client would get it; a program's key has its vendor's
 * first member asked. Undefined when there is no such invoice.
 */
export async function sendPreview(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  request: { readonly actor: VendorActor; readonly invoiceId: string },
): Promise<{ readonly outcome: "done" } | undefined> {
  const { actor, invoiceId } = request;
  const [record, vendor] = await Promise.all([
    world.receivables.readInvoice(invoiceId),
    world.receivables.readVendor(actor.vendorId),
  ]);
  if (record === undefined) return undefined;
  const memberId = actor.memberId ?? vendor?.members[0]?.id;
  invariant(memberId !== undefined, "A vendor has at least one member.");
  const name = `preview.${shortId(newId(world.randomness, "req", actor.vendorId))}`;
  const mail = { message: "preview", memberId } as const;
  await world.receivables.addJobs([mailJob(invoiceId, name, mail, world.clock.now())]);
  return { outcome: "done" };
}
