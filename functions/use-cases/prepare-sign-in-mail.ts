import { addSeconds } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import type { Preparation } from "./prepared-mail.ts";
import { signInSeconds } from "./sign-in.ts";

type SignInOrder = Extract<MailOrder, { readonly message: "sign-in" }>;

/** Composes the mail with a member's sign-in link; the link's secret comes into being here. */
export async function prepareSignInMail(
  world: World,
  vendorId: string,
  order: SignInOrder,
): Promise<Preparation> {
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "Members belong to a vendor.");
  const member = vendor.members.find(({ id }) => id === order.memberId);
  if (member === undefined) return { outcome: "skip", reason: "member-removed" };
  const secret = world.secrets.mint();
  const { signInId: id, memberId, browserHash } = order;
  const expiresAt = addSeconds(world.clock.now(), signInSeconds);
  const signIn = { id, vendorId, memberId, browserHash, expiresAt };
  await world.access.putSignIn(signIn, world.secrets.hash(secret));
  const { composeSignInMail } = await import("../../shared/messages/sign-in-mail.ts");
  const mail = composeSignInMail(
    {
      vendorName: vendor.party.name,
      memberName: member.name,
      link: `${world.place.baseUrl}/vendor/sign-in#${secret}`,
      minutes: signInSeconds / 60,
    },
    member.locale,
  );
  const self = { name: member.name, email: member.email };
  const mailing = { fromName: vendor.party.name, to: self, replyTo: self, mail, attachments: [] };
  return { outcome: "send", mail: mailing, fact: undefined };
}
