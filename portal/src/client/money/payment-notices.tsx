import { Show } from "solid-js";
import type { PaymentView } from "../../../../shared/contract/invoice-view.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { refundWay } from "../../../../shared/payments/refund-way.ts";
import { useInvoice } from "../invoice-context.tsx";

/** What has to be said about payments one by one: what is on its way, and what went back. */
export function PaymentNotices(props: { words: PageLaterWords }) {
  const invoice = useInvoice();
  return (
    <>
      {invoice.view.payments.map((payment) => (
        <>
          <OnItsWay words={props.words} payment={payment} />
          <Refunds words={props.words.money} payment={payment} />
          <Disputes words={props.words.money} payment={payment} />
        </>
      ))}
    </>
  );
}

function OnItsWay(props: { words: PageLaterWords; payment: PaymentView }) {
  const invoice = useInvoice();
  const expectedAt = () =>
    props.payment.status === "processing" ? props.payment.expectedAt : undefined;
  return (
    <Show when={expectedAt()}>
      {(at) => (
        <p class="quiet">
          {props.words.money.onItsWay(
            invoice.money(props.payment.amount),
            props.words.by[props.payment.method],
            invoice.day(at()),
          )}{" "}
          <Show when={invoice.view.amounts.startable > 0}>
            {props.words.money.canStillPay(invoice.money(invoice.view.amounts.startable))}
          </Show>
        </p>
      )}
    </Show>
  );
}

type MoneyWords = PageLaterWords["money"];

/** Money that goes back because the vendor sent it. */
function Refunds(props: { words: MoneyWords; payment: PaymentView }) {
  const invoice = useInvoice();
  const texts = () =>
    (props.payment.refunds ?? []).flatMap(({ status, amount, at }) => {
      const money = invoice.money(amount);
      if (status === "failed") return [props.words.refundFailed(money, invoice.view.vendor.name)];
      if (status === "canceled") return [];
      if (status !== "succeeded") return [pendingText(props.words, props.payment, money)];
      const isWhole = amount === props.payment.amount;
      const date = invoice.day(at);
      return isWhole
        ? [props.words.refundedWhole(money, date)]
        : [props.words.refunded(money, invoice.money(props.payment.amount), date)];
    });
  return (
    <>
      {texts().map((text) => (
        <p class="notice">{text}</p>
      ))}
    </>
  );
}

/** Some ways have no way back of their own: Stripe asks for an account, or there is a wallet. */
function pendingText(words: MoneyWords, { method }: PaymentView, money: string): string {
  const way = refundWay(method);
  return way === "as-paid" ? words.refundPending(money) : words.refundElsewhere[way](money);
}

/** Money that the bank took back or looks at. What was won or lost stands on the line of time. */
function Disputes(props: { words: MoneyWords; payment: PaymentView }) {
  const invoice = useInvoice();
  const disputes = () => props.payment.disputes ?? [];
  const returned = () =>
    invoice.view.status === "open" ? disputes().filter(({ isBankReturn }) => isBankReturn) : [];
  const questioned = () =>
    disputes().filter(
      ({ isBankReturn, status }) => !isBankReturn && (status === "open" || status === "inquiry"),
    );
  return (
    <>
      {returned().map(({ amount, takenBack = amount }) => (
        <div class="notice">
          <strong>{props.words.returned(invoice.money(takenBack))}</strong>
          <p>{props.words.returnedText}</p>
          <p>{props.words.returnedNext}</p>
        </div>
      ))}
      {questioned().map(({ amount }) => (
        <p class="notice">{props.words.disputed(invoice.money(amount))}</p>
      ))}
    </>
  );
}
