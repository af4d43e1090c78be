import type { DraftInvoice, InvoiceContent } from "../../../shared/invoicing/invoice.ts";
import type { LineItem } from "../../../shared/invoicing/line-item.ts";
import { computeTotals } from "../../../shared/invoicing/totals.ts";
import { currencyExponent } from "../../../shared/values/currency.ts";
import { decimalFromAmount } from "../../../shared/values/money.ts";
import { anId } from "./an-id.ts";

/** One line without tax; says only what differs. */
export function aLine(change: Partial<LineItem> = {}): LineItem {
  return {
    description: "Design of twelve pages",
    quantity: "1",
    unitPrice: "1240.00",
    taxRate: "0",
    ...change,
  };
}

/** The one line that comes to so many minor units. */
export function linesOf(total: number, currency = "USD"): readonly LineItem[] {
  return [aLine({ unitPrice: decimalFromAmount(total, currencyExponent(currency)) })];
}

/** What a draft differs in; `lines` are what its sums are computed from. */
export type DraftChange = Partial<Omit<DraftInvoice, "content" | "sums" | "lineCount">> & {
  readonly content?: Partial<InvoiceContent>;
  readonly lines?: readonly LineItem[];
};

/** A draft over $1,240.00, payable within 30 days; says only what differs. */
export function aDraft({ content, lines = [aLine()], ...change }: DraftChange = {}): DraftInvoice {
  const written: InvoiceContent = {
    clientId: anId("cli", "a"),
    currency: "USD",
    subject: "Website redesign, second milestone",
    adjustments: [],
    paymentTerms: { netDays: 30 },
    usefulLinks: [{ label: "Project board", url: "https://studiolime.example/northwind" }],
    senderId: anId("mem", "a"),
    ...content,
  };
  const { lineAmounts: _, ...sums } = computeTotals(written.currency, lines, written.adjustments);
  return {
    stage: "draft",
    id: anId("inv", "a"),
    vendorId: anId("ven"),
    version: 1,
    content: written,
    sums,
    lineCount: lines.length,
    clientName: "Northwind Trading",
    createdAt: "2026-11-20T09:00:00.000Z",
    ...change,
  };
}
