import type { AccessLink } from "../ports/access.ts";
import type { OwnedLink } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import type { Letter } from "./compose-day-mail.ts";
import { newId } from "./new-id.ts";
import { unsubscribeToken } from "./unsubscribe-token.ts";

/** The links of a mail of reminders, one for each invoice, and where a POST stops such mails. */
export type DayLinks = {
  readonly links: readonly OwnedLink[];
  readonly linkTo: (invoiceId: string) => string;
  readonly unsubscribeUrl?: string;
};

/** The links are made here and kept with the claim: before that nobody can open them. */
export function mintLinks(
  world: Pick<World, "clock" | "randomness" | "secrets" | "place">,
  letters: readonly Letter[],
): DayLinks {
  const { baseUrl } = world.place;
  const minted = letters.map(({ invoice, contact }) => {
    const secret = world.secrets.mint();
    const token = unsubscribeToken(world, secret);
    const link: AccessLink = {
      id: newId(world.randomness, "lnk", invoice.vendorId),
      contactId: contact.id,
      secretHash: world.secrets.hash(secret),
      unsubscribeHash: world.secrets.hash(token),
      createdAt: world.clock.now(),
    };
    const ownerId = invoice.id;
    return { ownerId, link, address: `${baseUrl}/i/${ownerId}#${secret}`, token };
  });
  const [first] = minted;
  return {
    links: minted.map(({ ownerId, link }) => ({ ownerId, link })),
    linkTo: (invoiceId) => minted.find(({ ownerId }) => ownerId === invoiceId)?.address ?? baseUrl,
    ...(first === undefined
      ? {}
      : { unsubscribeUrl: `${baseUrl}/u/${first.ownerId}/${first.token}` }),
  };
}
