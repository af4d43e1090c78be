import { recipientOf } from "../../shared/flexibility/recipient-of.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { CadenceStep } from "../../shared/milestones/cadence.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { Invoice } from "../../shared/invoicing/invoice.ts";
import type { Fact, MailOrder } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** What the timeline says of a mail that was sent. */
export type MailFact = Pick<Fact, "kind" | "facts">;

/** The person who got the mail. */
type Addressee = { readonly name: string; readonly email: string };

/** The timeline's words for a mail; undefined for mails that belong to no timeline. */
export function mailFact(order: MailOrder, { name, email }: Addressee): MailFact | undefined {
  switch (order.message) {
    case "invoice":
      return { kind: "sent", facts: { contactId: order.contactId, name, email } };
    case "receipt": {
      const { contactId, paymentId } = order;
      return { kind: "receipt-sent", facts: { contactId, name, email, paymentId } };
    }
    case "fresh-link":
      return { kind: "fresh-link-sent", facts: { contactId: order.contactId, name, email } };
    case "notice":
      return { kind: "notice-sent", facts: { notice: order.notice.kind, name } };
    case "preview":
      return { kind: "preview-sent", facts: { name } };
    case "sign-in":
    case "reminder":
    case "reminders":
    case "digest":
    case "wording":
    case "member-code":
    case "own-account-changing":
      return undefined;
    default:
      return {
        kind: "mail-sent",
        facts: { message: order.message, contactId: order.contactId, name, email },
      };
  }
}

/** The timeline's words for a reminder: who got it, and why. */
export function reminderSent(step: CadenceStep, { id, name, email }: Contact): MailFact {
  const { kind, anchor, offsetDays, channel } = step;
  const why = { milestone: kind, anchor, offsetDays, channel };
  return { kind: "reminder-sent", facts: { contactId: id, name, email, ...why } };
}

/** Mails to members about their own doings; they belong to no invoice. */
type InwardOrder = Extract<MailOrder, { readonly message: (typeof inward)[number] }>;

/** What belongs to several invoices has facts of its own on each. */
const inward = [
  "sign-in",
  "member-code",
  "own-account-changing",
  "reminder",
  "reminders",
  "digest",
  "wording",
] as const;

function isInward(order: MailOrder): order is InwardOrder {
  return inward.some((message) => message === order.message);
}

/** The fact of a mail of which only the provider's word came that it was accepted. */
export async function sentFact(
  world: Pick<World, "receivables">,
  invoiceId: string,
  order: MailOrder,
): Promise<MailFact | undefined> {
  if (isInward(order)) return undefined;
  const [record, vendor] = await Promise.all([
    world.receivables.readInvoice(invoiceId),
    world.receivables.readVendor(vendorOf(invoiceId)),
  ]);
  invariant(record !== undefined && vendor !== undefined, "A mail belongs to an invoice.");
  const addressee = addresseeOf(order, record.invoice, vendor);
  return addressee === undefined ? undefined : mailFact(order, addressee);
}

function addresseeOf(
  order: Exclude<MailOrder, InwardOrder>,
  invoice: Invoice,
  vendor: Vendor,
): Addressee | undefined {
  if (order.message === "preview") return vendor.members.find(({ id }) => id === order.memberId);
  if (order.message === "notice") return memberInCharge(vendor, invoice);
  if (invoice.stage !== "issued") return undefined;
  return recipientOf(invoice, order.contactId)?.contact;
}

/** Who signs the invoice hears of it; when they have left, the vendor's first member does. */
export function memberInCharge(vendor: Vendor, { content }: Invoice) {
  const member = vendor.members.find(({ id }) => id === content.senderId) ?? vendor.members[0];
  invariant(member !== undefined, "A vendor has at least one member.");
  return member;
}
