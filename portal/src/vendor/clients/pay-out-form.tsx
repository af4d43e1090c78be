import { useAction } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { ClientCreditAnswer, PayOutCredit } from "../../../../shared/contract/money-schema.ts";
import type { Money } from "../../../../shared/values/money.ts";
import { payOutCredit } from "../api/credit.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { TextField } from "../forms/text-field.tsx";
import { typedAmount } from "../forms/typed-amount.ts";
import { readAmountUpTo, readText } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "../money/consequences.tsx";

const longestReference = 140;

/** Notes that credit was paid out by the vendor's own bank. */
export function PayOutForm(props: {
  readonly clientId: string;
  readonly credit: Money;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const payOut = useAction(payOutCredit);
  const { currency } = props.credit;
  const [amount, setAmount] = createSignal(typedAmount(props.credit));
  const [reference, setReference] = createSignal("");
  const words = () => language.words().credit;
  const typed = () => readAmountUpTo(amount(), props.credit).value ?? 0;
  const money = (sum: number) => language.money({ amount: sum, currency });
  const ask = createAsk<PayOutCredit, ClientCreditAnswer>({
    read: () => {
      const sum = readAmountUpTo(amount(), props.credit);
      const line = readText(reference(), longestReference);
      const faults: FieldFault[] = [
        ...(sum.fault ? [{ pointer: "/amount", ...sum.fault }] : []),
        ...(line.fault ? [{ pointer: "/reference", ...line.fault }] : []),
      ];
      if (sum.fault || line.fault) return { faults };
      return { request: { amount: sum.value, currency, reference: line.value }, faults: [] };
    },
    submit: (request) => payOut(props.clientId, request),
    onDone: (_, request) => props.onDone(words().done(money(request.amount))),
  });
  const left = () => props.credit.amount - typed();
  return (
    <AskForm ask={ask} submitText={words().now(money(typed()))} onClose={props.onClose}>
      <p>{words().payOutLead}</p>
      <TextField
        pointer="/amount"
        label={language.words().money.amount}
        hint={language.words().money.amountHint(language.money(props.credit))}
        inputMode="decimal"
        isAmount
        value={amount()}
        onInput={setAmount}
      />
      <TextField
        pointer="/reference"
        label={words().reference}
        value={reference()}
        onInput={setReference}
      />
      <Consequences
        lines={[left() > 0 ? words().keeps(money(left())) : words().usesAll, words().notMoved]}
      />
    </AskForm>
  );
}
