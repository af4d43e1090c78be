import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { FollowUp } from "../../../../shared/contract/follow-up-schema.ts";
import { letterPath } from "../api/hand-over.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { Modal } from "../shell/modal.tsx";
import { useSession } from "../shell/session-context.tsx";
import { FollowUpHistory } from "./follow-up-history.tsx";
import { NoteForm } from "./note-form.tsx";

type CardProps = {
  readonly followUp: FollowUp;
  readonly onTold: (text: string) => void;
};

/** Somebody to talk to: how to begin, where to call, what happened so far, and what came of it. */
export function FollowUpCard(props: CardProps) {
  const language = useLanguage();
  const session = useSession();
  const words = useReminderWords();
  const id = createUniqueId();
  const sentence = () => {
    const name = props.followUp.client?.name ?? "";
    return words().followUp.kinds[props.followUp.kind](name);
  };
  return (
    <li class="task follow-up" aria-labelledby={id}>
      <h2 id={id}>{sentence()}</h2>
      <About followUp={props.followUp} />
      <Show when={props.followUp.openingLine}>
        {(line) => (
          <figure class="said">
            <figcaption class="group-label">{words().followUp.opening}</figcaption>
            <blockquote lang={line().locale}>{line().text}</blockquote>
          </figure>
        )}
      </Show>
      <Contacts followUp={props.followUp} />
      <FollowUpHistory followUp={props.followUp} />
      <div class="row">
        <NoteButton {...props} sentence={sentence()} />
        <Links followUp={props.followUp} />
        <time class="quiet small" dateTime={props.followUp.at}>
          {language.shortInstant(props.followUp.at, session().vendor.timeZone)}
        </time>
      </div>
    </li>
  );
}

function About(props: { readonly followUp: FollowUp }) {
  const language = useLanguage();
  const words = useReminderWords();
  return (
    <Show when={props.followUp.invoice} fallback={<p class="quiet">{words().followUp.notMoney}</p>}>
      {(invoice) => (
        <p class="quiet">
          {words().followUp.left(language.money(invoice().amountRemaining), invoice().number)},{" "}
          {words().followUp.dueOn(language.date(invoice().dueDate))}. {invoice().subject}
        </p>
      )}
    </Show>
  );
}

/** A number as a phone's own program takes it. */
function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/gu, "")}`;
}

function Contacts(props: { readonly followUp: FollowUp }) {
  const words = useReminderWords();
  const withPhone = () => props.followUp.contacts.filter(({ phone }) => phone !== undefined);
  return (
    <Show
      when={withPhone().length > 0}
      fallback={<p class="quiet small">{words().followUp.noPhone}</p>}
    >
      <ul class="phone-list" aria-label={words().followUp.phone}>
        <For each={withPhone()}>
          {({ name, phone = "" }) => (
            <li>
              {name}{" "}
              <a href={telephone(phone)} aria-label={`${words().followUp.callOf(name)}: ${phone}`}>
                {phone}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Links(props: { readonly followUp: FollowUp }) {
  const words = useReminderWords();
  return (
    <>
      <Show when={props.followUp.invoice}>
        {(invoice) => (
          <>
            <a class="text-link" href={paths.invoice(invoice().id)} data-row>
              {words().followUp.invoice(invoice().number)}
            </a>
            <Show when={props.followUp.kind === "letter-due"}>
              <a class="button" href={letterPath(invoice().id)} target="_blank" rel="noreferrer">
                {words().followUp.letter}
              </a>
            </Show>
          </>
        )}
      </Show>
      <Show when={props.followUp.invoice === undefined && props.followUp.client}>
        {(client) => (
          <a class="text-link" href={paths.client(client().id)} data-row>
            {words().followUp.toClient}
          </a>
        )}
      </Show>
    </>
  );
}

function NoteButton(props: CardProps & { readonly sentence: string }) {
  const session = useSession();
  const words = useReminderWords();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={words().followUp.noteOf(props.sentence)}
        onClick={() => setOpen(true)}
      >
        {words().followUp.note}
      </button>
      <Modal isOpen={isOpen()} title={props.sentence} onClose={() => setOpen(false)}>
        <NoteForm
          taskId={props.followUp.id}
          currency={
            props.followUp.invoice?.amountRemaining.currency ?? session().vendor.defaultCurrency
          }
          outcomes={props.followUp.outcomes}
          onClose={() => setOpen(false)}
          onDone={(text) => {
            setOpen(false);
            props.onTold(text);
          }}
        />
      </Modal>
    </>
  );
}
