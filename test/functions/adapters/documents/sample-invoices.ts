import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { sampleDispute, sampleRefund } from "../../../shared/messages/sample-news.ts";
import {
  eightyCharacters,
  sampleCheque,
  sampleCreditNote,
  samplePayment,
  sampleView,
} from "../../../shared/messages/sample-views.ts";

type Line = NonNullable<NonNullable<Parameters<typeof sampleView>[0]>["lines"]>[number];

/** So many lines, each a little different, so that nothing can be remembered from the last. */
export function manyLines(count: number, priceOf: (index: number) => string): Line[] {
  return Array.from({ length: count }, (_, index) => ({
    description: `Delivery ${index + 1} of fittings for hall ${(index % 17) + 1}, reference K${index * 7919}`,
    quantity: String((index % 9) + 1),
    unitPrice: priceOf(index),
    taxRate: index % 5 === 0 ? "0" : "5",
  }));
}

const workshop: InvoiceView["vendor"] = {
  name: "Brightside Joinery",
  legalName: "Brightside Joinery, Inc.",
  address: {
    lines: ["2201 Mission Street", "Unit 4"],
    city: "San Francisco",
    region: "CA",
    postalCode: "94110",
    country: "US",
  },
  email: "accounts@brightside.example",
  phone: "+1 415 555 0142",
  website: "https://brightside.example",
  taxIdentifiers: [{ kind: "EIN", value: "94-3124567" }],
  detailsChangedAt: "2026-01-07T18:00:00.000Z",
};

const nepaliOffice: InvoiceView["vendor"] = {
  name: "हिमाल प्रकाशन",
  legalName: "हिमाल प्रकाशन प्रा. लि.",
  address: {
    lines: ["वडा नं. १०, नयाँ बानेश्वर"],
    city: "काठमाडौँ",
    postalCode: "44600",
    country: "NP",
  },
  email: "lekha@himal.example",
  phone: "+977 1 555 0123",
  taxIdentifiers: [{ kind: "PAN", value: "601234567" }],
  detailsChangedAt: "2026-01-07T18:00:00.000Z",
};

const thaiParties: Pick<InvoiceView, "vendor" | "client" | "sender"> = {
  vendor: {
    name: "สตูดิโอไลม์",
    legalName: "บริษัท สตูดิโอไลม์ จำกัด",
    address: {
      lines: ["48 ซอยอารีย์ 2", "แขวงพญาไท เขตพญาไท"],
      city: "กรุงเทพมหานคร",
      postalCode: "10400",
      country: "TH",
    },
    email: "hello@studiolime.example",
    phone: "+66 2 555 0142",
    website: "https://studiolime.example",
    taxIdentifiers: [{ kind: "เลขประจำตัวผู้เสียภาษี", value: "0105561000001" }],
    accentColor: "#3f7d20",
    detailsChangedAt: "2026-03-03T04:00:00.000Z",
  },
  client: {
    kind: "business",
    name: "บริษัท น้ำดื่มใจดี จำกัด (สำนักงานใหญ่)",
    address: {
      lines: ["99/1 หมู่ 4 ถนนสุขุมวิท"],
      city: "ชลบุรี",
      postalCode: "20000",
      country: "TH",
    },
    email: "banchee@namdeum.example",
    taxIdentifiers: [{ kind: "เลขประจำตัวผู้เสียภาษี", value: "0205562000002" }],
  },
  sender: { name: "แอนนา ลิ้ม", role: "ฝ่ายบัญชี", email: "anna@studiolime.example" },
};

const joinery: Line[] = [
  {
    description:
      "Oak shelving for the reading room, made to measure, oiled, with hidden brackets and two sliding ladders",
    quantity: "1",
    unitPrice: "8400",
    taxRate: "8.625",
    originalEstimate: 800_000,
  },
  {
    description: "Fitting on site",
    quantity: "22.5",
    unitPrice: "85",
    discount: { percent: "10" },
    taxRate: "0",
    servicePeriod: { startDate: "2026-11-02", endDate: "2026-11-06" },
    originalEstimate: 190_000,
  },
  {
    description: "Delivery",
    quantity: "1",
    unitPrice: "120.00",
    discount: { amount: 2_000 },
    taxRate: "0",
  },
  {
    description: "Unused brackets, taken back",
    quantity: "-6",
    unitPrice: "14.5",
    taxRate: "8.625",
  },
];

const english = {
  number: "BJ-0418",
  subject: "Shelving for the reading room",
  vendor: workshop,
  sender: { name: "Ruth Alvarez", role: "Accounts", email: "ruth@brightside.example" },
  purchaseOrder: "PO-2026-117",
  note: "Maya, it was a pleasure to see the room filled with books on Friday. If a shelf needs adjusting, call me.",
  thankYou: "Thank you for trusting us with your library.",
  offer: "Care oil for oak comes free with any order before March.",
  lateTerms:
    "From the 8th day after the due date 1% of what is left is added for each month, at most $100.00.",
  usefulLinks: [
    { label: "How to care for oiled oak", url: "https://brightside.example/care/oiled-oak" },
    { label: "Photos of your room", url: "https://brightside.example/rooms/northwind" },
  ],
  adjustments: [
    {
      kind: "discount" as const,
      description: "Returning client",
      amount: 25_000,
      taxRate: "8.625",
    },
    { kind: "charge" as const, description: "Parking permits", amount: 4_800, taxRate: "0" },
  ],
  lines: joinery,
};

/** Settled by everything that can settle an invoice: 1,240.00 less 80.00 and 20.00. */
function settledView(): InvoiceView {
  const cheque = sampleCheque({
    amount: 105_280,
    discount: 2_000,
    withheld: 3_720,
    together: { invoiceCount: 3, amount: 310_000 },
    refunded: 4_000,
    refunds: [sampleRefund({ amount: 4_000 }), sampleRefund({ amount: 9_000, status: "failed" })],
    disputes: [
      sampleDispute({ amount: 1_000, takenBack: 1_000 }),
      sampleDispute({ amount: 5_000, status: "won" }),
    ],
  });
  const view = sampleView({ creditNotes: [sampleCreditNote()], payments: [cheque], paid: 114_000 });
  const amounts = { ...view.amounts, due: 114_000, remaining: 0, startable: 0 };
  return { ...view, status: "paid", amounts, options: [], creditApplied: 5_000 };
}

/** Invoices that a document must get right, by what is special about them. */
export const sampleInvoices = {
  english: sampleView(english),
  partlyPaid: sampleView({
    ...english,
    today: "2027-01-04",
    paid: 300_000,
    payments: [samplePayment({ amount: 300_000 })],
  }),
  paid: sampleView({
    paid: 124_000,
    payments: [samplePayment()],
    paidAt: "2026-12-14T17:05:00.000Z",
  }),
  settled: settledView(),
  void: sampleView({
    ...english,
    status: "void",
    voided: { at: "2026-12-03T20:00:00.000Z", reason: "Sent twice; BJ-0417 is the right one." },
  }),
  thai: sampleView({
    ...thaiParties,
    locale: "th",
    timeZone: "Asia/Bangkok",
    currency: "THB",
    number: "ลม-0087",
    subject: "ถ่ายภาพสินค้าชุดฤดูหนาว และน้ำดื่มสำหรับทีมงาน",
    note: "ขอบคุณที่ให้เราถ่ายภาพน้ำดื่มรุ่นใหม่ของคุณ ภาพทั้งหมดอยู่ในลิงก์ด้านล่างแล้ว หากต้องการปรับสีหรือครอปภาพใหม่ บอกได้เลยนะคะ",
    thankYou: "ขอบคุณที่ไว้วางใจเรา",
    lateTerms: "หากเลยกำหนดเกิน 7 วัน จะมีค่าปรับร้อยละ 1 ต่อเดือนของยอดคงเหลือ",
    lines: [
      {
        description:
          "ถ่ายภาพสินค้าครึ่งวันพร้อมช่างภาพสองคนและผู้ช่วยจัดแสง ที่สตูดิโออารีย์ รวมน้ำดื่มและอาหารกลางวันสำหรับทีมงานทุกคน",
        quantity: "2",
        unitPrice: "6500",
        taxRate: "7",
        servicePeriod: { startDate: "2026-11-02", endDate: "2026-11-03" },
      },
      {
        description: "ตกแต่งภาพ (retouch) ไฟล์ TIFF 16 bit",
        quantity: "40",
        unitPrice: "85.50",
        taxRate: "7",
      },
    ],
  }),
  yen: sampleView({
    currency: "JPY",
    number: "SL-1051",
    client: {
      kind: "business",
      name: "株式会社 山田書店 Yamada Books K.K.",
      address: {
        lines: ["神田神保町 1-2-3"],
        city: "東京都千代田区",
        postalCode: "101-0051",
        country: "JP",
      },
      taxIdentifiers: [{ kind: "T", value: "1234567890123" }],
    },
    lines: [
      {
        description: "表紙デザイン (Cover design)",
        quantity: "1",
        unitPrice: "240000",
        taxRate: "10",
      },
      { description: "Proofs, by the page", quantity: "312", unitPrice: "180.5", taxRate: "8" },
    ],
  }),
  dinar: sampleView({
    currency: "KWD",
    number: "SL-1066",
    subject: "Fittings for halls 1 to 17",
    client: { kind: "business", name: eightyCharacters, taxIdentifiers: [] },
    lines: manyLines(
      300,
      (index) => `${(index * 37) % 90}.${String((index * 271) % 1000).padStart(3, "0")}`,
    ),
  }),
  nepali: sampleView({
    currency: "NPR",
    timeZone: "Asia/Kathmandu",
    number: "HP-२०८३-०४१",
    subject: "पुस्तक छपाइ: कर्मभूमि, दोस्रो संस्करण",
    vendor: nepaliOffice,
    client: {
      kind: "person",
      name: "श्री कृष्णप्रसाद ढुङ्गाना",
      address: { lines: ["धर्मपथ, वडा नं. ५"], city: "पोखरा", country: "NP" },
      taxIdentifiers: [],
    },
    sender: { name: "अर्चना श्रेष्ठ", role: "लेखा", email: "archana@himal.example" },
    lines: [
      {
        description: "छपाइ तथा बाइन्डिङ, ५०० प्रति, ८० ग्राम कागज",
        quantity: "500",
        unitPrice: "245.75",
        taxRate: "13",
      },
      {
        description: "ढुवानी (Kathmandu → Pokhara)",
        quantity: "1",
        unitPrice: "4500",
        taxRate: "13",
      },
    ],
  }),
};
