import { createSignal, For, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { PaymentAnswer } from "../../../../shared/contract/money-schema.ts";
import { isPaidOnline } from "../../../../shared/payments/payment-method.ts";
import { ActionButton } from "../invoice/action-button.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { AnomalyQuestion } from "./anomaly-question.tsx";
import { PaymentFacts, PaymentReturns } from "./payment-facts.tsx";
import { PaymentMark } from "./payment-mark.tsx";
import { paymentName } from "./payment-name.ts";
import { paymentState, receivedAmount, unansweredRefunds } from "./payment-state.ts";
import { RefundDialog } from "./refund-dialog.tsx";
import { RefundQuestion } from "./refund-question.tsx";
import { ReverseDialog } from "./reverse-dialog.tsx";

type PaymentItemProps = {
  readonly invoice: InvoiceAnswer;
  readonly payment: PaymentAnswer;
  readonly onTold: (text: string) => void;
};

/** One payment: with what, how much, where it stands, what went back, and what can be done. */
export function PaymentItem(props: PaymentItemProps) {
  const language = useLanguage();
  const session = useSession();
  const at = () => props.payment.endedAt ?? props.payment.startedAt;
  return (
    <li class="money-item">
      <div class="money-head">
        <span class="money-name">{paymentName(props.payment, language)}</span>
        <span class="amount">{language.money(receivedAmount(props.payment))}</span>
      </div>
      <p class="money-state small">
        <PaymentMark state={paymentState(props.payment)} />
        <time class="quiet" dateTime={at()}>
          {language.shortInstant(at(), session().vendor.timeZone)}
        </time>
      </p>
      <PaymentFacts payment={props.payment} />
      <PaymentReturns payment={props.payment} />
      <Show when={props.payment.anomaly}>
        <AnomalyQuestion {...props} invoiceId={props.invoice.id} />
      </Show>
      <For each={unansweredRefunds(props.payment)}>
        {(refund) => (
          <RefundQuestion
            invoiceId={props.invoice.id}
            paymentId={props.payment.id}
            refund={refund}
            onTold={props.onTold}
          />
        )}
      </For>
      <Show when={props.payment.status === "succeeded" && !props.payment.reversal}>
        <PaymentActions {...props} />
      </Show>
    </li>
  );
}

function PaymentActions(props: PaymentItemProps) {
  const language = useLanguage();
  const [asked, setAsked] = createSignal<"refund" | "reverse">();
  const words = () => language.words().money;
  const name = () =>
    `${paymentName(props.payment, language)}, ${language.money(receivedAmount(props.payment))}`;
  const close = () => setAsked(undefined);
  const onDone = (text: string) => {
    close();
    props.onTold(text);
  };
  const against = () => {
    if (props.payment.disputes.some(({ status }) => status === "open")) return words().disputeHolds;
    return props.payment.refundable.amount > 0 ? undefined : words().nothingLeft;
  };
  return (
    <Show
      when={isPaidOnline(props.payment.method)}
      fallback={
        <>
          <ActionButton
            reasonAgainst={undefined}
            label={words().reverseOf(name())}
            onClick={() => setAsked("reverse")}
          >
            {words().reverse}
          </ActionButton>
          <ReverseDialog
            {...props}
            isOpen={asked() === "reverse"}
            onClose={close}
            onDone={onDone}
          />
        </>
      }
    >
      <Show when={props.payment.refunds.length > 0 && against() === undefined}>
        <p class="quiet small">{words().canGoBack(language.money(props.payment.refundable))}</p>
      </Show>
      <ActionButton
        reasonAgainst={against()}
        label={words().refundOf(name())}
        onClick={() => setAsked("refund")}
      >
        {words().refund}
      </ActionButton>
      <RefundDialog {...props} isOpen={asked() === "refund"} onClose={close} onDone={onDone} />
    </Show>
  );
}
