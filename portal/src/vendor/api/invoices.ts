import { action, query } from "@solidjs/router";
import type {
  InvoiceAnswer,
  InvoiceChange,
  InvoiceSummary,
  LinkAnswer,
  NewInvoice,
  TimelineEvent,
} from "../../../../shared/contract/invoice-schema.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import type { VendorTotals } from "../../../../shared/contract/vendor-schema.ts";
import { address, read } from "./read.ts";
import { send } from "./send.ts";

const invoices = "/api/v1/invoices";
const pageSize = "50";

/** What the list is narrowed to. */
export type InvoiceFilter = {
  readonly status?: string;
  readonly overdue?: string;
  readonly clientId?: string;
  readonly query?: string;
};

export type InvoicePage = {
  readonly items: readonly InvoiceSummary[];
  readonly nextCursor?: string;
};

export const readInvoices = query(
  (filter: InvoiceFilter, cursor?: string) =>
    read<InvoicePage>(address(invoices, { ...filter, cursor, limit: pageSize })),
  "invoices",
);

export const readTotals = query(() => read<VendorTotals>("/api/v1/totals"), "totals");

export const readInvoice = query(
  (id: string) => read<InvoiceAnswer>(`${invoices}/${id}`),
  "invoice",
);

export const readView = query(
  (id: string) => read<InvoiceView>(`${invoices}/${id}/view`),
  "invoice-view",
);

/** The same, where a page can do without it. */
export const readViewIfAny = query(async (id: string) => {
  const answer = await send<InvoiceView>({ method: "GET", path: `${invoices}/${id}/view` });
  return answer.outcome === "answered" ? answer.content : undefined;
}, "invoice-view-if-any");

export const readTimeline = query(
  (id: string) => read<{ readonly items: readonly TimelineEvent[] }>(`${invoices}/${id}/timeline`),
  "timeline",
);

export const readLinks = query(
  (id: string) => read<{ readonly items: readonly LinkAnswer[] }>(`${invoices}/${id}/links`),
  "links",
);

/** The address of the invoice's PDF. */
export function pdfPath(id: string): string {
  return `${invoices}/${id}/pdf`;
}

export const createDraft = action(
  (body: NewInvoice) => send<InvoiceAnswer>({ method: "POST", path: invoices, body }),
  "create-draft",
);

export const changeDraft = action(
  (id: string, version: number, body: InvoiceChange) =>
    send<InvoiceAnswer>({ method: "PATCH", path: `${invoices}/${id}`, version, body }),
  "change-draft",
);

export const sendPreview = action(
  (id: string) => send<void>({ method: "POST", path: `${invoices}/${id}/send-preview` }),
  "send-preview",
);

export const issueInvoice = action(
  (id: string, isSent: boolean) =>
    send<InvoiceAnswer>({
      method: "POST",
      path: `${invoices}/${id}/issue`,
      body: { send: isSent },
    }),
  "issue-invoice",
);

export const sendAgain = action(
  (id: string) => send<InvoiceAnswer>({ method: "POST", path: `${invoices}/${id}/send` }),
  "send-again",
);

export const voidInvoice = action(
  (id: string, reason: string) =>
    send<InvoiceAnswer>({ method: "POST", path: `${invoices}/${id}/void`, body: { reason } }),
  "void-invoice",
);

export const duplicateInvoice = action(
  (id: string) => send<InvoiceAnswer>({ method: "POST", path: `${invoices}/${id}/duplicate` }),
  "duplicate-invoice",
);

export const mintLink = action(
  (id: string, contactId: string | undefined) =>
    send<LinkAnswer>({
      method: "POST",
      path: `${invoices}/${id}/links`,
      body: contactId === undefined ? {} : { contactId },
    }),
  "mint-link",
);

export const revokeLink = action(
  (id: string, linkId: string) =>
    send<void>({ method: "DELETE", path: `${invoices}/${id}/links/${linkId}` }),
  "revoke-link",
);
