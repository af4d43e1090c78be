import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { AnswerLink } from "../ports/access.ts";
import type { World } from "../ports/world.ts";
import { waitingOn } from "./waiting-requests.ts";
import type { Waiting } from "./waiting-requests.ts";

/** A mailed answer works for two weeks, if its request waits as long. */
const lifetimeSeconds = 14 * 24 * 60 * 60;

/**
 * Makes the address at which a member decides on one request from the mail that tells of it; its
 * secret is nowhere but in that mail.
 */
export async function mintAnswerUrl(
  world: Pick<World, "clock" | "secrets" | "access" | "place">,
  invoice: IssuedInvoice,
  about: { readonly requestId: string; readonly memberId: string },
): Promise<string> {
  const secret = world.secrets.mint();
  const link: AnswerLink = {
    vendorId: invoice.vendorId,
    invoiceId: invoice.id,
    ...about,
    expiresAt: addSeconds(world.clock.now(), lifetimeSeconds),
  };
  await world.access.putAnswerLink(link, world.secrets.hash(secret));
  return `${world.place.baseUrl}/vendor/answer#${secret}`;
}

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
