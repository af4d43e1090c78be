import type { NewInvoice } from "../../../shared/contract/invoice-schema.ts";
import type { seedClients } from "./seed-clients.ts";

/** What is done with a seeded invoice, so that each ends in a state of its own. */
export type SeededInvoice = {
  readonly client: keyof typeof seedClients;
  readonly content: Omit<NewInvoice, "clientId">;
  /** How many days before the present it is issued and sent; a draft is not. */
  readonly daysAgo: number;
  readonly isSent: boolean;
  /** Whether its client looks at it, and how much of it they pay: all, minor units, or nothing. */
  readonly isSeen: boolean;
  readonly pays?: "all" | number;
  /** From a bank account, which takes days to arrive; without it, by card. */
  readonly byDebit?: boolean;
  /** What the vendor sends back of it, which is no longer owed; minor units. */
  readonly refunds?: number;
  /** What its client says to have paid by cheque; minor units. */
  readonly declares?: number;
};

const note = "Thank you for a good spring together. Write or call me if anything is unclear.";

/** The 300 lines of one long invoice: a fleet of small jobs, as a workshop would bill them. */
const workshopLines: NewInvoice["lines"] = Array.from({ length: 300 }, (_, index) => ({
  description: `Sensor bracket ${String(index + 1).padStart(3, "0")}: milling and fitting`,
  quantity: String((index % 4) + 1),
  unitPrice: `${2 + (index % 7)}.${String(((index * 37) % 20) * 5).padStart(2, "0")}0`,
  taxRate: "0",
}));

/** Nine invoices: nine states, eight currencies, one of them with 300 lines. */
export const seedInvoices: readonly SeededInvoice[] = [
  {
    client: "northwind",
    daysAgo: 12,
    isSent: true,
    isSeen: true,
    pays: "all",
    content: {
      subject: "Brand workshop in Berlin",
      currency: "EUR",
      purchaseOrder: "NW-2210",
      lines: [
        { description: "Two-day workshop", quantity: "2", unitPrice: "1450", taxRate: "19" },
        { description: "Travel, at cost", quantity: "1", unitPrice: "386.40", taxRate: "7" },
      ],
      paymentTerms: { netDays: 30 },
      thankYou: "It was a pleasure to work with your team.",
    },
  },
  {
    client: "siamCoffee",
    daysAgo: 11,
    isSent: true,
    isSeen: true,
    content: {
      subject: "ออกแบบบรรจุภัณฑ์เมล็ดกาแฟคั่ว",
      currency: "THB",
      lines: [
        { description: "ออกแบบถุงกาแฟ 250 กรัม", quantity: "3", unitPrice: "12500", taxRate: "7" },
        { description: "ไฟล์สำหรับโรงพิมพ์", quantity: "1", unitPrice: "4800", taxRate: "7" },
      ],
      adjustments: [
        { kind: "discount", description: "ส่วนลดลูกค้าประจำ", amount: 150_000, taxRate: "7" },
      ],
      paymentTerms: { netDays: 7 },
      note: "ขอบคุณที่ไว้วางใจให้เราดูแลงานออกแบบค่ะ",
    },
  },
  {
    client: "northwind",
    daysAgo: 9,
    isSent: true,
    isSeen: true,
    pays: 250_000,
    content: {
      subject: "Sensor brackets, spring series",
      currency: "KWD",
      purchaseOrder: "NW-2231",
      lines: workshopLines,
      paymentTerms: { netDays: 30 },
      note: "All 300 brackets are on their way. The list below follows your drawing numbers.",
    },
  },
  {
    client: "northwind",
    daysAgo: 7,
    isSent: true,
    isSeen: true,
    content: {
      subject: "Website redesign, second milestone",
      currency: "USD",
      purchaseOrder: "NW-2244",
      lines: [
        {
          description: "Design of 12 page templates",
          quantity: "12",
          unitPrice: "95",
          taxRate: "0",
          originalEstimate: 120_000,
        },
        {
          description: "Accessibility review",
          quantity: "2.5",
          unitPrice: "80",
          discount: { percent: "50" },
          taxRate: "0",
        },
      ],
      paymentTerms: { netDays: 14 },
      note,
      thankYou: "Thank you for your trust.",
      usefulLinks: [{ label: "The agreed scope", url: "https://tamarind.example/scope/nw-2244" }],
      offer: "Book the third milestone before the end of next month and we hold this year's rates.",
    },
  },
  {
    client: "northwind",
    daysAgo: 5,
    isSent: true,
    isSeen: true,
    pays: "all",
    refunds: 18_000,
    content: {
      subject: "Signs for the Sydney office",
      currency: "AUD",
      purchaseOrder: "NW-2250",
      lines: [{ description: "Door sign", quantity: "6", unitPrice: "180", taxRate: "10" }],
      paymentTerms: { netDays: 30 },
    },
  },
  {
    client: "northwind",
    daysAgo: 4,
    isSent: true,
    isSeen: true,
    declares: 86_000,
    content: {
      subject: "Stand graphics for London",
      currency: "GBP",
      purchaseOrder: "NW-2251",
      lines: [{ description: "Wall panel", quantity: "4", unitPrice: "215", taxRate: "0" }],
      paymentTerms: { netDays: 30 },
    },
  },
  {
    client: "sita",
    daysAgo: 2,
    isSent: true,
    isSeen: false,
    content: {
      subject: "Logo for your bakery",
      currency: "NPR",
      lines: [
        { description: "Logo, three proposals", quantity: "1", unitPrice: "38500", taxRate: "13" },
      ],
      paymentTerms: { netDays: 14 },
      note: "It was lovely to meet you in Jhamsikhel. The sourdough is unforgettable.",
    },
  },
  {
    client: "northwind",
    daysAgo: 1,
    isSent: true,
    isSeen: true,
    pays: "all",
    byDebit: true,
    content: {
      subject: "Icons for the control panel",
      currency: "USD",
      purchaseOrder: "NW-2252",
      lines: [{ description: "Icon", quantity: "24", unitPrice: "35", taxRate: "0" }],
      paymentTerms: { netDays: 30 },
    },
  },
  {
    client: "siamCoffee",
    daysAgo: 0,
    isSent: false,
    isSeen: false,
    content: {
      subject: "Trade fair stand, Tokyo",
      currency: "JPY",
      lines: [
        { description: "Stand design", quantity: "1", unitPrice: "240000", taxRate: "10" },
        { description: "On-site days", quantity: "3", unitPrice: "65000", taxRate: "10" },
      ],
      paymentTerms: { netDays: 30 },
    },
  },
];
