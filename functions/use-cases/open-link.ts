import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { readerOfLink } from "./link-access.ts";
import type { Reader } from "./link-access.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";

/** An opened link: who reads, and the secret that this browser keeps as a cookie. */
export type OpenedLink = {
  readonly reader: Reader;
  readonly sessionSecret: string;
};

/**
 * Opens a magic link: the browser gets a session of its own for this one invoice. Opening is not
 * being seen: programs open links too. Undefined when the link opens nothing, whatever the cause.
 */
export async function openLink(
  world: Pick<World, "clock" | "secrets" | "receivables">,
  request: { readonly invoiceId: string; readonly secret: string },
): Promise<OpenedLink | undefined> {
  const secretHash = world.secrets.hash(request.secret);
  const sessionSecret = world.secrets.mint();
  type Answer = OpenedLink | undefined;
  const opened = await changeInvoice<Answer>(
    world.receivables,
    request.invoiceId,
    (record): Change<Answer> => {
      const now = world.clock.now();
      const reader = readerOfLink(record, secretHash, now);
      if (reader === undefined) return { answer: undefined };
      const session = {
        secretHash: world.secrets.hash(sessionSecret),
        linkId: reader.link.id,
        contactId: reader.contact.id,
        createdAt: now,
      };
      const subject = { ownerId: record.invoice.id, at: now, actor: reader.contact.id };
      return {
        answer: { reader, sessionSecret },
        commit: {
          invoice: record.invoice,
          sessions: [session],
          facts: [fact(subject, "link-opened", { linkId: reader.link.id })],
        },
      };
    },
  );
  return opened !== undefined && "reader" in opened ? opened : undefined;
}
