import type { MailOrder, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { prepareClientMail } from "./prepare-client-mail.ts";
import { prepareNotice } from "./prepare-notice.ts";
import { preparePreview } from "./prepare-preview.ts";
import { prepareSignInMail } from "./prepare-sign-in-mail.ts";
import type { Preparation } from "./prepared-mail.ts";

/** Composes a mail from what is true at this moment. */
export function prepareMail(world: World, job: StoredJob, order: MailOrder): Promise<Preparation> {
  switch (order.message) {
    case "invoice":
    case "reminder":
    case "receipt":
    case "fresh-link":
      return prepareClientMail(world, job.ownerId, order);
    case "notice":
      return prepareNotice(world, job.ownerId, order.notice);
    case "preview":
      return preparePreview(world, job.ownerId, order.memberId);
    case "sign-in":
      return prepareSignInMail(world, job.ownerId, order);
  }
}
