import type { AnswerLink } from "../ports/access.ts";
import type { World } from "../ports/world.ts";
import { waitingOn } from "./waiting-requests.ts";
import type { Waiting } from "./waiting-requests.ts";

/**
 * The request that a mailed secret decides on: while it waits for the vendor, the link's time is not
 * over and its member belongs to the vendor.
 */
export async function openAnswerLink(
  world: Pick<World, "clock" | "secrets" | "access" | "receivables">,
  secret: string,
): Promise<(Waiting & { readonly link: AnswerLink }) | undefined> {
  const link = await world.access.readAnswerLink(world.secrets.hash(secret));
  const now = world.clock.now();
  if (link === undefined || link.expiresAt <= now) return undefined;
  const [record, vendor] = await Promise.all([
    world.receivables.readInvoice(link.invoiceId),
    world.receivables.readVendor(link.vendorId),
  ]);
  const isMember = vendor?.members.some(({ id }) => id === link.memberId) === true;
  const waiting = record === undefined ? undefined : waitingOn(record.invoice, now);
  if (!isMember || waiting?.request.id !== link.requestId) return undefined;
  return waiting.request.status === "pending" ? { ...waiting, link } : undefined;
}
