import { For, Show } from "solid-js";
import type { ChangeOwnAccount } from "../../../../shared/contract/money-schema.ts";
import { useLanguage } from "../language/language.tsx";

type Account = NonNullable<ChangeOwnAccount["account"]>;

/** An account line by line, as a bank's app asks for it. */
export function AccountLines(props: { readonly account: Account }) {
  const language = useLanguage();
  return (
    <dl class="facts">
      <For each={props.account.lines}>
        {(line) => (
          <div>
            <dt>{line.label}</dt>
            <dd class="account-value">{line.value}</dd>
          </div>
        )}
      </For>
      <Show when={props.account.promptPayId}>
        {(id) => (
          <div>
            <dt>{language.words().settings.promptPay}</dt>
            <dd class="account-value">{id()}</dd>
          </div>
        )}
      </Show>
      <div>
        <dt>{language.words().settings.accountCurrency}</dt>
        <dd>{props.account.currency}</dd>
      </div>
    </dl>
  );
}
