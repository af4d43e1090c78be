import { Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { brandName } from "../../../../shared/messages/card-name.ts";
import { receiptAddress } from "../api/post.ts";
import { AskAmount } from "../ask-amount.tsx";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";

type ClosedWords = PageLaterWords["closed"];

/** In the ask's place when all is paid: how much, when, thanks, the receipt. */
function SettledAsk(props: { words: ClosedWords }) {
  const invoice = useInvoice();
  // The payer of a share has paid that in full, not the bill.
  const paidText = (date: string) =>
    invoice.view.arrangements?.ownShare ? props.words.sharePaidOn(date) : props.words.paidOn(date);
  const lastPayment = () => invoice.view.payments.findLast(({ status }) => status === "succeeded");
  return (
    <Show when={invoice.view.amounts.due !== 0} fallback={<p>{props.words.nothingDue}</p>}>
      <AskAmount label={props.words.paid} amount={invoice.view.amounts.paid} />
      <Show when={invoice.view.paidAt}>{(at) => <p>{paidText(invoice.day(at()))}</p>}</Show>
      <Show when={lastPayment()?.paidWith}>
        {(card) => <p class="quiet">{props.words.card(brandName(card()), card().lastDigits)}</p>}
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
            {props.words.receipt}
          </a>
        )}
      </Show>
    </Show>
  );
}

/** In the ask's place when the invoice was withdrawn or given up: nothing is asked any more. */
function EndedAsk(props: { words: ClosedWords }) {
  const invoice = useInvoice();
  return (
    <>
      <AskAmount label={props.words.total} amount={invoice.view.sums.total} isClosed />
      <Show
        when={invoice.view.voided}
        fallback={
          <>
            <p>{props.words.closed(invoice.view.vendor.name)}</p>
            <Show when={invoice.view.writtenOff}>
              {(writtenOff) => (
                <p class="quiet">{props.words.closedOn(invoice.day(writtenOff().at))}</p>
              )}
            </Show>
          </>
        }
      >
        {(voided) => (
          <>
            <p>{props.words.voidedOn(invoice.day(voided().at))}</p>
            <p class="quiet" dir="auto">
              {props.words.voidReason(voided().reason)}
            </p>
          </>
        )}
      </Show>
    </>
  );
}

/** In the ask's place while money is on its way: nothing to do but wait. */
function ProcessingAsk(props: { words: ClosedWords }) {
  const invoice = useInvoice();
  // What left the client's account, which is less than what it settles where a discount goes with it.
  const processing = () =>
    invoice.view.payments
      .filter(({ status }) => status === "processing")
      .reduce((sum, { amount }) => sum + amount, 0) || invoice.view.amounts.processing;
  return (
    <>
      <AskAmount label={props.words.processing} amount={processing()} />
      <p>{props.words.wait(invoice.money(processing()))}</p>
    </>
  );
}

/** The ask of an invoice on which nothing is asked, any more or for now. */
export function ClosedAsk() {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  return (
    <Show when={later()?.closed}>
      {(words) => (
        <Show when={invoice.view.status !== "open"} fallback={<ProcessingAsk words={words()} />}>
          <Show when={invoice.view.status === "paid"} fallback={<EndedAsk words={words()} />}>
            <SettledAsk words={words()} />
          </Show>
        </Show>
      )}
    </Show>
  );
}
