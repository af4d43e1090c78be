import { createAsync, useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import type { ClientTerms as Terms } from "../../../../shared/flexibility/client-terms.ts";
import { forgetTerms, readClient } from "../api/clients.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { Modal } from "../shell/modal.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";

/** What was agreed with a client for later invoices, and how to forget it; nothing without any. */
export function ClientTerms(props: { readonly clientId: string }) {
  const client = createAsync(() => readClient(props.clientId));
  const [told, setTold] = createSignal<string>();
  const terms = () => (client() as (ClientAnswer & { readonly terms?: Terms }) | undefined)?.terms;
  return (
    <>
      <ToldNotice text={told()} />
      <Show when={terms()}>
        {(kept) => <KeptTerms clientId={props.clientId} terms={kept()} onTold={setTold} />}
      </Show>
    </>
  );
}

function KeptTerms(props: {
  readonly clientId: string;
  readonly terms: Terms;
  readonly onTold: (text: string) => void;
}) {
  const language = useLanguage();
  const [isAsked, setAsked] = createSignal(false);
  const forget = useAction(forgetTerms);
  const deed = createDeed();
  const words = () => language.words().policy.terms;
  const text = () => {
    const { netDays, plan } = props.terms;
    if (plan === undefined) return netDays === undefined ? "" : words().netDays(netDays);
    return words().plan(plan.installments, language.words().policy.values.cadences[plan.cadence]);
  };
  const onForget = () =>
    void deed.attempt(
      () => forget(props.clientId),
      () => props.onTold(words().forgotten),
    );
  return (
    <section class="part" aria-labelledby="terms-title">
      <h2 id="terms-title">{words().title}</h2>
      <p class="hint">{words().lead}</p>
      <p>
        {text()}
        <br />
        <span class="quiet small">
          {words().agreedOn(language.date(props.terms.agreedDate))}{" "}
          <a href={paths.invoice(props.terms.invoiceId)}>{words().seeInvoice}</a>
        </span>
      </p>
      <button type="button" class="button" onClick={() => setAsked(true)}>
        {words().forget}
      </button>
      <Modal isOpen={isAsked()} title={words().forgetTitle} onClose={() => setAsked(false)}>
        <p>{words().forgetMore}</p>
        <FaultNotice message={deed.message()} />
        <div class="dialog-actions">
          <button
            type="button"
            class="button main"
            disabled={deed.isPending()}
            onClick={() => onForget()}
          >
            {words().forgetNow}
          </button>
          <button type="button" class="button" onClick={() => setAsked(false)}>
            {words().keep}
          </button>
        </div>
      </Modal>
    </section>
  );
}
