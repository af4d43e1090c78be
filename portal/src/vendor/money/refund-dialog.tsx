import { useAction } from "@solidjs/router";
import { createSignal, createUniqueId } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { PaymentAnswer, RefundPayment } from "../../../../shared/contract/money-schema.ts";
import { refundWay } from "../../../../shared/payments/refund-way.ts";
import { refundPayment } from "../api/payments.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { typedAmount } from "../forms/typed-amount.ts";
import { readPositiveAmount } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { Consequences } from "./consequences.tsx";
import { paymentName } from "./payment-name.ts";
import { readRefund } from "./read-refund.ts";

type RefundDialogProps = {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly payment: PaymentAnswer;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

/** Sends money back, and says beforehand what that does to it and to what is owed. */
export function RefundDialog(props: RefundDialogProps) {
  const language = useLanguage();
  return (
    <Modal
      isOpen={props.isOpen}
      title={language.words().money.refunding.title}
      onClose={props.onClose}
    >
      <RefundForm {...props} />
    </Modal>
  );
}

function RefundForm(props: RefundDialogProps) {
  const language = useLanguage();
  const refund = useAction(refundPayment);
  const { currency } = props.payment.refundable;
  const [amount, setAmount] = createSignal(typedAmount(props.payment.refundable));
  const [isStillOwed, setStillOwed] = createSignal(false);
  const [reason, setReason] = createSignal("");
  const words = () => language.words().money;
  const typed = () => readPositiveAmount(amount(), currency).value ?? 0;
  const sum = () => language.money({ amount: typed(), currency });
  const ask = createAsk<RefundPayment, InvoiceAnswer>({
    read: () =>
      readRefund(
        { amount: amount(), isStillOwed: isStillOwed(), reason: reason() },
        props.payment.refundable,
      ),
    submit: (request) => refund(props.invoice.id, props.payment.id, request),
    onDone: () => props.onDone(words().refunding.done(sum())),
  });
  const consequences = () => {
    if (typed() === 0) return [];
    const left = props.invoice.amountRemaining.amount + typed();
    return [
      words().refunding.goesBack(sum(), paymentName(props.payment, language)),
      words().refunding.ways[refundWay(props.payment.method)],
      isStillOwed()
        ? words().refunding.stillOwedAfter(language.money({ amount: left, currency }))
        : words().refunding.notOwedAfter,
      words().refunding.told,
    ];
  };
  return (
    <AskForm
      ask={ask}
      submitText={words().refunding.now(sum())}
      leaveText={words().refunding.keep}
      onClose={props.onClose}
    >
      <TextField
        pointer="/amount"
        label={words().amount}
        hint={words().amountHint(language.money(props.payment.refundable))}
        inputMode="decimal"
        isAmount
        value={amount()}
        onInput={setAmount}
      />
      <OwedChoice isStillOwed={isStillOwed()} onChoose={setStillOwed} />
      <TextAreaField
        pointer="/reason"
        label={words().refunding.reasonLabel}
        hint={words().onlyYouRead}
        isOptional
        value={reason()}
        onInput={setReason}
      />
      <Consequences lines={consequences()} />
    </AskForm>
  );
}

function OwedChoice(props: {
  readonly isStillOwed: boolean;
  readonly onChoose: (isStillOwed: boolean) => void;
}) {
  const language = useLanguage();
  const name = createUniqueId();
  const words = () => language.words().money.refunding;
  return (
    <fieldset class="choices">
      <legend class="group-label">{words().owedQuestion}</legend>
      <label class="choice">
        <input
          type="radio"
          name={name}
          checked={!props.isStillOwed}
          onChange={() => props.onChoose(false)}
        />
        <span>
          {words().notOwed}
          <br />
          <span class="quiet small">{words().notOwedMore}</span>
        </span>
      </label>
      <label class="choice">
        <input
          type="radio"
          name={name}
          checked={props.isStillOwed}
          onChange={() => props.onChoose(true)}
        />
        <span>
          {words().stillOwed}
          <br />
          <span class="quiet small">{words().stillOwedMore}</span>
        </span>
      </label>
    </fieldset>
  );
}
