import { createSignal, Show } from "solid-js";
import type { HoldView } from "../../../../shared/contract/reminder-schema.ts";
import type { ReminderLevel } from "../api/reminder-levels.ts";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import { StandingHold } from "./standing-hold.tsx";

type HoldPartProps = {
  readonly level: Exclude<ReminderLevel, { kind: "vendor" }>;
  readonly reminders: {
    readonly hold?: HoldView;
    /** The hold of what is further away. */
    readonly heldAlong?: HoldView;
  };
  /** The client's name or the invoice's number. */
  readonly name: string;
};

/** Whether a client's or an invoice's reminders are held, and the way to hold or lift. */
export function HoldPart(props: HoldPartProps) {
  const words = useReminderWords();
  const [isAsked, setAsked] = createSignal(false);
  const [told, setTold] = createSignal<string>();
  const askText = () =>
    props.level.kind === "client" ? words().hold.holdClient : words().hold.holdInvoice;
  return (
    <>
      <ToldNotice text={told()} />
      <Show when={props.reminders.heldAlong}>
        <p class="notice attention">{words().hold.heldAlong[props.level.kind]}</p>
      </Show>
      <Show
        when={props.reminders.hold}
        fallback={
          <button type="button" class="button" onClick={() => setAsked(true)}>
            {askText()}
          </button>
        }
      >
        {(hold) => <StandingHold level={props.level} hold={hold()} onTold={setTold} />}
      </Show>
      <HoldDialog
        isOpen={isAsked()}
        targets={[{ ...props.level, name: props.name }]}
        onClose={() => setAsked(false)}
        onDone={(text) => {
          setAsked(false);
          setTold(text);
        }}
      />
    </>
  );
}
