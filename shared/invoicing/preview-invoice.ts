import type { InvoiceView } from "../contract/invoice-view.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { Client } from "./client.ts";
import { issueInvoice } from "./issue-invoice.ts";
import type { DraftInvoice } from "./invoice.ts";
import type { LineItem } from "./line-item.ts";
import { presentInvoice } from "./present-invoice.ts";
import type { Vendor } from "./vendor.ts";

/**
 * A draft as its client would see it if it were issued now. It has no number yet, and nothing on it
 * can be paid.
 */
export function previewInvoice(
  draft: DraftInvoice,
  lines: readonly LineItem[],
  parties: { readonly vendor: Vendor; readonly client: Client },
  now: Instant,
): InvoiceView {
  const { vendor, client } = parties;
  const zone = client.timeZone ?? vendor.timeZone;
  const freeze = { at: now, send: false, issueDate: localDateOf(now, zone) };
  const frozen = { ...draft, freeze: draft.freeze ?? freeze };
  const { invoice } = issueInvoice(frozen, { vendor, client, number: 0, now });
  const reader = invoice.contacts[0];
  const view = presentInvoice({ ...invoice, number: "–" }, lines, [], {
    now,
    lineLimit: lines.length,
    ...(reader === undefined ? {} : { reader }),
  });
  return { ...view, status: "draft", options: [], events: [] };
}
