import type { InvoiceView, PaymentView } from "../../../shared/contract/invoice-view.ts";
import type {
  CreditNoteView,
  DeclaredPaymentView,
  WithholdingView,
} from "../../../shared/contract/payment-schema.ts";
import type { PaymentMethodKind } from "../../../shared/payments/payment-method.ts";
import { computeTotals } from "../../../shared/invoicing/totals.ts";
import { daysBetween } from "../../../shared/values/calendar-date.ts";

type SampleLine = Omit<InvoiceView["lines"][number], "amount">;

type Sample = Partial<Omit<InvoiceView, "lines" | "sums" | "amounts" | "lineCount">> & {
  readonly lines?: readonly SampleLine[];
  readonly paid?: number;
  readonly processing?: number;
  /** Ways to pay what can be started; by card alone without it. */
  readonly ways?: readonly PaymentMethodKind[];
  /** A preview has no reader. */
  readonly hasReader?: boolean;
};

const identifier = (prefix: string, letter: string) => `${prefix}_8xk2m4qa${letter.repeat(26)}`;

const studioLime: InvoiceView["vendor"] = {
  name: "Studio Lime",
  legalName: "Studio Lime Co., Ltd.",
  address: {
    lines: ["48 Soi Ari 2", "Phaya Thai"],
    city: "Bangkok",
    postalCode: "10400",
    country: "TH",
  },
  email: "hello@studiolime.example",
  phone: "+66 2 555 0142",
  website: "https://studiolime.example",
  taxIdentifiers: [{ kind: "VAT", value: "0105561000001" }],
  accentColor: "#3f7d20",
  detailsChangedAt: "2026-03-03T04:00:00.000Z",
};

const northwind: InvoiceView["client"] = {
  kind: "business",
  name: "Northwind Trading",
  address: {
    lines: ["1 Harbour Road"],
    city: "Portland",
    region: "OR",
    postalCode: "97201",
    country: "US",
  },
  email: "maya@northwind.example",
  taxIdentifiers: [{ kind: "EIN", value: "93-1234567" }],
};

const redesign: readonly SampleLine[] = [
  { description: "Design of twelve pages", quantity: "12", unitPrice: "80.00", taxRate: "0" },
  { description: "Workshop with your team", quantity: "1", unitPrice: "280.00", taxRate: "0" },
];

const zeroOr = (amount: number | undefined) => amount ?? 0;

/** An invoice's view with amounts that add up; says only what differs from the studio's usual one. */
export function sampleView(sample: Sample = {}): InvoiceView {
  const { lines = redesign, paid, processing, ways, hasReader = true, ...change } = sample;
  const currency = change.currency ?? "USD";
  const { lineAmounts, ...sums } = computeTotals(currency, lines, change.adjustments ?? []);
  const credited = (change.creditNotes ?? []).reduce((sum, { amount }) => sum + amount, 0);
  const due = sums.total - credited;
  const remaining = due - zeroOr(paid);
  const startable = remaining - zeroOr(processing);
  return {
    id: identifier("inv", "a"),
    number: "SL-1042",
    status: remaining === 0 ? "paid" : "open",
    locale: "en",
    timeZone: "America/Los_Angeles",
    country: "TH",
    today: "2026-12-14",
    subject: "Website redesign, second milestone",
    vendor: studioLime,
    client: northwind,
    sender: {
      name: "Anna Lim",
      role: "Accounts",
      email: "anna@studiolime.example",
      phone: "+66 2 555 0143",
    },
    ...(hasReader && {
      reader: { id: identifier("con", "b"), name: "Maya Chen", salutation: "Maya" },
    }),
    currency,
    issueDate: "2026-11-21",
    dueDate: "2026-12-21",
    netDays: daysBetween("2026-11-21", change.dueDate ?? "2026-12-21"),
    usefulLinks: [{ label: "Project board", url: "https://studiolime.example/northwind" }],
    lines: lines.map((line, index) => ({ ...line, amount: zeroOr(lineAmounts[index]) })),
    lineCount: lines.length,
    adjustments: [],
    sums: { ...sums, taxGroups: [...sums.taxGroups] },
    amounts: {
      due,
      paid: zeroOr(paid),
      processing: zeroOr(processing),
      remaining,
      startable,
    },
    options: startable === 0 ? [] : (ways ?? ["card"]).map((method) => optionOf(method, startable)),
    payments: [],
    events: [
      { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
      { kind: "sent", at: "2026-11-21T16:21:00.000Z" },
    ],
    ...change,
  };
}

function optionOf(method: PaymentMethodKind, amount: number): InvoiceView["options"][number] {
  return { method, amount, smallest: Math.min(amount, 50), largest: amount, step: 1 };
}

/** A card payment that went through; says only what differs. */
export function samplePayment(change: Partial<PaymentView> = {}): PaymentView {
  return {
    id: identifier("pay", "c"),
    status: "succeeded",
    method: "card",
    amount: 124_000,
    isUnfinished: false,
    paidWith: { brand: "visa", lastDigits: "4242" },
    at: "2026-12-14T17:05:00.000Z",
    ...change,
  };
}

/** A bank debit on its way; says only what differs. */
export function sampleDebit(change: Partial<PaymentView> = {}): PaymentView {
  return samplePayment({
    status: "processing",
    method: "us_bank_account",
    paidWith: { brand: "Harbour Bank", lastDigits: "6789" },
    expectedAt: "2026-12-18T23:59:00.000Z",
    ...change,
  });
}

/** A cheque that the vendor recorded; says only what differs. */
export function sampleCheque(change: Partial<PaymentView> = {}): PaymentView {
  const { paidWith: _, ...recorded } = samplePayment();
  return { ...recorded, method: "cheque", reference: "1881", ...change };
}

/** "I've paid this", by cheque; says only what differs. */
export function sampleDeclaration(change: Partial<DeclaredPaymentView> = {}): DeclaredPaymentView {
  return {
    id: identifier("dec", "g"),
    status: "open",
    method: "cheque",
    amount: 124_000,
    paidDate: "2026-12-11",
    reference: "1881",
    at: "2026-12-12T10:00:00.000Z",
    ...change,
  };
}

/** Tax withheld at source, its certificate awaited; says only what differs. */
export function sampleWithholding(change: Partial<WithholdingView> = {}): WithholdingView {
  return {
    id: identifier("whd", "h"),
    status: "booked",
    amount: 3_720,
    allowed: 3_720,
    certificate: { status: "awaited" },
    at: "2026-12-12T10:00:00.000Z",
    ...change,
  };
}

/** A credit note over a part; says only what differs. */
export function sampleCreditNote(change: Partial<CreditNoteView> = {}): CreditNoteView {
  return {
    id: identifier("crn", "k"),
    number: "SL-1042-C1",
    amount: 8_000,
    reason: "One page less than agreed.",
    toStoreCredit: 0,
    at: "2026-12-10T10:00:00.000Z",
    ...change,
  };
}

/** The vendor's own account, whose lines no mail may show. */
export const ownAccount = {
  lines: [{ label: "Account", value: "123-4-56789-0" }],
  changedAt: "2026-12-01T04:00:00.000Z",
};

/** A long name without which no field has been tested. */
export const eightyCharacters =
  "Wilhelmina Featherstonehaugh-Cholmondeley & Daughters, Surveyors of Old Bridges";

const thaiShop: Sample = {
  locale: "th",
  timeZone: "Asia/Bangkok",
  currency: "THB",
  number: "ลม-0087",
  subject: "ถ่ายภาพสินค้าชุดฤดูหนาว",
  client: { kind: "person", name: "สมชาย ใจดี", taxIdentifiers: [] },
  reader: { id: identifier("con", "d"), name: "สมชาย ใจดี", salutation: "คุณสมชาย" },
  sender: { name: "แอนนา ลิ้ม", role: "ฝ่ายบัญชี", email: "anna@studiolime.example" },
  vendor: { ...studioLime, name: "สตูดิโอไลม์" },
  lines: [
    { description: "ถ่ายภาพครึ่งวัน", quantity: "2", unitPrice: "6500", taxRate: "7" },
    { description: "ตกแต่งภาพ", quantity: "40", unitPrice: "85.50", taxRate: "7" },
  ],
};

const reminders: InvoiceView["events"] = [
  { kind: "reminder-planned", at: "2026-11-24T17:03:00.000Z", milestone: "not-opened" },
  { kind: "reminder-planned", at: "2026-12-14T17:03:00.000Z", milestone: "upcoming" },
];

const earlier = ["upcoming", "due-today", "three-days-late", "fourteen-days-late"] as const;

/** An invoice about which its client was written to before, with what was agreed about lateness. */
const writtenTo: Sample = {
  lateTerms:
    "After 30 days 1% a month is added, as agreed on 3 March 2026. A word to us is enough to stop it.",
  events: [
    { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
    { kind: "sent", at: "2026-11-21T16:21:00.000Z" },
    ...earlier.map((milestone, index) => ({
      kind: "reminder-sent" as const,
      at: `2026-12-1${index}T17:03:00.000Z`,
      milestone,
    })),
  ],
};

/** Invoices as they occur: every state, several currencies and languages, long names, large sums. */
export const sampleViews = {
  fresh: sampleView({
    today: "2026-11-21",
    purchaseOrder: "PO-77120",
    note: "The second milestone is live.\n\nIt was a joy to work with your team.",
    thankYou: "Thank you for the trust, and for the cake at the launch.",
    events: reminders,
  }),
  weekBefore: sampleView(),
  tomorrow: sampleView({ today: "2026-12-20" }),
  dueToday: sampleView({ today: "2026-12-21" }),
  late: sampleView({ today: "2026-12-24" }),
  veryLate: sampleView({ today: "2027-02-19", ...writtenTo }),
  manyWays: sampleView({ ways: ["us_bank_account", "card", "bank_transfer", "cheque"] }),
  byDebitAlone: sampleView({ ways: ["us_bank_account"] }),
  outsideOnly: sampleView({ ways: ["own_account", "cheque"], ownAccount }),
  declared: sampleView({ declarations: [sampleDeclaration()] }),
  credited: sampleView({ creditNotes: [sampleCreditNote()] }),
  partlyPaid: sampleView({ paid: 50_000 }),
  partlyPaidLate: sampleView({ paid: 50_000, today: "2027-01-04" }),
  partlyOnItsWay: sampleView({ processing: 40_000 }),
  processing: sampleView({ processing: 124_000 }),
  paid: sampleView({ paid: 124_000, paidAt: "2026-12-14T17:05:00.000Z" }),
  paidWithThanks: sampleView({ paid: 124_000, thankYou: "You made our week. Thank you." }),
  nothingDue: sampleView({
    lines: [{ description: "Repair under warranty", quantity: "1", unitPrice: "0", taxRate: "0" }],
  }),
  voided: sampleView({
    status: "void",
    voided: { at: "2026-12-01T09:00:00.000Z", reason: "Written twice" },
  }),
  uncollectible: sampleView({ status: "uncollectible" }),
  draft: sampleView({ status: "draft", number: "–", ways: [] }),
  tooSmallForCards: sampleView({
    ways: [],
    lines: [{ description: "Postage", quantity: "1", unitPrice: "0.30", taxRate: "0" }],
  }),
  unknownReader: sampleView({ hasReader: false }),
  thai: sampleView(thaiShop),
  thaiDueToday: sampleView({ ...thaiShop, today: "2026-12-21" }),
  thaiLate: sampleView({ ...thaiShop, today: "2026-12-24" }),
  thaiVeryLate: sampleView({ ...thaiShop, today: "2027-02-19", ...writtenTo }),
  thaiPaid: sampleView({ ...thaiShop, paid: 1_756_940 }),
  kuwait: sampleView({
    currency: "KWD",
    timeZone: "Asia/Kuwait",
    number: "2026/7",
    lines: [
      { description: "Sound for the opening", quantity: "1", unitPrice: "1234.565", taxRate: "0" },
    ],
  }),
  tokyo: sampleView({
    currency: "JPY",
    timeZone: "Asia/Tokyo",
    lines: [{ description: "Translation", quantity: "3120", unitPrice: "18", taxRate: "10" }],
  }),
  twelveDigits: sampleView({
    currency: "EUR",
    timeZone: "Europe/Berlin",
    lines: [{ description: "Bridge", quantity: "1", unitPrice: "9999999999.99", taxRate: "0" }],
  }),
  longNames: sampleView({
    subject: `Survey of the bridges over the river, for ${eightyCharacters}`,
    vendor: { ...studioLime, name: eightyCharacters },
    client: { ...northwind, name: eightyCharacters },
    sender: { name: eightyCharacters, role: "Chief Surveyor", email: "w@bridges.example" },
    reader: { id: identifier("con", "f"), name: eightyCharacters, salutation: eightyCharacters },
  }),
} satisfies Readonly<Record<string, InvoiceView>>;
