import { Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { useInvoice } from "../invoice-context.tsx";

/** Why the invoice asks for less than it did, and what of it became credit. */
export function CreditNotes(props: { words: PageLaterWords["money"] }) {
  const invoice = useInvoice();
  return (
    <>
      {invoice.view.creditNotes?.map(({ number, amount, reason, toStoreCredit }) => (
        <p class="quiet" dir="auto">
          {props.words.creditNote(number, invoice.money(amount), reason)}{" "}
          <Show when={toStoreCredit > 0}>
            {props.words.creditNoteKept(invoice.money(toStoreCredit))}
          </Show>
        </p>
      ))}
    </>
  );
}
