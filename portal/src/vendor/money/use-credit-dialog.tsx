import { useAction } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { Money } from "../../../../shared/values/money.ts";
import { useStoreCredit } from "../api/payments.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextField } from "../forms/text-field.tsx";
import { typedAmount } from "../forms/typed-amount.ts";
import { readAmountUpTo } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { Consequences } from "./consequences.tsx";

type UseCreditDialogProps = {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  /** What the client has to its credit in the invoice's currency. */
  readonly credit: Money;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

/** Sets a client's credit against what remains of an invoice. */
export function UseCreditDialog(props: UseCreditDialogProps) {
  const language = useLanguage();
  const words = () => language.words().money.usingCredit;
  return (
    <Modal isOpen={props.isOpen} title={words().title} onClose={props.onClose}>
      <p>{words().has(language.money(props.credit))}</p>
      <UseCreditForm {...props} />
    </Modal>
  );
}

function UseCreditForm(props: UseCreditDialogProps) {
  const language = useLanguage();
  const spend = useAction(useStoreCredit);
  const { currency } = props.invoice;
  const most = () => {
    const { amountRemaining, amountProcessing } = props.invoice;
    const open = Math.max(0, amountRemaining.amount - amountProcessing.amount);
    return { amount: Math.min(props.credit.amount, open), currency };
  };
  const [amount, setAmount] = createSignal(typedAmount(most()));
  const words = () => language.words().money;
  const typed = () => readAmountUpTo(amount(), most()).value ?? 0;
  const money = (sum: number) => language.money({ amount: sum, currency });
  const ask = createAsk<number, InvoiceAnswer>({
    read: () => {
      const { value, fault } = readAmountUpTo(amount(), most());
      return fault
        ? { faults: [{ pointer: "/amount", ...fault }] }
        : { request: value, faults: [] };
    },
    submit: (sum) => spend(props.invoice.id, sum),
    onDone: (_, sum) => props.onDone(words().usingCredit.done(money(sum))),
  });
  const consequences = () => {
    if (typed() === 0) return [];
    const left = props.invoice.amountRemaining.amount - typed();
    const kept = props.credit.amount - typed();
    return [
      left > 0 ? words().usingCredit.leaves(money(left)) : words().usingCredit.settles,
      kept > 0 ? words().usingCredit.keeps(money(kept)) : undefined,
    ];
  };
  return (
    <AskForm ask={ask} submitText={words().usingCredit.now(money(typed()))} onClose={props.onClose}>
      <TextField
        pointer="/amount"
        label={words().amount}
        hint={words().amountHint(language.money(most()))}
        inputMode="decimal"
        isAmount
        value={amount()}
        onInput={setAmount}
      />
      <Consequences lines={consequences()} />
    </AskForm>
  );
}
