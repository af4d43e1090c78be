import { previewInvoice } from "../../shared/invoicing/preview-invoice.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { mailFact } from "./mail-fact.ts";
import type { Preparation } from "./prepared-mail.ts";

/** Composes the invoice's mail as its client would get it, for the member who wants to see it first. */
export async function preparePreview(
  world: World,
  invoiceId: string,
  memberId: string,
): Promise<Preparation> {
  const [record, vendor] = await Promise.all([
    world.receivables.readInvoice(invoiceId),
    world.receivables.readVendor(vendorOf(invoiceId)),
  ]);
  if (record === undefined) return { outcome: "skip", reason: "no-invoice" };
  invariant(vendor !== undefined, "An invoice belongs to a vendor.");
  const member = vendor.members.find(({ id }) => id === memberId);
  if (member === undefined) return { outcome: "skip", reason: "member-removed" };
  const view = await viewOf(world, record, vendor);
  const content = await world.documents.invoicePdf(view);
  const { composeInvoiceMail } = await import("../../shared/messages/invoice-mail.ts");
  const { markAsPreview } = await import("../../shared/messages/preview-mail.ts");
  const link = `${world.place.baseUrl}/vendor/invoices/${invoiceId}`;
  const mail = composeInvoiceMail({ view, link, hasAttachment: true }, view.locale);
  const self = { name: member.name, email: member.email };
  return {
    outcome: "send",
    fact: mailFact({ message: "preview", memberId }, member),
    mail: {
      fromName: vendor.party.name,
      to: self,
      replyTo: self,
      mail: markAsPreview(mail, member.locale),
      attachments: [{ filename: "invoice-preview.pdf", contentType: "application/pdf", content }],
    },
  };
}

async function viewOf(world: World, record: InvoiceRecord, vendor: Vendor): Promise<InvoiceView> {
  const { invoice, lines, payments } = record;
  const now = world.clock.now();
  if (invoice.stage === "issued") {
    return presentInvoice(invoice, lines, payments, {
      now,
      lineLimit: lines.length,
      declared: record,
    });
  }
  const client = await world.receivables.readClient(invoice.content.clientId);
  invariant(client !== undefined, "A draft has a client.");
  return previewInvoice(invoice, lines, { vendor, client }, now);
}
