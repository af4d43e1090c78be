import { createSignal, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { ActionButton } from "../invoice/action-button.tsx";
import { reasonAgainst } from "../invoice/reason-against.ts";
import { useLanguage } from "../language/language.tsx";
import { LevelPart } from "../policy/level-part.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { ArrangedList } from "./arranged-list.tsx";
import { MoreTimeDialog } from "./more-time-dialog.tsx";

/** What was arranged on an invoice, with the vendor's answers, more time, and settings of its own. */
export function ArrangedPart(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const [told, setTold] = createSignal<string>();
  const [isGiving, setGiving] = createSignal(false);
  const words = () => language.words().arranged;
  const plan = () => props.invoice.arrangements?.plan;
  const against = () => {
    const status = plan()?.status;
    if (status === "starting" || status === "active") return words().hasPlan;
    return reasonAgainst("pay", props.invoice, language.words().invoice);
  };
  return (
    <section class="part" aria-labelledby="arranged-title">
      <h2 id="arranged-title">{words().title}</h2>
      <ToldNotice text={told()} />
      <Show when={props.invoice.arrangements} fallback={<p class="quiet">{words().nothing}</p>}>
        {(arrangements) => (
          <ArrangedList {...props} arrangements={arrangements()} onTold={setTold} />
        )}
      </Show>
      <div class="actions">
        <ActionButton
          reasonAgainst={against()}
          onClick={() => {
            setTold(undefined);
            setGiving(true);
          }}
        >
          {words().giveTime}
        </ActionButton>
      </div>
      <MoreTimeDialog
        isOpen={isGiving()}
        invoice={props.invoice}
        onClose={() => setGiving(false)}
        onDone={(text) => {
          setGiving(false);
          setTold(text);
        }}
      />
      <Show when={props.invoice.status === "open"}>
        <LevelPart
          level={{ kind: "invoice", id: props.invoice.id }}
          clientId={props.invoice.clientId}
        />
      </Show>
    </section>
  );
}
