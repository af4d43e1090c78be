import { For, Show } from "solid-js";
import type { OutgoingItem } from "../../../../shared/contract/outgoing-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useReminderWords } from "../reminders/reminder-words.tsx";

/** Whom something goes to, about which invoices and why, and who signs it. */
export function OutgoingFacts(props: { readonly item: OutgoingItem }) {
  const language = useLanguage();
  const words = useReminderWords();
  const listed = (names: readonly string[]) => new Intl.ListFormat(language.locale()).format(names);
  const whom = () => {
    const { channel, to } = props.item;
    const names = to.length > 0 ? listed(to.map(({ name }) => name)) : words().outgoing.nobody;
    const line = words().outgoing.toLine(names);
    return channel === "mail" ? line : `${words().outgoing.byYou[channel]}. ${line}`;
  };
  const held = () => {
    const standing = props.item.held;
    if (standing === undefined) return undefined;
    const { hold, outgoing } = words();
    const end =
      standing.until === undefined ? hold.open : hold.lasts(language.date(standing.until));
    return `${outgoing.isHeld}. ${hold.because(hold.reasons[standing.reason])} ${end}`;
  };
  return (
    <div class="outgoing-facts">
      <p>
        <strong>{props.item.clientName}</strong>{" "}
        <For each={props.item.invoices}>
          {(part, index) => (
            <>
              {index() > 0 ? ", " : ""}
              <a href={paths.invoice(part.invoiceId)} data-row>
                {part.number}
              </a>{" "}
              <span class="quiet">{part.reason}</span>
            </>
          )}
        </For>
      </p>
      <p class="quiet small">
        {whom()}, {words().outgoing.signedBy(props.item.sender.name)}
      </p>
      <Show when={held()}>{(text) => <p class="held-mark small">{text()}</p>}</Show>
    </div>
  );
}
