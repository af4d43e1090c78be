import { createMemo } from "solid-js";
import { useInvoice } from "../invoice-context.tsx";
import { TextField } from "../ways/text-field.tsx";
import { useWays } from "../ways/ways-context.ts";
import { Acceptance } from "./acceptance.tsx";
import { useArrange } from "./arrange-context.ts";
import type { FormProps } from "./create-offer.ts";
import { PayNowFields } from "./pay-now-fields.tsx";
import { previewOf } from "./preview.ts";
import { timeDraft, usualDueDate } from "./proposal-draft.ts";

/** More time: until when, with something now if wanted. */
export function TimeForm(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.fields;
  const ground = () => ({
    situation: props.offer.situation,
    option: props.offer.option("more-time"),
  });
  const preview = createMemo(() =>
    previewOf(props.offer.situation, timeDraft(ground(), ways.typed)),
  );
  const atOnce = () => {
    const latest = props.offer.option("more-time")?.latestDate;
    return latest === undefined ? undefined : words().atOnceUntil(invoice.date(latest));
  };
  return (
    <>
      <TextField
        name="time.date"
        type="date"
        label={words().newDate}
        initial={usualDueDate(ground())}
        min={props.offer.situation.today}
        hint={atOnce()}
      />
      <PayNowFields name="time.now" offer={props.offer} />
      <Acceptance offer={props.offer} preview={preview()} />
    </>
  );
}
