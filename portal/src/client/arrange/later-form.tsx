import { type Component, Show } from "solid-js";
import { createPart } from "../create-part.ts";
import { useInvoice } from "../invoice-context.tsx";
import type { ArrangementKind, FormProps, Offer } from "./create-offer.ts";

const forms: Readonly<Record<ArrangementKind, () => Promise<Component<FormProps>>>> = {
  part: () => import("./part-form.tsx").then((module) => module.PartForm),
  plan: () => import("./plan-form.tsx").then((module) => module.PlanForm),
  "more-time": () => import("./time-form.tsx").then((module) => module.TimeForm),
  promise: () => import("./promise-form.tsx").then((module) => module.PromiseForm),
  share: () => import("./share-form.tsx").then((module) => module.ShareForm),
  question: () => import("./question-form.tsx").then((module) => module.QuestionForm),
  hardship: () => import("./hardship-form.tsx").then((module) => module.HardshipForm),
  pause: () => import("./hardship-form.tsx").then((module) => module.PauseForm),
};

/** The form of an arrangement; its code loads when the line unfolds. */
export function LaterForm(props: { kind: ArrangementKind; offer: Offer }) {
  const invoice = useInvoice();
  const part = createPart<FormProps>(
    () => true,
    () => forms[props.kind](),
  );
  return (
    <>
      <Show when={part.component()}>
        {(Form) => {
          const Loaded = Form();
          return <Loaded offer={props.offer} />;
        }}
      </Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
    </>
  );
}
