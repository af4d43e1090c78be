import type { PaymentView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import type { NoticeWords } from "./catalog/en/notice.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { declineReason } from "./decline-reason.ts";
import type { InvoiceFacts } from "./invoice-facts.ts";
import type { Locale } from "./locale.ts";
import { methodLine } from "./method-line.ts";
import { noticeCatalog } from "./notice-catalog.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { paymentNoticeParts } from "./payment-notice-parts.ts";
import type { PaymentNoticeEvent } from "./payment-notice-parts.ts";

/** Somebody whom the client named, as they typed it. */
export type NamedPerson = { readonly name?: string; readonly email: string };

/** What happened that the vendor hears of. */
export type NoticeEvent =
  | PaymentNoticeEvent
  | { readonly kind: "seen"; readonly contactName: string }
  | { readonly kind: "paid"; readonly payment: PaymentView; readonly surplus: number }
  | { readonly kind: "payment-failed"; readonly payment: PaymentView }
  | {
      readonly kind: "bounced";
      readonly contactName: string;
      readonly address: string;
      /** The mail server's answer; may be empty. */
      readonly reason: string;
    }
  | { readonly kind: "complained"; readonly contactName: string; readonly address: string }
  | {
      readonly kind: "wrong-person";
      readonly contactName: string;
      readonly message?: string;
      readonly rightPerson?: NamedPerson;
    }
  | { readonly kind: "forwarded"; readonly contactName: string; readonly to: NamedPerson };

type Event<Kind extends NoticeEvent["kind"]> = Extract<NoticeEvent, { readonly kind: Kind }>;

/** Words for what happened to an invoice. */
export function noticeParts(event: NoticeEvent, about: NoticeSubject): NoticeParts {
  const words = noticeCatalog(about.locale);
  switch (event.kind) {
    case "seen":
      return seenParts(event, about.facts, words);
    case "paid":
      return paidParts(event, about);
    case "payment-failed":
      return failedParts(event, about);
    case "bounced":
      return bouncedParts(event, about.facts, words);
    case "complained":
      return complainedParts(event, about.facts, words);
    case "wrong-person":
      return wrongPersonParts(event, about.facts, words);
    case "forwarded":
      return forwardedParts(event, about.facts, words);
    default:
      return paymentNoticeParts(event, about);
  }
}

function seenParts(event: Event<"seen">, facts: InvoiceFacts, { seen }: NoticeWords): NoticeParts {
  const name = cleanLine(event.contactName);
  return {
    subject: seen.subject(name),
    opening: seen.opening(facts, name),
    paragraphs: [],
    next: facts.standing === "payable" ? seen.next : seen.nextWhenSettled,
  };
}

function paidParts(event: Event<"paid">, { view, facts, locale }: NoticeSubject): NoticeParts {
  const { paid } = noticeCatalog(locale);
  const { payment, surplus } = event;
  const { discount, withheld, together } = payment;
  const write = (amount: number) => formatMoney({ amount, currency: view.currency }, locale);
  const amount = write(payment.amount);
  return {
    subject: paid.subject(facts, amount),
    opening: paid.opening(facts, amount),
    paragraphs: [
      paid.with(methodLine(payment, locale)),
      ...(discount === undefined ? [] : [paid.discount(write(discount))]),
      ...(withheld === undefined ? [] : [paid.withheld(write(withheld))]),
      ...(together ? [paid.together(write(together.amount), together.invoiceCount)] : []),
      ...(surplus > 0 ? [paid.surplus(write(surplus))] : []),
    ],
    next: paid.next,
  };
}

function failedParts(
  { payment }: Event<"payment-failed">,
  { view, facts, locale }: NoticeSubject,
): NoticeParts {
  const { failed } = noticeCatalog(locale);
  const amount = formatMoney({ amount: payment.amount, currency: view.currency }, locale);
  return {
    subject: failed.subject(facts),
    opening: failed.opening(facts, amount),
    paragraphs: [failed.reasons[declineReason(payment.declineCode)]],
    next: failed.next,
  };
}

function bouncedParts(
  event: Event<"bounced">,
  facts: InvoiceFacts,
  { bounced }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  const said = cleanLine(event.reason).slice(0, 300);
  return {
    subject: bounced.subject(name),
    opening: bounced.opening(facts, name, cleanLine(event.address)),
    paragraphs: [bounced.stopped],
    ...(said !== "" && { quote: { introduction: bounced.said, text: said } }),
    next: bounced.ask,
  };
}

function complainedParts(
  event: Event<"complained">,
  facts: InvoiceFacts,
  { complained }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  return {
    subject: complained.subject(name),
    opening: complained.opening(facts, name, cleanLine(event.address)),
    paragraphs: [],
    next: complained.ask,
  };
}

function wrongPersonParts(
  event: Event<"wrong-person">,
  facts: InvoiceFacts,
  { wrongPerson }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  const { rightPerson, message } = event;
  return {
    subject: wrongPerson.subject(name),
    opening: wrongPerson.opening(facts, name),
    paragraphs: rightPerson === undefined ? [] : [wrongPerson.named(writePerson(rightPerson))],
    ...(message !== undefined && {
      quote: { introduction: wrongPerson.wrote, text: cleanLines(message) },
    }),
    next: wrongPerson.ask,
  };
}

function forwardedParts(
  event: Event<"forwarded">,
  facts: InvoiceFacts,
  { forwarded }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  return {
    subject: forwarded.subject(name, cleanLine(event.to.email)),
    opening: forwarded.opening(facts, name, writePerson(event.to)),
    paragraphs: [],
    next: forwarded.next,
  };
}

function writePerson({ name, email }: NamedPerson): string {
  const address = cleanLine(email);
  return name === undefined ? address : `${cleanLine(name)} (${address})`;
}
