import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { FollowUpNoticeEvent } from "../../shared/messages/follow-up-notice-parts.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";

/** What a person at the vendor has to do, as a notice tells it; undefined for any other news. */
export function followUpEvent(
  order: VendorNoticeOrder,
  { contacts, client }: IssuedInvoice,
): FollowUpNoticeEvent | undefined {
  switch (order.kind) {
    case "hand-over-due":
      return { kind: order.kind };
    case "unsubscribed":
    case "call-due":
    case "letter-due":
    case "visit-due": {
      const contact = contacts.find(({ id }) => id === order.contactId);
      const contactName = contact?.name ?? client.name;
      if (order.kind === "unsubscribed") return { kind: order.kind, contactName };
      const phone = contact?.phone;
      return { kind: order.kind, contactName, ...(phone === undefined ? {} : { phone }) };
    }
    default:
      return undefined;
  }
}
