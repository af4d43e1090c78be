import type { InvoiceChange, NewInvoice } from "../../shared/contract/invoice-schema.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import type { DocumentAdjustment } from "../../shared/invoicing/document-adjustment.ts";
import type { DraftInvoice, InvoiceContent } from "../../shared/invoicing/invoice.ts";
import type { LineItem } from "../../shared/invoicing/line-item.ts";
import { computeTotals, totalsOverflow } from "../../shared/invoicing/totals.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { applyChange } from "./apply-change.ts";
import type { Currency } from "../../shared/values/currency.ts";
import type { Decided } from "../../shared/values/result.ts";
import { refused } from "../../shared/values/result.ts";

/** Why what a vendor wrote cannot become a draft, in the order in which it is checked. */
export type DraftRefusal =
  | { readonly reason: "client-unknown" }
  | { readonly reason: "sender-unknown" }
  | { readonly reason: "total-too-large" }
  | { readonly reason: "total-negative" };

/** What a draft is written from. */
export type DraftParties = {
  readonly vendor: Vendor;
  readonly client: Client | undefined;
  /** The member who writes it, and signs unless another one is named. */
  readonly memberId: string | undefined;
};

/** The content, lines and sums of a draft, computed by the server whatever a browser showed. */
export type WrittenDraft = {
  readonly content: InvoiceContent;
  readonly lines: readonly LineItem[];
  readonly sums: DraftInvoice["sums"];
  readonly clientName: string;
};

/** Writes a new draft from a request. */
export function writeDraft(
  request: NewInvoice,
  parties: DraftParties,
): Decided<{ readonly draft: WrittenDraft }, DraftRefusal> {
  const { vendor, client } = parties;
  if (client === undefined || client.vendorId !== vendor.id) {
    return refused({ reason: "client-unknown" });
  }
  const senderId = request.senderId ?? parties.memberId ?? vendor.members[0]?.id;
  if (!vendor.members.some((member) => member.id === senderId)) {
    return refused({ reason: "sender-unknown" });
  }
  const { lines, currency, adjustments, paymentTerms, usefulLinks, ...words } = request;
  const content: InvoiceContent = {
    ...words,
    clientId: client.id,
    currency: currency ?? vendor.defaultCurrency,
    adjustments: adjustments ?? [],
    paymentTerms: paymentTerms ?? { netDays: vendor.defaultNetDays },
    usefulLinks: usefulLinks ?? [],
    senderId: senderId ?? "",
  };
  return withSums(content, lines, client.name);
}

/** Writes a draft anew with some members changed; an absent member stays as it was. */
export function rewriteDraft(
  draft: DraftInvoice,
  lines: readonly LineItem[],
  change: InvoiceChange,
  parties: DraftParties,
): Decided<{ readonly draft: WrittenDraft }, DraftRefusal> {
  const changed = applyChange({ ...draft.content, lines }, change);
  return writeDraft(changed as NewInvoice, parties);
}

function withSums(
  content: InvoiceContent,
  lines: readonly LineItem[],
  clientName: string,
): Decided<{ readonly draft: WrittenDraft }, DraftRefusal> {
  const { adjustments } = content;
  if (overflows(content.currency, lines, adjustments))
    return refused({ reason: "total-too-large" });
  const { lineAmounts: _, ...sums } = computeTotals(content.currency, lines, adjustments);
  if (sums.total < 0) return refused({ reason: "total-negative" });
  return { outcome: "done", draft: { content, lines, sums, clientName } };
}

function overflows(
  currency: Currency,
  lines: readonly LineItem[],
  adjustments: readonly DocumentAdjustment[],
): boolean {
  return totalsOverflow(currency, lines, adjustments) !== undefined;
}
