import type { PayerShare } from "../../shared/flexibility/payer-share.ts";
import { recipientOf } from "../../shared/flexibility/recipient-of.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AccessLink } from "../ports/access.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";

/** Links live while money is owed, and thirty days longer, for receipts. */
const afterlifeSeconds = 30 * 24 * 60 * 60;

/** Whether a link opens its invoice at this moment. */
function isLinkAlive(invoice: IssuedInvoice, link: AccessLink, now: Instant): boolean {
  if (link.revokedAt !== undefined) return false;
  const end = linkEnd(invoice);
  return end === undefined || now < end;
}

/** The instant from which an invoice's links no longer open it; undefined while money is owed. */
export function linkEnd(invoice: IssuedInvoice): Instant | undefined {
  if (invoiceStatus(invoice) === "open") return undefined;
  const { voided, paidAt, writtenOff, issuedAt } = invoice;
  const endedAt = voided?.at ?? paidAt ?? writtenOff?.at ?? issuedAt;
  return addSeconds(endedAt, afterlifeSeconds);
}

/** Whoever holds a live link or session of an invoice. */
export type Reader = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly link: AccessLink;
  readonly contact: Contact;
  /** The share that they see and pay, and nothing else; absent for the client's contacts. */
  readonly share?: PayerShare;
};

/** The reader behind the hash of a link's secret; undefined when it opens nothing. */
export function readerOfLink(
  record: InvoiceRecord,
  secretHash: string,
  now: Instant,
): Reader | undefined {
  return readerOf(
    record,
    record.links.find((link) => link.secretHash === secretHash),
    now,
  );
}

/** The reader behind the hash of a session's secret; it lives as long as its link. */
export function readerOfSession(
  record: InvoiceRecord,
  sessionHash: string,
  now: Instant,
): Reader | undefined {
  const session = record.sessions.find((candidate) => candidate.secretHash === sessionHash);
  return readerOf(
    record,
    record.links.find((link) => link.id === session?.linkId),
    now,
  );
}

function readerOf(
  record: InvoiceRecord,
  link: AccessLink | undefined,
  now: Instant,
): Reader | undefined {
  const { invoice } = record;
  if (link === undefined || invoice.stage !== "issued") return undefined;
  if (!isLinkAlive(invoice, link, now)) return undefined;
  const recipient = recipientOf(invoice, link.contactId);
  if (recipient === undefined) return undefined;
  const { contact, share } = recipient;
  // A link is of a share exactly if its holder is one, and opens nothing once the share has ended.
  if (share?.id !== link.shareId || share?.endedAt !== undefined) return undefined;
  return { record, invoice, link, contact, ...(share === undefined ? {} : { share }) };
}
