import { createSignal, Match, Show, Switch } from "solid-js";
import type { HandOverView } from "../../../../shared/contract/reminder-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { useLanguage } from "../language/language.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { useToday } from "../shell/use-today.ts";
import { ActionButton } from "./action-button.tsx";
import { type HandOverDeed, HandOverDialog } from "./hand-over-dialog.tsx";

/** Handing an invoice over: with notice, to be withdrawn, never by itself. */
export function HandOverPart(props: {
  readonly invoiceId: string;
  readonly handOver: HandOverView | undefined;
}) {
  const words = useReminderWords();
  const [asked, setAsked] = createSignal<HandOverDeed>();
  const [told, setTold] = createSignal<string>();
  const standing = () => (props.handOver?.withdrawnAt === undefined ? props.handOver : undefined);
  const ask = (deed: HandOverDeed) => {
    setTold(undefined);
    setAsked(deed);
  };
  return (
    <div class="stack">
      <ToldNotice text={told()} />
      <Show
        when={standing()}
        fallback={
          <button type="button" class="button" onClick={() => ask("start")}>
            {words().handOver.start}
          </button>
        }
      >
        {(handOver) => <Standing handOver={handOver()} onAsk={ask} />}
      </Show>
      <HandOverDialog
        deed={asked()}
        invoiceId={props.invoiceId}
        onClose={() => setAsked(undefined)}
        onDone={(text) => {
          setAsked(undefined);
          setTold(text);
        }}
      />
    </div>
  );
}

function Standing(props: {
  readonly handOver: HandOverView;
  readonly onAsk: (deed: HandOverDeed) => void;
}) {
  const language = useLanguage();
  const session = useSession();
  const words = useReminderWords();
  const today = useToday();
  const dayOf = (instant: string) => language.date(localDateOf(instant, session().vendor.timeZone));
  const isReady = () => today() >= props.handOver.notBefore;
  const notBefore = () => language.date(props.handOver.notBefore);
  return (
    <Switch>
      <Match when={props.handOver.completedAt}>
        {(completedAt) => (
          <p class="notice">{words().handOver.completedOn(dayOf(completedAt()))}</p>
        )}
      </Match>
      <Match when={true}>
        <p class="notice attention">
          {words().handOver.standing(dayOf(props.handOver.startedAt))}{" "}
          {isReady() ? words().handOver.ready : words().handOver.waiting(notBefore())}
        </p>
        <div class="actions">
          <ActionButton reasonAgainst={undefined} onClick={() => props.onAsk("withdraw")}>
            {words().handOver.withdraw}
          </ActionButton>
          <ActionButton
            reasonAgainst={isReady() ? undefined : words().handOver.tooEarly(notBefore())}
            onClick={() => props.onAsk("complete")}
          >
            {words().handOver.complete}
          </ActionButton>
        </div>
      </Match>
    </Switch>
  );
}
