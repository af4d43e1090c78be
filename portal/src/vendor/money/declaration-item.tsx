import { Match, Show, Switch } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { DeclarationAnswer } from "./declaration-answer.tsx";
import { SlipView } from "./slip-view.tsx";

/** "I've paid this": what a client said, what they attached, and what came of it. */
export function DeclarationItem(props: {
  readonly invoice: InvoiceAnswer;
  readonly declaration: InvoiceAnswer["declarations"][number];
  readonly onTold: (text: string) => void;
}) {
  const language = useLanguage();
  const words = () => language.words().money.declared;
  const sum = () =>
    language.money({ amount: props.declaration.amount, currency: props.invoice.currency });
  return (
    <li class="money-item">
      <p class="money-name">
        {words().title(sum(), language.words().methods.by(props.declaration.method))}
      </p>
      <p class="quiet small">
        {words().on(language.shortDate(props.declaration.paidDate))}
        <Show when={props.declaration.reference}>
          {(reference) => <> · {language.words().payment.reference(reference())}</>}
        </Show>
      </p>
      <Switch>
        <Match when={props.declaration.status === "open"}>
          <DeclarationSlip {...props} />
          <p class="quiet small">{words().open}</p>
          <DeclarationAnswer {...props} />
        </Match>
        <Match when={props.declaration.status === "confirmed"}>
          <p class="small">{words().confirmed}</p>
        </Match>
        <Match when={props.declaration.status === "declined"}>
          <p class="small">{words().declined(props.declaration.message ?? "")}</p>
        </Match>
      </Switch>
    </li>
  );
}

/** What a client attached to a declared payment, or that there is nothing. */
export function DeclarationSlip(props: {
  readonly invoice: Pick<InvoiceAnswer, "id">;
  readonly declaration: InvoiceAnswer["declarations"][number];
}) {
  const language = useLanguage();
  return (
    <Show
      when={props.declaration.slipId}
      fallback={<p class="quiet small">{language.words().money.declared.noSlip}</p>}
    >
      {(slipId) => <SlipView invoiceId={props.invoice.id} slipId={slipId()} />}
    </Show>
  );
}
