import type { InvoiceView, LineView, PaymentView } from "../../../shared/contract/invoice-view.ts";
import { computeTotals } from "../../../shared/invoicing/totals.ts";

type SampleLine = Omit<LineView, "amount">;

/** What of an invoice differs from the usual one; sums and amounts follow from lines and payments. */
export type Sample = Partial<Omit<InvoiceView, "lines" | "sums" | "amounts">> & {
  lines?: readonly SampleLine[];
  paid?: number;
  processing?: number;
};

const vendor: InvoiceView["vendor"] = {
  name: "Studio Thonglor",
  legalName: "Studio Thonglor Co., Ltd.",
  address: {
    lines: ["88/3 Soi Sukhumvit 55", "Khlong Tan Nuea"],
    city: "Bangkok",
    postalCode: "10110",
    country: "TH",
  },
  email: "hello@studiothonglor.example",
  phone: "+66 2 555 0182",
  website: "https://studiothonglor.example",
  taxIdentifiers: [{ kind: "VAT", value: "0105559123456" }],
  detailsChangedAt: "2026-03-03T04:00:00.000Z",
};

const client: InvoiceView["client"] = {
  kind: "business",
  name: "Harbour & Pine LLC",
  address: {
    lines: ["412 Water Street", "Suite 5"],
    city: "Portland",
    region: "OR",
    postalCode: "97204",
    country: "US",
  },
  email: "maya@harbourpine.example",
  taxIdentifiers: [{ kind: "EIN", value: "93-1234567" }],
};

const usualLines: readonly SampleLine[] = [
  {
    description: "Website redesign: templates for twelve pages",
    quantity: "12",
    unitPrice: "80.00",
    taxRate: "0",
    servicePeriod: { startDate: "2026-11-01", endDate: "2026-11-30" },
    originalEstimate: 100_000,
  },
  { description: "Workshop with your team", quantity: "1", unitPrice: "280.00", taxRate: "0" },
];

/** An invoice's view whose amounts add up: seven days before it is due, unless the sample says else. */
export function sampleInvoice(sample: Sample = {}): InvoiceView {
  const { lines = usualLines, paid = 0, processing = 0, ...change } = sample;
  const currency = change.currency ?? "USD";
  const { lineAmounts, taxGroups, ...sums } = computeTotals(
    currency,
    lines,
    change.adjustments ?? [],
  );
  const remaining = sums.total - paid;
  return {
    id: "inv_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    number: "ST-104",
    status: "open",
    locale: "en",
    timeZone: "America/Los_Angeles",
    country: "TH",
    today: "2026-12-14",
    subject: "Website redesign, second milestone",
    vendor,
    client,
    sender: {
      name: "Ploy Srisai",
      role: "Accounts",
      email: "ploy@studiothonglor.example",
      phone: "+66 2 555 0183",
    },
    reader: { id: "con_8xk2m4qabbbbbbbbbbbbbbbbbbbbbbbbbb", name: "Maya Chen", salutation: "Maya" },
    currency,
    issueDate: "2026-11-21",
    dueDate: "2026-12-21",
    netDays: 30,
    purchaseOrder: "PO 2026-118",
    note: "Dear Maya,\nthe last templates went live on Friday, and the search is twice as fast as before. Thank you for the quick feedback on the drafts.",
    usefulLinks: [{ label: "Project board", url: "https://studiothonglor.example/harbour" }],
    lines: lines.map((line, index) => ({ ...line, amount: lineAmounts[index] ?? 0 })),
    lineCount: lines.length,
    adjustments: [],
    sums: { ...sums, taxGroups: [...taxGroups] },
    amounts: { due: sums.total, paid, processing, remaining, startable: remaining - processing },
    options: remaining > processing ? [cardOption(remaining - processing)] : [],
    payments: [],
    events: [
      { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
      { kind: "sent", at: "2026-11-21T16:21:00.000Z" },
      { kind: "reminder-sent", at: "2026-12-14T17:00:00.000Z", milestone: "upcoming" },
      { kind: "due", at: "2026-12-21T08:00:00.000Z" },
      { kind: "reminder-planned", at: "2026-12-21T17:00:00.000Z", milestone: "due-today" },
      { kind: "reminder-planned", at: "2026-12-24T17:00:00.000Z", milestone: "three-days-late" },
    ],
    ...change,
  };
}

/** A card as a way to pay so much. */
function cardOption(amount: number): InvoiceView["options"][number] {
  return { method: "card", amount, smallest: 50, largest: amount, step: 1, finalInDays: 0 };
}

/** A card payment that went through, unless the change says else. */
export function samplePayment(change: Partial<PaymentView> = {}): PaymentView {
  return {
    id: "pay_8xk2m4qacccccccccccccccccccccccccc",
    status: "succeeded",
    method: "card",
    amount: 124_000,
    isUnfinished: false,
    paidWith: { brand: "visa", lastDigits: "4242" },
    at: "2026-12-14T17:05:00.000Z",
    ...change,
  };
}

/** So many lines as a long job has; each of them costs 12.50 before tax. */
export function manyLines(count: number, from = 0): LineView[] {
  return Array.from({ length: count }, (_, index) => ({
    description: `Photograph ${from + index + 1}: retouching and export`,
    quantity: "1",
    unitPrice: "12.50",
    taxRate: "7",
    amount: 1_250,
  }));
}
