import { createSignal, For, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { createKeptList } from "./create-kept-list.ts";
import { DeclarationItem } from "./declaration-item.tsx";
import { MoneyActions } from "./money-actions.tsx";
import { PaymentItem } from "./payment-item.tsx";
import { WithholdingItem } from "./withholding-item.tsx";

/** All that happened to an invoice's money, and what can be done about it. */
export function MoneyPart(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const [told, setTold] = createSignal<string>();
  const payments = createKeptList(() => props.invoice.payments);
  const declarations = createKeptList(() => props.invoice.declarations);
  const withholdings = createKeptList(() => props.invoice.withholdings);
  const words = () => language.words().money;
  const isEmpty = () =>
    payments().length + declarations().length + withholdings().length === 0 &&
    props.invoice.creditNotes.length === 0 &&
    props.invoice.creditApplied.amount === 0;
  const waiting = () => declarations().filter(({ status }) => status === "open");
  const answered = () => declarations().filter(({ status }) => status !== "open");
  return (
    <section class="part" aria-labelledby="money-title">
      <h2 id="money-title">{words().title}</h2>
      <ToldNotice text={told()} />
      <Show when={!isEmpty()} fallback={<p class="quiet">{words().nothing}</p>}>
        <ul class="money-list">
          <For each={waiting()}>
            {(each) => <DeclarationItem {...props} declaration={each} onTold={setTold} />}
          </For>
          <For each={payments()}>
            {(payment) => <PaymentItem {...props} payment={payment} onTold={setTold} />}
          </For>
          <For each={withholdings()}>
            {(each) => <WithholdingItem {...props} withholding={each} onTold={setTold} />}
          </For>
          <For each={answered()}>
            {(each) => <DeclarationItem {...props} declaration={each} onTold={setTold} />}
          </For>
          <Corrections {...props} />
        </ul>
      </Show>
      <MoneyActions {...props} onTold={setTold} />
    </section>
  );
}

/** Credit notes, credit that was used, and what was given up. */
function Corrections(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().money;
  const money = (amount: number) => language.money({ amount, currency: props.invoice.currency });
  const day = (at: string) => language.shortDate(localDateOf(at, session().vendor.timeZone));
  return (
    <>
      <For each={props.invoice.creditNotes}>
        {(note) => (
          <li class="money-item">
            <p class="money-name">{words().creditNoteOf(note.number, money(note.amount))}</p>
            <p class="quiet small">
              {day(note.at)} · {note.reason}
              <Show when={note.toStoreCredit > 0}>
                <br />
                {words().toStoreCredit(money(note.toStoreCredit))}
              </Show>
            </p>
          </li>
        )}
      </For>
      <Show when={props.invoice.creditApplied.amount > 0}>
        <li class="money-item">
          {words().creditApplied(language.money(props.invoice.creditApplied))}
        </li>
      </Show>
      <Show when={props.invoice.writtenOff}>
        {(off) => <li class="money-item">{words().writtenOff(day(off().at), off().reason)}</li>}
      </Show>
    </>
  );
}
