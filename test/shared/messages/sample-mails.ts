import type { ArrangementOption } from "../../../shared/contract/arrangement-schema.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeFreshLinkMail } from "../../../shared/messages/fresh-link-mail.ts";
import { composeInvoiceMail } from "../../../shared/messages/invoice-mail.ts";
import { locales } from "../../../shared/messages/locale.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { Mail } from "../../../shared/messages/mail.ts";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import { composeReceiptMail } from "../../../shared/messages/receipt-mail.ts";
import { composeReminderMail } from "../../../shared/messages/reminder-mail.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { splitAmount } from "../../../shared/values/split-amount.ts";
import { arrangedToClient } from "./sample-arranged-mails.ts";
import { arrangementEvents } from "./sample-arranged-notices.ts";
import { moneyEvents, newsToClient, richReceipt, sampleCodeMail } from "./sample-news.ts";
import { samplePayment, sampleViews } from "./sample-views.ts";

export type SampleMail = {
  readonly name: string;
  readonly kind:
    | "invoice"
    | "reminder"
    | "receipt"
    | "fresh-link"
    | "news"
    | "arranged"
    | "code"
    | "notice";
  readonly locale: Locale;
  readonly view: InvoiceView;
  readonly mail: Mail;
};

type Composed = Pick<SampleMail, "name" | "kind" | "mail"> & {
  /** The view that it was made from, where something was arranged on it. */
  readonly view?: InvoiceView;
};

export const sampleLink =
  "https://pay.kindly.example/i/inv_8xk2m4qa#Zk3pV9xQ2mT7cB1nR5yH8wL4dF6gJ0sA";

export const sampleInvoiceUrl = "https://pay.kindly.example/vendor/invoices/inv_8xk2m4qa";

const contactName = "Maya Chen";
const address = "maya@northwind.example";

const sampleEvents: readonly NoticeEvent[] = [
  { kind: "seen", contactName },
  { kind: "paid", payment: samplePayment(), surplus: 0 },
  {
    kind: "payment-failed",
    payment: samplePayment({ status: "failed", declineCode: "expired_card" }),
  },
  { kind: "bounced", contactName, address, reason: "550 5.1.1 user unknown" },
  { kind: "complained", contactName, address },
  {
    kind: "wrong-person",
    contactName,
    message: "I left purchasing in May.\nTom knows more.",
    rightPerson: { name: "Tom Reed", email: "tom@northwind.example" },
  },
  { kind: "forwarded", contactName, to: { email: "ap@northwind.example" } },
  ...moneyEvents,
  ...arrangementEvents(contactName),
];

/** Every mail to a client that a view can lead to. */
export function mailsToClient(view: InvoiceView, locale: Locale): readonly Composed[] {
  const facts = { view, link: sampleLink };
  const arrangements = optionsGranted(view);
  const payment = samplePayment({ amount: Math.max(view.amounts.paid, 1) });
  return [
    {
      name: "invoice",
      kind: "invoice",
      mail: composeInvoiceMail({ ...facts, arrangements, hasAttachment: true }, locale),
    },
    {
      name: "invoice sent on",
      kind: "invoice",
      mail: composeInvoiceMail(
        { ...facts, arrangements, hasAttachment: false, forwardedBy: contactName },
        locale,
      ),
    },
    ...remindersOf(view, locale),
    {
      name: "receipt",
      kind: "receipt",
      mail: composeReceiptMail({ ...facts, payment, surplus: 0, hasAttachment: true }, locale),
    },
    {
      name: "receipt of a cheque",
      kind: "receipt",
      mail: richReceipt(view, locale, sampleLink),
    },
    { name: "fresh link", kind: "fresh-link", mail: composeFreshLinkMail(facts, locale) },
    ...newsToClient(view, locale, sampleLink).map((news) => ({ ...news, kind: "news" }) as const),
    ...arrangedToClient(view, locale, sampleLink).map(
      (arranged) => ({ ...arranged, kind: "arranged" }) as const,
    ),
    { name: "code", kind: "code", mail: sampleCodeMail(view, locale) },
  ];
}

/** What a policy grants at once for a view: a part, three payments, and a fortnight more. */
function optionsGranted({ amounts, currency, today }: InvoiceView): readonly ArrangementOption[] {
  const total = amounts.startable;
  const lastDate = addDays(today, 14);
  const [first = 0, ...others] = splitAmount(total, 3);
  const later = others.map((amount) => ({ date: lastDate, amount }));
  const terms = { currency, total, payNow: 0, lastDate };
  return [
    { kind: "part" },
    {
      kind: "plan",
      suggestion: {
        proposal: {},
        terms: { ...terms, parts: [{ date: today, amount: first }, ...later] },
      },
    },
    {
      kind: "more-time",
      suggestion: { proposal: {}, terms: { ...terms, parts: [{ date: lastDate, amount: total }] } },
    },
  ];
}

/** Reminders, which only an invoice with something to pay can lead to. */
function remindersOf(view: InvoiceView, locale: Locale): readonly Composed[] {
  if (view.status !== "open" || view.amounts.processing > 0) return [];
  return defaultCadence.map((step) => ({
    name: `reminder ${step.kind}`,
    kind: "reminder",
    mail: composeReminderMail(
      {
        view,
        link: sampleLink,
        step,
        alsoTo: [],
        arrangements: optionsGranted(view),
        ...(view.today < view.dueDate && { next: { date: view.dueDate, joining: [] } }),
      },
      locale,
    ),
  }));
}

/** Every notice to the vendor about a view. */
function noticesToVendor(view: InvoiceView, locale: Locale): readonly Composed[] {
  return sampleEvents.map((event) => ({
    name: `notice ${event.kind}`,
    kind: "notice",
    mail: composeVendorNotice(
      { ...event, view, invoiceUrl: sampleInvoiceUrl, memberName: "Anna Lim" },
      locale,
    ),
  }));
}

/** All mails of all sample views in all languages. */
export const sampleMails: readonly SampleMail[] = Object.entries(sampleViews).flatMap(
  ([viewName, view]) =>
    locales.flatMap((locale) =>
      [...mailsToClient(view, locale), ...noticesToVendor(view, locale)].map((composed) => ({
        view,
        ...composed,
        name: `${composed.name}, ${viewName}, ${locale}`,
        locale,
      })),
    ),
);
