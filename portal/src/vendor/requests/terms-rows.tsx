import { For, Show } from "solid-js";
import type { Terms } from "../../../../shared/flexibility/proposal.ts";
import { useLanguage } from "../language/language.tsx";
import { collectionText } from "./proposal-text.ts";

/** Terms to the cent and day, each payment in a row, with what they come to. */
export function TermsRows(props: { readonly terms: Terms; readonly label: string }) {
  const language = useLanguage();
  const words = () => language.words().requests.proposal;
  const money = (amount: number) => language.money({ amount, currency: props.terms.currency });
  return (
    <div class="terms">
      <table aria-label={props.label}>
        <tbody>
          <Show when={props.terms.payNow > 0}>
            <tr>
              <th scope="row">{words().today}</th>
              <td class="amount">{money(props.terms.payNow)}</td>
            </tr>
          </Show>
          <For each={props.terms.parts}>
            {(part) => (
              <tr>
                <th scope="row">{language.date(part.date)}</th>
                <td class="amount">{money(part.amount)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words().total}</th>
            <td class="amount">{money(props.terms.total)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="quiet small">
        {[collectionText(props.terms, language), words().stays].filter(Boolean).join(" ")}
      </p>
    </div>
  );
}
