import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { standingShares } from "../../shared/flexibility/share-amounts.ts";
import { millisecondsOf } from "../../shared/values/instant.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

/** One fresh link an hour and contact: enough for a person, nothing for a mail bomb. */
const windowMilliseconds = 60 * 60 * 1000;

/**
 * Mails a fresh link to the address on file: that of the contact whose dead link is shown, else the
 * first contact's. Answers nothing, so that nobody learns whether there is such an invoice.
 */
export async function askFreshLink(
  world: Pick<World, "clock" | "secrets" | "receivables">,
  request: { readonly invoiceId: string; readonly secret?: string },
): Promise<void> {
  const record = await world.receivables.readInvoice(request.invoiceId);
  if (record === undefined || record.invoice.stage !== "issued") return;
  const hash = request.secret === undefined ? undefined : world.secrets.hash(request.secret);
  const dead = record.links.find((link) => link.secretHash === hash);
  if (dead?.shareId !== undefined) return mailShareAgain(world, record.invoice, dead.shareId);
  const { contacts } = record.invoice;
  const contact =
    contacts.find((candidate) => candidate.id === dead?.contactId) ??
    contacts.find((candidate) => candidate.mailStanding === "reachable");
  if (contact === undefined || contact.mailStanding !== "reachable") return;
  const mail = { message: "fresh-link", contactId: contact.id } as const;
  await mailOnceAnHour(world, request.invoiceId, mail);
}

/** A payer gets their own invitation again, as long as their share stands. */
async function mailShareAgain(
  world: Pick<World, "clock" | "receivables">,
  invoice: IssuedInvoice,
  shareId: string,
): Promise<void> {
  const share = standingShares(invoice).find(({ id }) => id === shareId);
  if (share === undefined) return;
  const mail = { message: "share", contactId: share.payerId, shareId, news: "invited" } as const;
  await mailOnceAnHour(world, invoice.id, mail);
}

async function mailOnceAnHour(
  world: Pick<World, "clock" | "receivables">,
  invoiceId: string,
  mail: Extract<MailOrder, { readonly message: "fresh-link" | "share" }>,
): Promise<void> {
  const now = world.clock.now();
  const hour = Math.floor(millisecondsOf(now) / windowMilliseconds).toString(36);
  const name = `fresh.${shortId(mail.contactId).slice(-8)}.${hour}`;
  await world.receivables.addJobs([mailJob(invoiceId, name, mail, now)]);
}
