import type { MailOrder, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { prepareClientMail } from "./prepare-client-mail.ts";
import { prepareCodeMail, prepareMemberMail } from "./prepare-code-mail.ts";
import { prepareNotice } from "./prepare-notice.ts";
import { preparePreview } from "./prepare-preview.ts";
import { prepareSignInMail } from "./prepare-sign-in-mail.ts";
import type { Preparation } from "./prepared-mail.ts";

/** Composes a mail from what is true at this moment. */
export async function prepareMail(
  world: World,
  job: StoredJob,
  order: MailOrder,
): Promise<Preparation> {
  switch (order.message) {
    case "notice":
      return prepareNotice(world, job.ownerId, order.notice);
    case "preview":
      return preparePreview(world, job.ownerId, order.memberId);
    case "sign-in":
      return prepareSignInMail(world, job.ownerId, order);
    case "member-code":
    case "own-account-changing":
      return prepareMemberMail(world, job.ownerId, order);
    case "wording": {
      const { prepareWording } = await import("./preview-wording.ts");
      return prepareWording(world, job.ownerId, order);
    }
    case "code":
      return prepareCodeMail(world, job.ownerId, order);
    case "digest": {
      const { prepareDigest } = await import("./prepare-digest.ts");
      return prepareDigest(world, job.ownerId, order);
    }
    case "reminder":
    case "reminders":
      return { outcome: "skip", reason: "not-issued" };
    default:
      return prepareClientMail(world, job.ownerId, order);
  }
}
