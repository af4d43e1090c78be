import type { PaymentView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import { clientLetter, dayOf, isAsked, payAsk } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, standingAfterwards } from "./news-mail.ts";
import { paymentMailCatalog } from "./payment-mail-catalog.ts";
import type { PaymentMailFacts } from "./payment-processing-mail.ts";

/** A dispute as a view has it. */
export type DisputeView = NonNullable<PaymentView["disputes"]>[number];

/** What a mail about a dispute of a payment tells. */
export type DisputeMailFacts = PaymentMailFacts & { readonly dispute: DisputeView };

/** Composes the mail that a bank took back a payment which had arrived. */
export function composePaymentReturnedMail(facts: DisputeMailFacts, locale: Locale): Mail {
  const { view, dispute, link } = facts;
  const letter = clientLetter(view, locale);
  const { returned } = paymentMailCatalog(locale);
  const isOpen = isAsked(letter.facts);
  return renderNews(letter, {
    subject: returned.subject(letter.facts),
    opening: returned.opening(
      letter.facts,
      disputedAmount(facts, locale),
      dayOf(dispute.at, view, locale),
    ),
    standing: standingAfterwards(letter),
    paragraphs: [isOpen ? `${returned.innocent} ${returned.waysOn}` : returned.innocent],
    ask: payAsk(letter, link),
    thanks: returned.thanks,
    isAsking: true,
  });
}

/** What a bank took of a payment or asks about, in words; never more than the payment was. */
export function disputedAmount(
  { view, payment, dispute }: Omit<DisputeMailFacts, "link">,
  locale: Locale,
): string {
  const amount = Math.min(dispute.takenBack ?? dispute.amount, payment.amount);
  return formatMoney({ amount, currency: view.currency }, locale);
}
