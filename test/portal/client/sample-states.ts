import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { manyLines, sampleInvoice, samplePayment } from "./sample-invoice.ts";

const firstPageLines = 200;

const settledEvents: InvoiceView["events"] = [
  { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
  { kind: "sent", at: "2026-11-21T16:21:00.000Z" },
  { kind: "payment-succeeded", at: "2026-12-14T17:05:00.000Z", amount: 124_000 },
  { kind: "paid", at: "2026-12-14T17:05:00.000Z" },
];

function longInvoice(lineCount: number): InvoiceView {
  const lines = manyLines(lineCount);
  const view = sampleInvoice({ subject: "Retouching, winter collection", lines });
  const hasMore = lineCount > firstPageLines;
  return {
    ...view,
    lines: view.lines.slice(0, firstPageLines),
    ...(hasMore && { nextLineCursor: String(firstPageLines) }),
  };
}

const thai = sampleInvoice({
  locale: "th",
  timeZone: "Asia/Bangkok",
  currency: "THB",
  number: "ST-88",
  subject: "ถ่ายภาพสินค้าชุดฤดูหนาว",
  client: { kind: "person", name: "นิรันดร์ แสงทอง", taxIdentifiers: [] },
  sender: {
    name: "พลอย ศรีใส",
    role: "ฝ่ายบัญชี",
    email: "ploy@studiothonglor.example",
    phone: "02 555 0183",
  },
  vendor: { ...sampleInvoice().vendor, name: "สตูดิโอทองหล่อ" },
  note: "สวัสดีค่ะคุณนิรันดร์\nภาพชุดสุดท้ายส่งให้เมื่อวันศุกร์ ขอบคุณที่ให้ความเห็นอย่างรวดเร็วนะคะ",
  lines: [
    {
      description: "ถ่ายภาพครึ่งวันในสตูดิโอ",
      quantity: "2",
      unitPrice: "6500",
      taxRate: "7",
      servicePeriod: { startDate: "2026-11-10", endDate: "2026-11-12" },
    },
    { description: "ตกแต่งภาพและส่งไฟล์", quantity: "40", unitPrice: "85.50", taxRate: "7" },
  ],
});

const nepali = sampleInvoice({
  locale: "ne",
  timeZone: "Asia/Kathmandu",
  currency: "NPR",
  number: "ST-89",
  subject: "जाडो सङ्ग्रहका तस्बिर",
  client: { kind: "person", name: "निर्मला श्रेष्ठ", taxIdentifiers: [] },
  sender: {
    name: "सीता गुरुङ",
    role: "लेखा",
    email: "sita@studiopatan.example",
    phone: "01-5550183",
  },
  vendor: { ...sampleInvoice().vendor, name: "स्टुडियो पाटन" },
  note: "नमस्ते निर्मला ज्यू\nअन्तिम तस्बिर शुक्रबार पठाएका छौँ। चाँडै हेरिदिनुभएकोमा धन्यवाद।",
  lines: [
    {
      description: "स्टुडियोमा आधा दिन तस्बिर खिच्ने काम",
      quantity: "2",
      unitPrice: "6500",
      taxRate: "13",
      servicePeriod: { startDate: "2026-11-10", endDate: "2026-11-12" },
    },
    { description: "तस्बिर मिलाउने र फाइल पठाउने", quantity: "40", unitPrice: "85.50", taxRate: "13" },
  ],
});

/** Every state that the page must be able to show, by name. */
export const sampleStates = {
  "due-in": sampleInvoice({ vendor: { ...sampleInvoice().vendor, accentColor: "#7a3e9d" } }),
  "due-today": sampleInvoice({ today: "2026-12-21" }),
  late: sampleInvoice({
    today: "2027-01-04",
    lateTerms: "A fee of 1.5% a month applies from 20 January 2027, as agreed on 3 March.",
    events: [
      { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
      { kind: "sent", at: "2026-11-21T16:21:00.000Z" },
      { kind: "reminder-sent", at: "2026-12-24T17:00:00.000Z", milestone: "three-days-late" },
    ],
  }),
  processing: sampleInvoice({
    processing: 124_000,
    payments: [samplePayment({ status: "processing" })],
    events: [
      ...settledEvents.slice(0, 2),
      { kind: "payment-processing", at: "2026-12-14T17:05:00.000Z", amount: 124_000 },
    ],
  }),
  "partly-paid": sampleInvoice({ paid: 60_000, payments: [samplePayment({ amount: 60_000 })] }),
  "part-processing": sampleInvoice({
    paid: 30_000,
    processing: 20_000,
    payments: [samplePayment({ amount: 30_000 })],
  }),
  paid: sampleInvoice({
    status: "paid",
    paid: 124_000,
    paidAt: "2026-12-14T17:05:00.000Z",
    options: [],
    thankYou: "Thank you, Maya. It was a pleasure to build this with you.",
    payments: [samplePayment()],
    events: settledEvents,
  }),
  "nothing-due": sampleInvoice({
    status: "paid",
    options: [],
    lines: [{ description: "Trial month", quantity: "1", unitPrice: "0", taxRate: "0" }],
    events: settledEvents.slice(0, 2),
  }),
  void: sampleInvoice({
    status: "void",
    options: [],
    voided: { at: "2026-12-02T10:00:00.000Z", reason: "Replaced by invoice ST-105." },
    events: [...settledEvents.slice(0, 2), { kind: "voided", at: "2026-12-02T10:00:00.000Z" }],
  }),
  uncollectible: sampleInvoice({
    status: "uncollectible",
    options: [],
    events: settledEvents.slice(0, 2),
  }),
  "not-online": sampleInvoice({
    options: [],
    sender: { ...sampleInvoice().sender, role: "Owner" },
  }),
  taxed: sampleInvoice({
    vendor: { ...sampleInvoice().vendor, accentColor: "#ffd400" },
    currency: "EUR",
    offer:
      "Book the spring photographs before 15 January and the half day is at last year’s price.",
    adjustments: [
      { kind: "discount", description: "Returning client", amount: 5_000, taxRate: "19" },
      { kind: "charge", description: "Courier to Hamburg", amount: 2_400, taxRate: "19" },
    ],
    lines: [
      {
        description: "Photography, half day",
        quantity: "2",
        unitPrice: "650",
        taxRate: "19",
        discount: { percent: "10" },
      },
      {
        description: "Printed catalogue",
        quantity: "500",
        unitPrice: "1.8455",
        taxRate: "7",
        discount: { amount: 2_500 },
        originalEstimate: 90_000,
      },
      { description: "Rights for one year", quantity: "1", unitPrice: "300", taxRate: "0" },
    ],
  }),
  "long-list": longInvoice(300),
  "ten-thousand": longInvoice(10_000),
  "large-sum": sampleInvoice({
    currency: "KWD",
    subject: "Consulting for the harbour extension, works of the third and the fourth quarter",
    client: {
      kind: "business",
      name: "Wilhelmina Featherstonehaugh-Cholmondeley & Daughters, Surveyors of Old Bridges",
      taxIdentifiers: [],
    },
    lines: [
      { description: "Survey", quantity: "1234.5678", unitPrice: "1000000.125", taxRate: "0" },
      { description: "Report", quantity: "1", unitPrice: "99999999.999", taxRate: "0" },
    ],
  }),
  yen: sampleInvoice({
    currency: "JPY",
    lines: [{ description: "Translation", quantity: "12", unitPrice: "8500", taxRate: "10" }],
  }),
  thai,
  nepali,
  "thai-paid": {
    ...thai,
    status: "paid",
    paidAt: "2026-12-14T05:05:00.000Z",
    options: [],
    amounts: { ...thai.amounts, paid: thai.amounts.due, remaining: 0, startable: 0 },
    payments: [samplePayment({ amount: thai.amounts.due })],
    thankYou: "ขอบคุณมากค่ะ",
    events: [
      { kind: "issued", at: "2026-11-21T03:20:00.000Z" },
      { kind: "sent", at: "2026-11-21T03:21:00.000Z" },
      { kind: "paid", at: "2026-12-14T05:05:00.000Z" },
    ],
  },
} satisfies Record<string, InvoiceView>;

/** The name of a state. */
export type SampleState = keyof typeof sampleStates;
