import { Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { Fact } from "./fact.tsx";

/** Who owes, how much of it is left, and by when. */
export function InvoiceFacts(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const words = () => language.words().invoice;
  return (
    <section class="facts-part" aria-label={words().standing}>
      <p class="detail-subject">{props.invoice.subject}</p>
      <dl class="facts">
        <Fact name={words().for}>
          <a href={paths.client(props.invoice.clientId)}>{props.invoice.clientName}</a>
        </Fact>
        <Fact name={words().total} isAmount>
          {language.money(props.invoice.total)}
        </Fact>
        <Show when={props.invoice.amountPaid.amount > 0}>
          <Fact name={words().paid} isAmount>
            {language.money(props.invoice.amountPaid)}
          </Fact>
        </Show>
        <Show when={props.invoice.amountProcessing.amount > 0}>
          <Fact name={words().processing} isAmount>
            {language.money(props.invoice.amountProcessing)}
          </Fact>
        </Show>
        <Show when={props.invoice.status === "open"}>
          <Fact name={words().remaining} isAmount isStrong>
            {language.money(props.invoice.amountRemaining)}
          </Fact>
        </Show>
        <Show when={props.invoice.issueDate}>
          {(date) => <Fact name={words().issuedOn}>{language.date(date())}</Fact>}
        </Show>
        <Show when={props.invoice.dueDate}>
          {(date) => <Fact name={words().due}>{language.date(date())}</Fact>}
        </Show>
        <Show when={props.invoice.voided}>
          {(voided) => <Fact name={words().voidReason}>{voided().reason}</Fact>}
        </Show>
      </dl>
    </section>
  );
}
