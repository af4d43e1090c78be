import { useAction } from "@solidjs/router";
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { ConfirmDeclaration } from "../../../../shared/contract/money-schema.ts";
import { confirmDeclaration, declineDeclaration } from "../api/payments.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { typedAmount } from "../forms/typed-amount.ts";
import { readPositiveAmount } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { AnswerPair } from "./answer-pair.tsx";
import { CameFields } from "./came-fields.tsx";
import { Consequences } from "./consequences.tsx";
import { outcomeOf } from "./outcome-of.ts";
import { type CameForm, readCame } from "./read-record.ts";
import { ReasonForm } from "./reason-form.tsx";

type DeclarationAnswerProps = {
  readonly invoice: InvoiceAnswer;
  readonly declaration: InvoiceAnswer["declarations"][number];
  readonly onTold: (text: string) => void;
};

/** The vendor's word on a declared payment: it has come, or it was not found. */
export function DeclarationAnswer(props: DeclarationAnswerProps) {
  const language = useLanguage();
  const decline = useAction(declineDeclaration);
  const [asked, setAsked] = createSignal<"confirm" | "decline">();
  const words = () => language.words().money.declared;
  const close = () => setAsked(undefined);
  const onDone = (text: string) => {
    close();
    props.onTold(text);
  };
  return (
    <>
      <AnswerPair
        isPending={false}
        answers={[
          { text: words().confirm, onChoose: () => setAsked("confirm") },
          { text: words().decline, onChoose: () => setAsked("decline") },
        ]}
      />
      <Modal isOpen={asked() === "confirm"} title={words().confirmTitle} onClose={close}>
        <p>{words().confirmLead}</p>
        <ConfirmForm {...props} onTold={onDone} onClose={close} />
      </Modal>
      <Modal isOpen={asked() === "decline"} title={words().declineTitle} onClose={close}>
        <p>{words().declineLead}</p>
        <ReasonForm
          pointer="/message"
          label={words().declineMessage}
          hint={words().declineHint}
          consequences={[]}
          submitText={words().declineNow}
          submit={(message) => decline(props.invoice.id, props.declaration.id, message)}
          onDone={() => onDone(words().declineDone)}
          onClose={close}
        />
      </Modal>
    </>
  );
}

function ConfirmForm(props: DeclarationAnswerProps & { readonly onClose: () => void }) {
  const language = useLanguage();
  const confirm = useAction(confirmDeclaration);
  const { currency } = props.invoice;
  const [form, setForm] = createStore<CameForm>({
    amount: typedAmount({ amount: props.declaration.amount, currency }),
    receivedDate: props.declaration.paidDate,
    reference: props.declaration.reference ?? "",
  });
  const words = () => language.words().money;
  const typed = () => readPositiveAmount(form.amount, currency).value ?? 0;
  const ask = createAsk<ConfirmDeclaration, InvoiceAnswer>({
    read: () => readCame(form, currency),
    submit: (request) => confirm(props.invoice.id, props.declaration.id, request),
    onDone: () => props.onTold(words().declared.confirmDone),
  });
  const consequences = () => [
    ...outcomeOf(props.invoice, typed(), words().recording, (sum) => language.money(sum)),
    words().recording.receipt,
    words().recording.canReverse,
  ];
  return (
    <AskForm
      ask={ask}
      submitText={words().declared.confirmNow(language.money({ amount: typed(), currency }))}
      onClose={props.onClose}
    >
      <CameFields form={form} onEdit={(member, text) => setForm(member, text)} />
      <Consequences lines={consequences()} />
    </AskForm>
  );
}
