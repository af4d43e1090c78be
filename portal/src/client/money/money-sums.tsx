import { Show } from "solid-js";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";
import { Sum } from "../sum.tsx";
import { isTakenBack } from "./is-taken-back.ts";

/** What took off the total without being paid: credit notes, and discounts for the way of paying. */
export function MoneySums() {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  const discount = () =>
    invoice.view.payments
      .filter((payment) => payment.status === "succeeded" && !isTakenBack(payment))
      .reduce((sum, payment) => sum + (payment.discount ?? 0), 0);
  const credited = () =>
    (invoice.view.creditNotes ?? []).reduce(
      (sum, { amount, toStoreCredit }) => sum + amount - toStoreCredit,
      0,
    );
  /** A refund that is not asked for again lowers what the invoice asks for. */
  const noLongerOwed = () => {
    const { status, sums, amounts } = invoice.view;
    if (status !== "open" && status !== "paid") return 0;
    return sums.total - amounts.due - credited() - discount();
  };
  return (
    <Show when={later()?.money}>
      {(words) => (
        <>
          {invoice.view.creditNotes?.map(({ number, amount, toStoreCredit }) => (
            <Show when={amount > toStoreCredit}>
              <Sum label={words().lessCreditNote(number)} amount={toStoreCredit - amount} />
            </Show>
          ))}
          <Show when={discount() > 0}>
            <Sum label={words().methodDiscount} amount={-discount()} />
          </Show>
          <Show when={noLongerOwed() > 0}>
            <Sum label={words().noLongerOwed} amount={-noLongerOwed()} />
          </Show>
        </>
      )}
    </Show>
  );
}
