import { createMemo, Show } from "solid-js";
import { TextField } from "../ways/text-field.tsx";
import { useWays } from "../ways/ways-context.ts";
import { Acceptance } from "./acceptance.tsx";
import { useArrange } from "./arrange-context.ts";
import type { FormProps } from "./create-offer.ts";
import { PayNowFields } from "./pay-now-fields.tsx";
import { previewOf } from "./preview.ts";
import { paidNow, planDraft, planWays, usualPlan, wayOf } from "./proposal-draft.ts";
import { RadioField } from "./radio-field.tsx";
import { SelectField } from "./select-field.tsx";

const mostInstallments = 24;
const cadences = ["weekly", "everyTwoWeeks", "monthly"] as const;

/** A plan: how many parts, how far apart, from when and by what, with something now if wanted. */
export function PlanForm(props: FormProps) {
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.fields;
  const ground = () => ({
    situation: props.offer.situation,
    option: props.offer.option("plan"),
  });
  const usual = () => usualPlan(ground(), ways.typed);
  const preview = createMemo(() =>
    previewOf(props.offer.situation, planDraft(ground(), ways.typed)),
  );
  // A single part is a plan only beside something that is paid now.
  const fewest = () =>
    paidNow(props.offer.situation, ways.typed, "plan.now") === undefined ? 2 : 1;
  const counts = () =>
    Array.from({ length: mostInstallments - fewest() + 1 }, (_, index) => String(index + fewest()));
  const atOnce = () => {
    const most = props.offer.option("plan")?.largestCount;
    return most === undefined ? undefined : words().atOnceCount(String(most));
  };
  const wayText = (way: ReturnType<typeof planWays>[number]) =>
    way === "reminder" ? words().reminded : words().charged(ways.words.later.by[way]);
  return (
    <>
      <div class="pair">
        <SelectField
          name="plan.count"
          label={words().howMany}
          initial={String(usual().installments)}
          choices={counts().map((count) => ({ value: count, text: count }))}
        />
        <SelectField
          name="plan.cadence"
          label={words().howOften}
          initial={usual().cadence}
          choices={cadences.map((value) => ({ value, text: words().cadences[value] }))}
        />
      </div>
      <Show when={atOnce()}>
        <p class="quiet small">{atOnce()}</p>
      </Show>
      <TextField
        name="plan.first"
        type="date"
        label={words().firstDate}
        initial={usual().firstDate}
        min={props.offer.situation.today}
      />
      <RadioField
        name="plan.how"
        label={words().how}
        initial={wayOf(usual())}
        choices={planWays(props.offer.situation).map((value) => ({ value, text: wayText(value) }))}
      />
      <PayNowFields name="plan.now" offer={props.offer} />
      <Acceptance offer={props.offer} preview={preview()} />
    </>
  );
}
