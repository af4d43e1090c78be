import { useAction } from "@solidjs/router";
import { createStore } from "solid-js/store";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { RecordPayment } from "../../../../shared/contract/money-schema.ts";
import { recordPayment } from "../api/payments.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { ChoiceField } from "../forms/choice-field.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextField } from "../forms/text-field.tsx";
import { typedAmount } from "../forms/typed-amount.ts";
import { readPositiveAmount } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { useToday } from "../shell/use-today.ts";
import { CameFields } from "./came-fields.tsx";
import { Consequences } from "./consequences.tsx";
import { offlineMethods } from "./offline-methods.ts";
import { outcomeOf } from "./outcome-of.ts";
import { readRecord, type RecordForm } from "./read-record.ts";

type RecordDialogProps = {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

/** Notes money that came outside Stripe, and says what it settles. */
export function RecordDialog(props: RecordDialogProps) {
  const language = useLanguage();
  const words = () => language.words().money.recording;
  return (
    <Modal isOpen={props.isOpen} title={words().title} onClose={props.onClose}>
      <p>{words().lead}</p>
      <RecordPaymentForm {...props} />
    </Modal>
  );
}

function RecordPaymentForm(props: RecordDialogProps) {
  const language = useLanguage();
  const record = useAction(recordPayment);
  const today = useToday();
  const { amountRemaining, currency } = props.invoice;
  const [form, setForm] = createStore<RecordForm>({
    method: "own_account",
    amount: amountRemaining.amount > 0 ? typedAmount(amountRemaining) : "",
    receivedDate: today(),
    reference: "",
    withheld: "",
  });
  const words = () => language.words().money;
  const typed = (text: string) => readPositiveAmount(text, currency).value ?? 0;
  const sum = () => language.money({ amount: typed(form.amount), currency });
  const ask = createAsk<RecordPayment, InvoiceAnswer>({
    read: () => readRecord(form, currency),
    submit: (request) => record(props.invoice.id, request),
    onDone: () => props.onDone(words().recording.done(sum())),
  });
  const consequences = () => {
    const { recording } = words();
    if (typed(form.amount) === 0) return [];
    const settled = typed(form.amount) + typed(form.withheld);
    return [
      ...outcomeOf(props.invoice, settled, recording, (money) => language.money(money)),
      recording.receipt,
      typed(form.withheld) > 0 ? recording.certificate : undefined,
      recording.canReverse,
    ];
  };
  return (
    <AskForm ask={ask} submitText={words().recording.now(sum())} onClose={props.onClose}>
      <ChoiceField
        pointer="/method"
        label={words().method}
        value={form.method}
        choices={offlineMethods.map((method) => ({
          value: method,
          name: language.words().methods.name(method),
        }))}
        onChoose={(method) =>
          setForm("method", offlineMethods.find((each) => each === method) ?? "other")
        }
      />
      <CameFields form={form} onEdit={(member, text) => setForm(member, text)} />
      <TextField
        pointer="/withheld"
        label={words().recording.withheld}
        hint={words().recording.withheldHint}
        inputMode="decimal"
        isAmount
        isOptional
        value={form.withheld}
        onInput={(text) => setForm("withheld", text)}
      />
      <Consequences lines={consequences()} />
    </AskForm>
  );
}
