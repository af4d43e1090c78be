import { invariant } from "../../shared/values/invariant.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { digestOwner } from "./digest.ts";
import type { Preparation } from "./prepared-mail.ts";

/** Composes what a member chose to hear gathered; nothing is sent where nothing happened. */
export async function prepareDigest(
  world: World,
  vendorId: string,
  { memberId, date }: Extract<MailOrder, { readonly message: "digest" }>,
): Promise<Preparation> {
  const [vendor, reminders, facts] = await Promise.all([
    world.receivables.readVendor(vendorId),
    world.receivables.readReminders(vendorId),
    world.receivables.listFacts(digestOwner(vendorId, memberId, date)),
  ]);
  invariant(vendor !== undefined, "A digest belongs to a vendor.");
  const member = vendor.members.find(({ id }) => id === memberId);
  if (member === undefined) return { outcome: "skip", reason: "member-removed" };
  const lines = facts.map(({ at, facts: { text } }) => ({ at, text: String(text) }));
  if (lines.length === 0) return { outcome: "skip", reason: "nothing-happened" };
  const { composeDigestMail } = await import("../../shared/messages/digest-mail.ts");
  const mail = composeDigestMail(
    {
      vendor: vendor.party,
      memberName: member.name,
      rhythm: reminders?.digests[memberId] === "weekly" ? "weekly" : "daily",
      date,
      timeZone: vendor.timeZone,
      lines,
      homeUrl: `${world.place.baseUrl}/vendor`,
    },
    member.locale,
  );
  const self = { name: member.name, email: member.email };
  return {
    outcome: "send",
    fact: undefined,
    mail: { fromName: vendor.party.name, to: self, replyTo: self, mail, attachments: [] },
  };
}
