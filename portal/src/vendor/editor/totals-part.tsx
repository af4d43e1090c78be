import { For, Match, Show, Switch } from "solid-js";
import type { InvoiceTotals } from "../../../../shared/invoicing/totals.ts";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import type { LiveTotals } from "./live-totals.ts";

type Added = Extract<LiveTotals, { outcome: "added" }>;

/** The sums, as they stand with what is typed. */
export function TotalsPart() {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const added = () => {
    const totals = editor.totals();
    return totals.outcome === "added" ? totals : undefined;
  };
  return (
    <section class="part sums" aria-labelledby="sums-title">
      <h2 id="sums-title">{words().totals}</h2>
      <Switch fallback={<p class="field-fault">{words().tooLarge}</p>}>
        <Match when={editor.hasTooManyLines() && editor.saved()}>
          {(invoice) => (
            <dl>
              <Sum name={words().total} amount={invoice().total.amount} isTotal />
            </dl>
          )}
        </Match>
        <Match when={added()}>{(found) => <Sums added={found()} />}</Match>
      </Switch>
    </section>
  );
}

function Sums(props: { readonly added: Added }) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const totals = (): InvoiceTotals => props.added.totals;
  const money = (amount: number) => language.money({ amount, currency: editor.form.currency });
  return (
    <>
      <dl>
        <Sum name={words().lineTotal} amount={totals().lineTotal} />
        <Show when={totals().discountTotal > 0}>
          <Sum name={words().discountTotal} amount={-totals().discountTotal} />
        </Show>
        <Show when={totals().chargeTotal > 0}>
          <Sum name={words().chargeTotal} amount={totals().chargeTotal} />
        </Show>
        <For each={totals().taxGroups.filter(({ taxRate }) => taxRate !== "0")}>
          {(group) => (
            <Sum name={words().taxOf(group.taxRate, money(group.taxable))} amount={group.tax} />
          )}
        </For>
        <Sum name={words().total} amount={totals().total} isTotal />
      </dl>
      <Show when={props.added.unfinishedCount > 0}>
        <p class="hint">{words().unfinished(props.added.unfinishedCount)}</p>
      </Show>
    </>
  );
}

function Sum(props: {
  readonly name: string;
  readonly amount: number;
  readonly isTotal?: boolean;
}) {
  const language = useLanguage();
  const editor = useEditor();
  return (
    <div class="sum" classList={{ "sum-total": props.isTotal ?? false }}>
      <dt>{props.name}</dt>
      <dd class="amount">
        {language.money({ amount: props.amount, currency: editor.form.currency })}
      </dd>
    </div>
  );
}
