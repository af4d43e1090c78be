import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { changeClient } from "../api/clients.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { Modal } from "../shell/modal.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";

type Terms = NonNullable<ClientAnswer["terms"]>;

type TermsProps = {
  readonly client: ClientAnswer;
  /** Hears of the client as it is without them. */
  readonly onForgotten: (client: ClientAnswer) => void;
};

/** What was agreed with a client for later invoices, and how to forget it; nothing without any. */
export function ClientTerms(props: TermsProps) {
  const language = useLanguage();
  const [told, setTold] = createSignal<string>();
  return (
    <>
      <ToldNotice text={told()} />
      <Show when={props.client.terms}>
        {(kept) => (
          <KeptTerms
            client={props.client}
            terms={kept()}
            onForgotten={(client) => {
              setTold(language.words().policy.terms.forgotten);
              props.onForgotten(client);
            }}
          />
        )}
      </Show>
    </>
  );
}

function KeptTerms(props: TermsProps & { readonly terms: Terms }) {
  const language = useLanguage();
  const [isAsked, setAsked] = createSignal(false);
  const change = useAction(changeClient);
  const deed = createDeed();
  const words = () => language.words().policy.terms;
  const text = () => {
    const { netDays, plan } = props.terms;
    if (plan === undefined) return netDays === undefined ? "" : words().netDays(netDays);
    return words().plan(plan.installments, language.words().policy.values.cadences[plan.cadence]);
  };
  const forget = async () => {
    const answer = await change(props.client.id, props.client.version, { terms: null });
    if (answer.outcome === "answered") props.onForgotten(answer.content);
    return answer;
  };
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
            onClick={() => void deed.attempt(forget)}
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
