import { createSignal, Show } from "solid-js";
import type { AskQuestion } from "../../../../shared/contract/arrangement-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { useWays } from "../ways/ways-context.ts";
import { useArrange } from "./arrange-context.ts";
import { createDeed } from "./create-deed.ts";
import type { FormProps } from "./create-offer.ts";
import { SubmitForm } from "./submit-form.tsx";
import { WordsField } from "./words-field.tsx";

/** That it is hard right now, in own words, in private; and a pause without any. */
export function HardshipForm(props: FormProps) {
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.hardship;
  const deed = createDeed(props.offer.finish);
  const [isTold, setIsTold] = createSignal(false);
  const text = () => ways.typed("hardship.text")?.trim() ?? "";

  function submit(): void {
    setIsTold(true);
    const body: AskQuestion = { kind: "hardship", text: text() };
    if (text() !== "") void deed.send({ path: "questions", body });
  }

  return (
    <>
      <SubmitForm deed={deed} label={words().send(arrange.vendor)} onSubmit={submit}>
        <p>{words().text(arrange.vendor)}</p>
        <WordsField
          name="hardship.text"
          label={words().words}
          fault={isTold() && text() === "" ? ways.words.later.required : undefined}
        />
        <p class="quiet small">{words().after}</p>
      </SubmitForm>
      <Show when={isPauseOffered(props)}>
        <PauseForm offer={props.offer} />
      </Show>
    </>
  );
}

function isPauseOffered({ offer }: FormProps): boolean {
  const pause = offer.option("pause");
  return pause !== undefined && pause.refusal === undefined;
}

/** The one pause that needs no reason. */
export function PauseForm(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.hardship;
  const deed = createDeed(props.offer.finish);
  const text = () => {
    const latest = props.offer.option("pause")?.latestDate;
    return latest === undefined ? words().pauseOnce : words().pauseText(invoice.date(latest));
  };
  return (
    <>
      <p class="small">{text()}</p>
      <button
        type="button"
        class="button"
        aria-disabled={deed.isSending()}
        onClick={() => void deed.send({ path: "pause" })}
      >
        {deed.isSending() ? ways.words.later.sending : words().pause}
      </button>
      <FaultNotice words={ways.words} state={deed.state()} />
    </>
  );
}
