import { type JSX, Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { useInvoice } from "../invoice-context.tsx";
import { PartyBlock } from "./party-block.tsx";

/** Parties, numbers and terms in plain words. */
export function Details(props: { words: PageLaterWords["details"] }) {
  const invoice = useInvoice();
  const view = () => invoice.view;
  const terms = () => {
    const { netDays, dueDate, arrangements } = view();
    // More time moves the due date; the terms are those that the invoice was written with.
    const original = arrangements?.originalDueDate;
    const date = invoice.date(original ?? dueDate);
    const { words } = props;
    const text = netDays === 0 ? words.termsSameDay(date) : words.termsDays(netDays, date);
    return original === undefined ? text : `${text} ${words.termsChanged}`;
  };
  return (
    <section class="details">
      <h2>{props.words.heading}</h2>
      <dl>
        <Detail label={props.words.from}>
          <PartyBlock party={view().vendor} />
        </Detail>
        <Detail label={props.words.to}>
          <PartyBlock party={view().client} />
        </Detail>
        <Detail label={props.words.number}>{view().number}</Detail>
        <Show when={view().purchaseOrder}>
          {(order) => <Detail label={props.words.purchaseOrder}>{order()}</Detail>}
        </Show>
        <Detail label={props.words.issued}>{invoice.date(view().issueDate)}</Detail>
        <Detail label={props.words.due}>{invoice.date(view().dueDate)}</Detail>
        <Detail label={props.words.terms}>{terms()}</Detail>
        <Detail label={props.words.late}>{view().lateTerms ?? props.words.noLateTerms}</Detail>
        <Show when={view().offer}>
          {(offer) => <Detail label={props.words.offer}>{offer()}</Detail>}
        </Show>
        <Show when={view().usefulLinks.length > 0}>
          <Detail label={props.words.links}>
            {view().usefulLinks.map(({ label, url }) => (
              <a class="row-link" href={url} rel="noreferrer" target="_blank">
                {label}
              </a>
            ))}
          </Detail>
        </Show>
      </dl>
    </section>
  );
}

function Detail(props: { label: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd dir="auto">{props.children}</dd>
    </div>
  );
}
