import { Show } from "solid-js";
import type { InvoiceView, PaymentView } from "../../../../shared/contract/invoice-view.ts";
import { brandName } from "../../../../shared/messages/card-name.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { useInvoice } from "../invoice-context.tsx";
import { isTakenBack } from "./is-taken-back.ts";

type Part = { readonly name: string; readonly amount: number; readonly note?: string };

/** By which means it was paid, each with its amount, where there was more than one. */
export function HowPaid(props: { words: PageLaterWords }) {
  const invoice = useInvoice();
  const parts = () => [
    ...invoice.view.payments
      .filter(({ status }) => status === "succeeded")
      .map((payment) => partOf(payment, props.words, invoice.money)),
    ...otherParts(invoice.view, props.words.money),
  ];
  const heading = () => {
    const { howPaid, paidSoFar } = props.words.money;
    return invoice.view.status === "open" ? paidSoFar : howPaid;
  };
  return (
    <Show when={parts().length > 1}>
      <section class="how-paid">
        <h2>{heading()}</h2>
        <dl>
          {parts().map(({ name, amount, note }) => (
            <div>
              <dt>
                {name}
                <Show when={note}>
                  {" "}
                  <small class="quiet">{note}</small>
                </Show>
              </dt>
              <dd>{invoice.money(amount)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Show>
  );
}

function partOf(
  payment: PaymentView,
  { methods, closed, money: words }: PageLaterWords,
  money: (amount: number) => string,
): Part {
  const { paidWith, together, amount } = payment;
  const brand = paidWith && brandName(paidWith);
  const name =
    paidWith && brand ? closed.card(brand, paidWith.lastDigits) : methods[payment.method];
  if (isTakenBack(payment)) return { name, amount, note: words.reversed };
  if (together === undefined) return { name, amount };
  const note = words.together(String(together.invoiceCount), money(together.amount));
  return { name, amount, note };
}

function otherParts(
  { creditApplied = 0, withholdings = [] }: InvoiceView,
  words: PageLaterWords["money"],
): Part[] {
  const withheld = withholdings
    .filter(({ status }) => status === "booked")
    .reduce((sum, { amount }) => sum + amount, 0);
  return [
    { name: words.ofCredit, amount: creditApplied },
    { name: words.ofTax, amount: withheld },
  ].filter(({ amount }) => amount > 0);
}
