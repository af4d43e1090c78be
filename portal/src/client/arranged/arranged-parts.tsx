import { Show } from "solid-js";
import { useInvoice } from "../invoice-context.tsx";
import { Each } from "../ways/each.tsx";
import { ExtensionPart } from "./extension-part.tsx";
import { PausePart } from "./pause-part.tsx";
import { PlanPart } from "./plan-part.tsx";
import { PromisePart } from "./promise-part.tsx";
import { QuestionPart } from "./question-part.tsx";
import { RequestPart } from "./request-part.tsx";
import { SharesPart } from "./shares-part.tsx";

/** All that was arranged, asked and promised, below the ask. */
export function ArrangedParts() {
  const invoice = useInvoice();
  const arranged = () => invoice.view.arrangements ?? {};
  const questions = () => (arranged().questions ?? []).map(({ id }) => id);
  return (
    <>
      <Show when={arranged().plan}>{(plan) => <PlanPart plan={plan()} />}</Show>
      <Show when={arranged().request}>{(request) => <RequestPart request={request()} />}</Show>
      <ExtensionPart />
      <Show when={arranged().promise}>{(promise) => <PromisePart promise={promise()} />}</Show>
      <PausePart />
      <Each of={questions()}>
        {(id) => (
          <Show when={arranged().questions?.find((each) => each.id === id)}>
            {(question) => <QuestionPart question={question()} />}
          </Show>
        )}
      </Each>
      <Show when={arranged().shares}>{(shares) => <SharesPart shares={shares()} />}</Show>
    </>
  );
}
