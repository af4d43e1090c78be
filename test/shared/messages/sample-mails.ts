import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeFreshLinkMail } from "../../../shared/messages/fresh-link-mail.ts";
import { composeInvoiceMail } from "../../../shared/messages/invoice-mail.ts";
import { locales } from "../../../shared/messages/locale.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { Mail } from "../../../shared/messages/mail.ts";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import { composeReceiptMail } from "../../../shared/messages/receipt-mail.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { arrangedToClient } from "./sample-arranged-mails.ts";
import { arrangementEvents } from "./sample-arranged-notices.ts";
import { moneyEvents, newsToClient, richReceipt, sampleCodeMail } from "./sample-news.ts";
import {
  digestsOf,
  handOversOf,
  optionsGranted,
  remindersOf,
  severalOf,
} from "./sample-reminders.ts";
import { samplePayment, sampleViews } from "./sample-views.ts";

export type SampleMail = {
  readonly name: string;
  readonly kind:
    | "invoice"
    | "reminder"
    | "reminders"
    | "hand-over"
    | "digest"
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
  { kind: "unsubscribed", contactName },
  { kind: "call-due", contactName, phone: "+1 503 555 0117" },
  { kind: "letter-due", contactName },
  { kind: "visit-due", contactName },
  { kind: "hand-over-due" },
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
    ...ofKind("reminder", remindersOf(view, locale, sampleLink)),
    ...ofKind("reminders", severalOf(view, locale, sampleLink)),
    ...ofKind("hand-over", handOversOf(view, locale, sampleLink)),
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

function ofKind<Kind extends SampleMail["kind"]>(
  kind: Kind,
  mails: readonly { readonly name: string; readonly mail: Mail }[],
) {
  return mails.map((mail) => ({ ...mail, kind }));
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
      [
        ...mailsToClient(view, locale),
        ...noticesToVendor(view, locale),
        ...ofKind("digest", digestsOf(view, locale)),
      ].map((composed) => ({
        view,
        ...composed,
        name: `${composed.name}, ${viewName}, ${locale}`,
        locale,
      })),
    ),
);
