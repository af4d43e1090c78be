import { invoiceAllows } from "../../shared/invoicing/invoice-allows.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { AccessLink } from "../ports/access.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { VendorActor } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { idForRequest } from "./new-id.ts";

export type MintLinkRefusal =
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "key-reused" }
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "contact-unknown" };

type Minted = {
  readonly outcome: "done";
  readonly link: AccessLink;
  readonly secret: string | undefined;
};

/**
 * Makes a magic link that the vendor hands over by itself. Its secret is in this answer only: a
 * repeat with the same key gives the same link without it.
 */
export async function mintLink(
  world: Pick<World, "clock" | "randomness" | "secrets" | "receivables">,
  request: {
    readonly actor: VendorActor;
    readonly invoiceId: string;
    readonly contactId?: string;
    readonly requestKey?: string;
  },
): Promise<Minted | Refused<MintLinkRefusal> | undefined> {
  const { requestKey, actor } = request;
  const secret = world.secrets.mint();
  const id = idForRequest(world, "lnk", {
    vendorId: actor.vendorId,
    ...(requestKey === undefined ? {} : { requestKey: `${request.invoiceId}:${requestKey}` }),
  });
  type Answer = Minted | Refused<MintLinkRefusal>;
  const answer = await changeInvoice<Answer>(
    world.receivables,
    request.invoiceId,
    ({ invoice, links }): Change<Answer> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const contactId = request.contactId ?? invoice.contacts[0]?.id;
      const known = links.find((link) => link.id === id);
      if (known !== undefined) {
        return known.contactId === contactId
          ? { answer: { outcome: "done", link: known, secret: undefined } }
          : { answer: refused({ reason: "key-reused" }) };
      }
      if (!invoiceAllows("mintLink", invoiceStatus(invoice))) {
        return { answer: refused({ reason: "invoice-not-open" }) };
      }
      if (!invoice.contacts.some((contact) => contact.id === contactId)) {
        return { answer: refused({ reason: "contact-unknown" }) };
      }
      const createdAt = world.clock.now();
      const secretHash = world.secrets.hash(secret);
      const link: AccessLink = { id, contactId: contactId ?? "", secretHash, createdAt };
      const subject = { ownerId: invoice.id, at: createdAt, actor: actor.id };
      const facts = { linkId: id, contactId: link.contactId };
      return {
        answer: { outcome: "done", link, secret },
        commit: { invoice, links: [link], facts: [fact(subject, "link-minted", facts)] },
      };
    },
  );
  return answer?.outcome === "too-large" ? undefined : answer;
}

/** Revokes a link at once, with every session that was opened by it. False when there is none. */
export async function revokeLink(
  world: Pick<World, "clock" | "receivables">,
  request: { readonly actor: VendorActor; readonly invoiceId: string; readonly linkId: string },
): Promise<boolean> {
  const answer = await changeInvoice<{ readonly outcome: "done" | "none" }>(
    world.receivables,
    request.invoiceId,
    ({ invoice, links }) => {
      const link = links.find((candidate) => candidate.id === request.linkId);
      if (link === undefined) return { answer: { outcome: "none" } };
      if (link.revokedAt !== undefined) return { answer: { outcome: "done" } };
      const now = world.clock.now();
      const subject = { ownerId: invoice.id, at: now, actor: request.actor.id };
      return {
        answer: { outcome: "done" },
        commit: {
          invoice,
          links: [{ ...link, revokedAt: now }],
          facts: [fact(subject, "link-revoked", { linkId: link.id })],
        },
      };
    },
  );
  return answer?.outcome === "done";
}
