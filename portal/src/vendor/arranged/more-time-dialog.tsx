import { useAction } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { giveMoreTime } from "../api/requests.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextField } from "../forms/text-field.tsx";
import { readDate } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "../money/consequences.tsx";
import { Modal } from "../shell/modal.tsx";
import { useToday } from "../shell/use-today.ts";

type MoreTimeProps = {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

/** Gives more time without being asked, whatever the settings say. */
export function MoreTimeDialog(props: MoreTimeProps) {
  const language = useLanguage();
  const words = () => language.words().arranged;
  return (
    <Modal isOpen={props.isOpen} title={words().giveTimeTitle} onClose={props.onClose}>
      <p>{words().giveTimeLead}</p>
      <MoreTimeForm {...props} />
    </Modal>
  );
}

const usualDays = 14;

function MoreTimeForm(props: MoreTimeProps) {
  const language = useLanguage();
  const today = useToday();
  const give = useAction(giveMoreTime);
  const due = props.invoice.dueDate ?? today();
  const [date, setDate] = createSignal(addDays(due > today() ? due : today(), usualDays));
  const words = () => language.words().arranged;
  const ask = createAsk<string, InvoiceAnswer>({
    read: () => {
      const { value, fault } = readDate(date());
      return fault ? { faults: [{ pointer: "/date", ...fault }] } : { request: value, faults: [] };
    },
    submit: (request) => give(props.invoice.id, request),
    onDone: () => props.onDone(words().timeGiven),
  });
  const typed = () => readDate(date()).value;
  const submitText = () => {
    const day = typed();
    return day === undefined ? words().giveTimeNow : words().giveTimeTo(language.date(day));
  };
  return (
    <AskForm ask={ask} submitText={submitText()} onClose={props.onClose}>
      <TextField
        pointer="/date"
        label={words().newDate}
        hint={words().newDateHint(language.date(due))}
        type="date"
        value={date()}
        onInput={setDate}
      />
      <Consequences lines={[words().timeMoves, words().timeTells]} />
    </AskForm>
  );
}
