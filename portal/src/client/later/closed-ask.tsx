import { Show } from "solid-js";
import { brandName } from "../../../../shared/messages/card-name.ts";
import { receiptAddress } from "../api/post.ts";
import { AskAmount } from "../ask-amount.tsx";
import { useInvoice } from "../invoice-context.tsx";

/** In the ask's place when all is paid: how much, when, thanks, the receipt. */
function SettledAsk() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  const lastPayment = () => invoice.view.payments.findLast(({ status }) => status === "succeeded");
  return (
    <Show when={invoice.view.amounts.due !== 0} fallback={<p>{words().nothingDue}</p>}>
      <AskAmount label={words().paid} amount={invoice.view.amounts.paid} />
      <Show when={invoice.view.paidAt}>{(at) => <p>{words().paidOn(invoice.day(at()))}</p>}</Show>
      <Show when={lastPayment()?.paidWith}>
        {(card) => <p class="quiet">{words().card(brandName(card()), card().lastDigits)}</p>}
      </Show>
      <Show when={invoice.view.thankYou}>
        {(thankYou) => (
          <p class="letter" dir="auto">
            {thankYou()}
          </p>
        )}
      </Show>
      <Show when={lastPayment()}>
        {(payment) => (
          <a class="button" href={receiptAddress(invoice.view.id, payment().id)}>
            {words().receipt}
          </a>
        )}
      </Show>
    </Show>
  );
}

/** In the ask's place when the invoice was withdrawn or given up: nothing is asked any more. */
function EndedAsk() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  return (
    <>
      <AskAmount label={words().total} amount={invoice.view.amounts.due} isClosed />
      <Show when={invoice.view.voided} fallback={<p>{words().closed(invoice.view.vendor.name)}</p>}>
        {(voided) => (
          <>
            <p>{words().voidedOn(invoice.day(voided().at))}</p>
            <p class="quiet" dir="auto">
              {words().voidReason(voided().reason)}
            </p>
          </>
        )}
      </Show>
    </>
  );
}

/** The ask of an invoice on which nothing is asked any more. */
export function ClosedAsk() {
  const invoice = useInvoice();
  return (
    <Show when={invoice.view.status === "paid"} fallback={<EndedAsk />}>
      <SettledAsk />
    </Show>
  );
}
