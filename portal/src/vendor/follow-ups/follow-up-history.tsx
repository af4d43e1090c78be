import { For, Show } from "solid-js";
import type { FollowUp } from "../../../../shared/contract/follow-up-schema.ts";
import { eventText } from "../invoice/event-text.ts";
import { useLanguage } from "../language/language.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { useSession } from "../shell/session-context.tsx";

/** What happened last with whoever is to be called, the newest first. */
export function FollowUpHistory(props: { readonly followUp: FollowUp }) {
  const language = useLanguage();
  const session = useSession();
  const words = useReminderWords();
  const zone = () => session().vendor.timeZone;
  const names = () => ({
    currency: props.followUp.invoice?.amountRemaining.currency ?? session().vendor.defaultCurrency,
    people: new Map(
      [...session().vendor.members, ...props.followUp.contacts].map(({ id, name }) => [id, name]),
    ),
  });
  return (
    <details class="fold-box">
      <summary>{words().followUp.history}</summary>
      <Show
        when={props.followUp.history.length > 0}
        fallback={<p class="quiet">{words().followUp.noHistory}</p>}
      >
        <ol class="timeline">
          <For each={props.followUp.history.toReversed()}>
            {(event) => (
              <li>
                <span>{eventText(event, names(), language)}</span>
                <time dateTime={event.at} class="quiet small">
                  {language.shortInstant(event.at, zone())}
                </time>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </details>
  );
}
