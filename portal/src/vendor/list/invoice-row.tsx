import { Show } from "solid-js";
import type { InvoiceSummary } from "../../../../shared/contract/invoice-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { shownState } from "./invoice-state.ts";
import { StateMark } from "./state-mark.tsx";

/** An invoice in the list: who, what for, where it stands, by when, how much. */
export function InvoiceRow(props: { readonly invoice: InvoiceSummary }) {
  const language = useLanguage();
  const words = () => language.words().list;
  const state = () => shownState(props.invoice);
  const isPart = () =>
    props.invoice.status === "open" &&
    props.invoice.amountRemaining.amount !== props.invoice.total.amount;
  const standing = () => {
    if (!["open", "overdue", "partlyPaid"].includes(state())) return undefined;
    if (props.invoice.sentAt === undefined) return words().notSent;
    return props.invoice.seenAt === undefined ? words().notSeen : words().seen;
  };
  return (
    <li>
      <a class="invoice-row" href={paths.invoice(props.invoice.id)} data-row>
        <span class="row-who">
          <span class="row-client">{props.invoice.clientName}</span>
          <span class="row-subject">{props.invoice.subject}</span>
        </span>
        <span class="row-number">{props.invoice.number}</span>
        <span class="row-state">
          <StateMark state={state()} />
          <Show when={standing()}>{(text) => <span class="quiet row-seen">{text()}</span>}</Show>
        </span>
        <span class="row-due">
          <Show when={props.invoice.dueDate}>
            {(date) => <>{words().due(language.shortDate(date()))}</>}
          </Show>
        </span>
        <span class="row-amount">
          <span class="amount">{language.money(props.invoice.total)}</span>
          <Show when={isPart()}>
            <span class="quiet amount">
              {words().remaining(language.money(props.invoice.amountRemaining))}
            </span>
          </Show>
        </span>
      </a>
    </li>
  );
}
