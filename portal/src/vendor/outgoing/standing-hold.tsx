import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import type { HoldView } from "../../../../shared/contract/reminder-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { liftHold } from "../api/holds.ts";
import type { ReminderLevel } from "../api/reminder-levels.ts";
import { useLanguage } from "../language/language.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { useSession } from "../shell/session-context.tsx";

/** A hold that stands, why and until when, and the way to lift it. */
export function StandingHold(props: {
  readonly level: ReminderLevel;
  readonly hold: HoldView;
  readonly onTold: (text: string) => void;
}) {
  const language = useLanguage();
  const session = useSession();
  const words = useReminderWords();
  const lift = useAction(liftHold);
  const deed = createDeed();
  const text = () => {
    const { hold } = words();
    const { at, reason, until, freezesFees } = props.hold;
    const day = localDateOf(at, session().vendor.timeZone);
    return [
      hold.standing[props.level.kind],
      hold.because(hold.reasons[reason]),
      hold.since(language.date(day)),
      until === undefined ? hold.open : hold.lasts(language.date(until)),
      freezesFees ? hold.frozen : undefined,
    ]
      .filter(Boolean)
      .join(" ");
  };
  return (
    <div class="notice attention standing-hold">
      <p>{text()}</p>
      <Show when={props.hold.note}>{(note) => <p class="small">{note()}</p>}</Show>
      <button
        type="button"
        class="text-link"
        disabled={deed.isPending()}
        onClick={() =>
          void deed.attempt(
            () => lift(props.level),
            () => props.onTold(words().hold.lifted),
          )
        }
      >
        {words().hold.lift}
      </button>
      <FaultNotice message={deed.message()} />
    </div>
  );
}
