import { createAsync } from "@solidjs/router";
import { createSignal, ErrorBoundary, For, Show, Suspense } from "solid-js";
import type { ClientCreditAnswer } from "../../../../shared/contract/money-schema.ts";
import type { Money } from "../../../../shared/values/money.ts";
import { readCredit } from "../api/credit.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { Modal } from "../shell/modal.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { PayOutForm } from "./pay-out-form.tsx";

/** What a client has to its credit, and how it came about; nothing where there never was any. */
export function ClientCredit(props: { readonly clientId: string }) {
  const credit = createAsync(() => readCredit(props.clientId));
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Show when={credit()?.movements.length ? credit() : undefined}>
          {(found) => <CreditPart clientId={props.clientId} credit={found()} />}
        </Show>
      </Suspense>
    </ErrorBoundary>
  );
}

function CreditPart(props: { readonly clientId: string; readonly credit: ClientCreditAnswer }) {
  const language = useLanguage();
  const [paidOut, setPaidOut] = createSignal<Money>();
  const [told, setTold] = createSignal<string>();
  const words = () => language.words().credit;
  const close = () => setPaidOut(undefined);
  const onDone = (text: string) => {
    close();
    setTold(text);
  };
  return (
    <section class="part" aria-labelledby="credit-title">
      <h2 id="credit-title">{words().title}</h2>
      <p class="hint">{words().lead}</p>
      <ToldNotice text={told()} />
      <ul class="credit-sums">
        <For each={props.credit.credits.filter(({ amount }) => amount > 0)}>
          {(sum) => (
            <li>
              <span class="amount credit-sum">{language.money(sum)}</span>
              <button
                type="button"
                class="button"
                aria-label={words().payOutOf(language.money(sum))}
                onClick={() => setPaidOut(sum)}
              >
                {words().payOut}
              </button>
            </li>
          )}
        </For>
      </ul>
      <details class="fold-box">
        <summary>{words().movements}</summary>
        <Movements credit={props.credit} />
      </details>
      <Modal isOpen={paidOut() !== undefined} title={words().payOutTitle} onClose={close}>
        <Show when={paidOut()}>
          {(sum) => (
            <PayOutForm clientId={props.clientId} credit={sum()} onDone={onDone} onClose={close} />
          )}
        </Show>
      </Modal>
    </section>
  );
}

function Movements(props: { readonly credit: ClientCreditAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().credit;
  return (
    <ul class="money-list">
      <For each={props.credit.movements}>
        {(movement) => (
          <li class="money-item">
            <div class="money-head">
              <span>{words().kinds[movement.kind]}</span>
              <span class="amount">{language.money(movement.amount)}</span>
            </div>
            <p class="quiet small">
              {language.shortInstant(movement.at, session().vendor.timeZone)}
              <Show when={movement.reason}>{(reason) => <> · {reason()}</>}</Show>
              <Show when={movement.invoiceId}>
                {(id) => (
                  <>
                    {" · "}
                    <a href={paths.invoice(id())}>{words().seeInvoice}</a>
                  </>
                )}
              </Show>
            </p>
          </li>
        )}
      </For>
    </ul>
  );
}
