import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { completeHandOver, startHandOver, withdrawHandOver } from "../api/hand-over.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "../money/consequences.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { Modal } from "../shell/modal.tsx";
import { useToday } from "../shell/use-today.ts";

/** What can be decided about a hand-over. */
export type HandOverDeed = "start" | "withdraw" | "complete";

type DialogProps = {
  /** What is being decided; nothing while absent. */
  readonly deed: HandOverDeed | undefined;
  readonly invoiceId: string;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

// As long as the notice runs.
const noticeDays = 7;

/** Says what a decision about a hand-over means, before it is made. */
export function HandOverDialog(props: DialogProps) {
  const language = useLanguage();
  const words = useReminderWords();
  const today = useToday();
  const acts = {
    start: useAction(startHandOver),
    withdraw: useAction(withdrawHandOver),
    complete: useAction(completeHandOver),
  };
  const deed = createDeed();
  const text = () => {
    const said = words().handOver;
    switch (props.deed) {
      case "withdraw":
        return { title: said.withdrawTitle, now: said.withdrawNow, leave: said.keep };
      case "complete":
        return { title: said.completeTitle, now: said.completeNow, leave: said.notNow };
      default:
        return { title: said.startTitle, now: said.startNow, leave: said.notNow };
    }
  };
  const lines = () => {
    const said = words().handOver;
    if (props.deed === "withdraw") return [said.withdrawMore];
    if (props.deed === "complete") return [said.completeMore, said.keeps];
    const day = language.date(addDays(today(), noticeDays));
    return [said.tells, said.waits(day), said.rests, said.keeps];
  };
  const onAgree = () => {
    const asked = props.deed;
    if (asked === undefined) return;
    const { started, withdrawn, completed } = words().handOver;
    const told = { start: started, withdraw: withdrawn, complete: completed }[asked];
    void deed.attempt(
      () => acts[asked](props.invoiceId),
      () => props.onDone(told),
    );
  };
  return (
    <Modal isOpen={props.deed !== undefined} title={text().title} onClose={props.onClose}>
      <Show when={props.deed === "start"}>
        <p>{words().handOver.startLead}</p>
      </Show>
      <Consequences lines={lines()} />
      <FaultNotice message={deed.message()} />
      <div class="dialog-actions">
        <button type="button" class="button main" disabled={deed.isPending()} onClick={onAgree}>
          {text().now}
        </button>
        <button type="button" class="button" onClick={() => props.onClose()}>
          {text().leave}
        </button>
      </div>
    </Modal>
  );
}
