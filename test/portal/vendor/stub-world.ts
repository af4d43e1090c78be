import type { ClientAnswer } from "../../../shared/contract/client-schema.ts";
import type { LinkAnswer, TimelineEvent } from "../../../shared/contract/invoice-schema.ts";
import type {
  ClientCreditAnswer,
  PaymentSettingsAnswer,
  TaskAnswer,
} from "../../../shared/contract/money-schema.ts";
import type { Session } from "../../../shared/contract/vendor-schema.ts";
import type { VersionedSettings } from "../../../shared/flexibility/flexibility-policy.ts";
import type { Question } from "../../../shared/flexibility/question.ts";
import type { Client } from "../../../shared/invoicing/client.ts";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { LineItem } from "../../../shared/invoicing/line-item.ts";
import type { Vendor } from "../../../shared/invoicing/vendor.ts";
import type { DeclaredPayment } from "../../../shared/payments/declared-payment.ts";
import { defaultPaymentPolicy } from "../../../shared/payments/payment-policy.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { Withholding } from "../../../shared/payments/withholding.ts";
import { mutable } from "../../../shared/values/mutable.ts";
import { aClient, aContact } from "../../shared/builders/a-client.ts";
import { aDraft, aLine, linesOf } from "../../shared/builders/a-draft.ts";
import { aVendor } from "../../shared/builders/a-vendor.ts";
import { anId } from "../../shared/builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../../shared/builders/an-issued-invoice.ts";
import { type StubReminders, usualReminders } from "./reminder-world.ts";

/** An invoice with its lines, as the stub keeps it. */
export type StubRecord = {
  invoice: Invoice;
  lines: readonly LineItem[];
  payments?: readonly Payment[];
  declarations?: readonly DeclaredPayment[];
  withholdings?: readonly Withholding[];
  questions?: readonly Question[];
};

/** Everything that the stub knows; tests change it as they like. */
export type StubWorld = {
  now: string;
  isSignedIn: boolean;
  vendor: Vendor;
  clients: Client[];
  records: StubRecord[];
  timelines: Map<string, TimelineEvent[]>;
  links: Map<string, LinkAnswer[]>;
  tasks: TaskAnswer[];
  credits: Map<string, ClientCreditAnswer>;
  settings: PaymentSettingsAnswer;
  /** What each level sets of what clients may arrange, by its address. */
  policies: Map<string, VersionedSettings>;
  reminders: StubReminders;
};

/** The session of the vendor's first member. */
export function sessionOf({ vendor }: StubWorld): Session {
  const [member] = vendor.members;
  if (!member) throw new Error("The stub's vendor has a member.");
  const { party } = vendor;
  return {
    member: {
      id: member.id,
      name: member.name,
      role: member.role,
      email: member.email,
      permission: member.permission,
      locale: member.locale,
    },
    vendor: {
      id: vendor.id,
      name: party.name,
      email: party.email,
      phone: party.phone,
      country: party.address.country,
      locale: vendor.locale,
      timeZone: vendor.timeZone,
      defaultCurrency: vendor.defaultCurrency,
      defaultNetDays: vendor.defaultNetDays,
      ...(party.accentColor !== undefined && { accentColor: party.accentColor }),
      members: vendor.members.map(({ id, name, role }) => ({ id, name, role })),
    },
  };
}

/** A client as the API shows it. */
export function answerOf(client: Client): ClientAnswer {
  const { vendorId: _, stripeCustomerId: __, ...shown } = client;
  return shown as unknown as ClientAnswer;
}

/** A vendor without clients and invoices. */
export function anEmptyWorld(): StubWorld {
  return {
    now: "2026-12-15T03:00:00.000Z",
    isSignedIn: true,
    vendor: aVendor(),
    clients: [],
    records: [],
    timelines: new Map(),
    links: new Map(),
    tasks: [],
    credits: new Map(),
    policies: new Map(),
    reminders: usualReminders(),
    settings: {
      version: 3,
      ...mutable(defaultPaymentPolicy("US")),
      notEnabled: [],
    },
  };
}

/** A vendor in the middle of its work: three clients, invoices in every state and many currencies. */
export function aBusyWorld(): StubWorld {
  const clients = [
    aClient(),
    aClient({
      id: anId("cli", "b"),
      kind: "person",
      name: "สมชาย ใจดี",
      locale: "th",
      timeZone: "Asia/Bangkok",
      address: { lines: ["99/1 ถนนพหลโยธิน"], city: "กรุงเทพฯ", postalCode: "10400", country: "TH" },
      taxIdentifiers: [],
      contacts: [
        aContact({
          id: anId("con", "b"),
          name: "สมชาย ใจดี",
          salutation: "คุณสมชาย",
          email: "somchai@example.co.th",
          locale: "th",
        }),
      ],
    }),
    aClient({
      id: anId("cli", "c"),
      name: "Himalaya Handicraft Exporters of Patan and Bhaktapur, Private Limited Company",
      timeZone: "Asia/Kathmandu",
      contacts: [
        aContact({
          id: anId("con", "c"),
          name: "Sita Shrestha",
          email: "sita@himalaya.example",
          mailStanding: "bounced",
        }),
        aContact({
          id: anId("con", "d"),
          name: "Accounts",
          role: "billing",
          email: "accounts@himalaya.example",
        }),
      ],
      habits: { purchaseOrderRequired: true, billingDay: 5 },
    }),
  ];
  const [northwind, somchai, himalaya] = clients as [Client, Client, Client];
  const issued = (letter: string, given: Parameters<typeof anIssuedInvoice>[0] = {}) =>
    anIssuedInvoice({ id: anId("inv", letter), ...given });
  const overdue = issued("b", {
    number: "SL-1040",
    total: 4_815_000,
    to: somchai,
    asOf: "2026-11-01",
    written: { currency: "THB", clientId: somchai.id, subject: "ออกแบบโลโก้และบรรจุภัณฑ์" },
    seenAt: "2026-11-22T02:00:00.000Z",
  });
  const partlyPaid = withEntries(
    issued("c", {
      number: "SL-1041",
      total: 9_999_999_999,
      to: himalaya,
      written: { currency: "NPR", clientId: himalaya.id, subject: "Export catalogue, 300 pages" },
      seenAt: "2026-11-25T02:00:00.000Z",
    }),
    anEntry({ currency: "NPR", amount: -1_000_000 }),
  );
  const paid = withEntries(
    issued("d", { number: "SL-1039", total: 52_000, written: { currency: "EUR" } }),
    anEntry({ currency: "EUR", amount: -52_000 }),
  );
  const processing = issued("e", {
    number: "SL-1038",
    total: 300_000,
    written: { currency: "JPY", subject: "Hosting, one year" },
    amountProcessing: 300_000,
  });
  const record = (
    invoice: Invoice,
    lines = linesOf(invoice.sums.total, invoice.content.currency),
  ) => ({
    invoice,
    lines,
  });
  return {
    ...anEmptyWorld(),
    clients,
    records: [
      record(aDraft({ id: anId("inv", "f"), createdAt: "2026-12-14T09:00:00.000Z" }), [aLine()]),
      record(issued("a", { to: northwind })),
      record(partlyPaid),
      record(overdue),
      record(paid),
      record(processing),
    ],
    timelines: new Map([[anId("inv", "a"), aTimeline()]]),
    links: new Map([[anId("inv", "a"), [aLink()]]]),
  };
}

function aTimeline(): TimelineEvent[] {
  const anna = anId("mem", "a");
  const maya = { contactId: anId("con", "a"), name: "Maya Chen", email: "maya@northwind.example" };
  return [
    { kind: "created", at: "2026-11-20T09:00:00.000Z", facts: { actor: anna } },
    { kind: "issued", at: "2026-11-21T16:20:00.000Z", facts: { actor: anna, number: "SL-1042" } },
    { kind: "sent", at: "2026-11-21T16:21:00.000Z", facts: { actor: "system", ...maya } },
    { kind: "link-opened", at: "2026-11-22T18:00:00.000Z", facts: { actor: anId("con", "a") } },
    { kind: "seen", at: "2026-11-22T18:00:07.000Z", facts: { actor: anId("con", "a") } },
    {
      kind: "payment-failed",
      at: "2026-12-01T18:00:00.000Z",
      facts: { amount: 124_000, declineCode: "expired_card" },
    },
    {
      kind: "reminder-sent",
      at: "2026-12-14T17:00:00.000Z",
      facts: { milestone: "upcoming", actor: "system", ...maya },
    },
    { kind: "carrier-pigeon-released", at: "2026-12-14T18:00:00.000Z", facts: {} },
    {
      kind: "reminder-planned",
      at: "2026-12-21T17:00:00.000Z",
      facts: { milestone: "due-today" },
    },
    {
      kind: "reminder-planned",
      at: "2026-12-24T17:00:00.000Z",
      facts: { milestone: "three-days-late" },
    },
  ];
}

function aLink(): LinkAnswer {
  return {
    id: anId("lnk", "a"),
    contactId: anId("con", "a"),
    contactName: "Maya Chen",
    email: "maya@northwind.example",
    createdAt: "2026-11-21T16:21:00.000Z",
  };
}
