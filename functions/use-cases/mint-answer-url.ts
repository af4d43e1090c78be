import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";

const answerSeconds = 14 * 86_400;

/**
 * The address at which a member answers one request without signing in. Its secret is kept before
 * the mail goes, so that the page opens whenever the mail is read.
 */
export async function mintAnswerUrl(
  world: Pick<World, "access" | "clock" | "place" | "secrets">,
  { id: invoiceId, vendorId }: IssuedInvoice,
  { memberId, requestId }: { readonly memberId: string; readonly requestId: string },
): Promise<string> {
  const secret = world.secrets.mint();
  const expiresAt = addSeconds(world.clock.now(), answerSeconds);
  const link = { vendorId, memberId, invoiceId, requestId, expiresAt };
  await world.access.putAnswerLink(link, world.secrets.hash(secret));
  return `${world.place.baseUrl}/vendor/answer#${secret}`;
}
