import { createAsync } from "@solidjs/router";
import { createSignal, createUniqueId, Show } from "solid-js";
import type { OutgoingItem } from "../../../../shared/contract/outgoing-schema.ts";
import { readOutgoingMail } from "../api/outgoing.ts";
import { useLanguage } from "../language/language.tsx";
import { MailTextView } from "../preview/mail-text-view.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { useSession } from "../shell/session-context.tsx";
import type { HoldTarget } from "./hold-dialog.tsx";
import { OutgoingFacts } from "./outgoing-facts.tsx";

type RowProps = {
  readonly item: OutgoingItem;
  /** Hears what may be held, the nearest first. */
  readonly onHold: (targets: readonly HoldTarget[]) => void;
};

/** One thing that goes out: to whom, by whom, why; its text, and a way to hold it. */
export function OutgoingRow(props: RowProps) {
  const language = useLanguage();
  const session = useSession();
  const words = useReminderWords();
  const [isShown, setShown] = createSignal(false);
  const textId = createUniqueId();
  const first = () => props.item.invoices[0];
  const numbers = () => props.item.invoices.map(({ number }) => number).join(", ");
  return (
    <li class="outgoing">
      <time class="outgoing-time" dateTime={props.item.at}>
        {language.shortInstant(props.item.at, session().vendor.timeZone)}
      </time>
      <OutgoingFacts item={props.item} />
      <div class="row outgoing-acts">
        <Show when={props.item.channel === "mail"}>
          <button
            type="button"
            class="text-link"
            aria-expanded={isShown()}
            aria-controls={textId}
            aria-label={isShown() ? undefined : words().outgoing.showOf(numbers())}
            onClick={() => setShown((shown) => !shown)}
          >
            {isShown() ? words().outgoing.hide : words().outgoing.show}
          </button>
        </Show>
        <Show when={props.item.held === undefined}>
          <button
            type="button"
            class="text-link"
            aria-label={words().outgoing.holdOf(numbers())}
            onClick={() => props.onHold(targetsOf(props.item))}
          >
            {words().outgoing.hold}
          </button>
        </Show>
      </div>
      <div id={textId} class="outgoing-text" hidden={!isShown()}>
        <Show when={isShown() && first()}>
          {(part) => (
            <ReadBoundary>
              <OutgoingText invoiceId={part().invoiceId} />
            </ReadBoundary>
          )}
        </Show>
      </div>
    </li>
  );
}

/** What can be held here, the nearest first. */
function targetsOf({ invoices, clientId, clientName }: OutgoingItem): readonly HoldTarget[] {
  return [
    ...invoices.map(({ invoiceId, number }) => ({
      kind: "invoice" as const,
      id: invoiceId,
      name: number,
    })),
    { kind: "client", id: clientId, name: clientName },
    { kind: "vendor", name: "" },
  ];
}

function OutgoingText(props: { readonly invoiceId: string }) {
  const words = useReminderWords();
  const answer = createAsync(() => readOutgoingMail(props.invoiceId));
  return (
    <Show when={answer()}>
      {(found) => (
        <Show when={found().mail} fallback={<p class="quiet">{words().outgoing.noText}</p>}>
          {(mail) => (
            <>
              <MailTextView mail={mail()} />
              <p class="quiet small">{words().outgoing.noLinks}</p>
            </>
          )}
        </Show>
      )}
    </Show>
  );
}
