import { useAction } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { issueCreditNote } from "../api/payments.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { readAmountUpTo, readPositiveAmount, readText } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { Consequences } from "./consequences.tsx";
import { unansweredRefunds } from "./payment-state.ts";

type CreditNoteDialogProps = {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

/** Asks for less than the invoice did, and says what that does to what is owed and paid. */
export function CreditNoteDialog(props: CreditNoteDialogProps) {
  const language = useLanguage();
  const words = () => language.words().money.crediting;
  return (
    <Modal isOpen={props.isOpen} title={words().title} onClose={props.onClose}>
      <p>{words().lead}</p>
      <CreditNoteForm {...props} />
    </Modal>
  );
}

/** What of a credit note was paid already, and did not go back yet. */
function toStoreCredit({ amountRemaining, payments }: InvoiceAnswer, amount: number): number {
  const wentBack = payments.flatMap(unansweredRefunds).map((refund) => refund.amount.amount);
  const excess = amount - amountRemaining.amount;
  return Math.max(0, excess - wentBack.reduce((sum, each) => sum + each, 0));
}

function CreditNoteForm(props: CreditNoteDialogProps) {
  const language = useLanguage();
  const issue = useAction(issueCreditNote);
  const { currency } = props.invoice;
  const [amount, setAmount] = createSignal("");
  const [reason, setReason] = createSignal("");
  const words = () => language.words().money;
  const typed = () => readPositiveAmount(amount(), currency).value ?? 0;
  const money = (sum: number) => language.money({ amount: sum, currency });
  const ask = createAsk<{ readonly amount: number; readonly reason: string }, InvoiceAnswer>({
    read: () => {
      const sum = readAmountUpTo(amount(), props.invoice.amountDue);
      const why = readText(reason(), 500);
      const faults: FieldFault[] = [
        ...(sum.fault ? [{ pointer: "/amount", ...sum.fault }] : []),
        ...(why.fault ? [{ pointer: "/reason", ...why.fault }] : []),
      ];
      if (sum.fault || why.fault) return { faults };
      return { request: { amount: sum.value, reason: why.value }, faults: [] };
    },
    submit: (request) => issue(props.invoice.id, request.amount, request.reason),
    onDone: () => props.onDone(words().crediting.done),
  });
  const consequences = () => {
    if (typed() === 0) return [];
    const left = props.invoice.amountRemaining.amount - typed();
    const surplus = toStoreCredit(props.invoice, typed());
    return [
      left > 0 ? words().crediting.leaves(money(left)) : words().crediting.settles,
      surplus > 0 ? words().crediting.toStoreCredit(money(surplus)) : undefined,
      words().crediting.told,
    ];
  };
  return (
    <AskForm
      ask={ask}
      submitText={typed() === 0 ? words().creditNote : words().crediting.now(money(typed()))}
      onClose={props.onClose}
    >
      <TextField
        pointer="/amount"
        label={words().amount}
        hint={words().amountHint(language.money(props.invoice.amountDue))}
        inputMode="decimal"
        isAmount
        value={amount()}
        onInput={setAmount}
      />
      <TextAreaField
        pointer="/reason"
        label={words().reason}
        hint={words().clientReads}
        value={reason()}
        onInput={setReason}
      />
      <Consequences lines={consequences()} />
    </AskForm>
  );
}
