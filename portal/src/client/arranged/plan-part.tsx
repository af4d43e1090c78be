import { Show } from "solid-js";
import type { InstallmentView, PlanView } from "../../../../shared/contract/arrangement-view.ts";
import { brandName } from "../../../../shared/messages/card-name.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { useInvoice } from "../invoice-context.tsx";
import { ArrangedSection } from "./arranged-section.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PlanChanges } from "./plan-changes.tsx";
import { isRunning, leftInPlan } from "./plan-standing.ts";

/** A plan with its installments, and what can be done with it. */
export function PlanPart(props: { plan: PlanView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const end = () => (props.plan.status === "ended" ? props.plan.end : undefined);
  return (
    <ArrangedSection heading={words().plan}>
      <Show when={props.plan.status === "finished"}>
        <p class="notice good">{words().finished}</p>
      </Show>
      <Show when={end()}>{(found) => <p class="notice">{words().ended[found()]}</p>}</Show>
      <Show when={end() === "missed"}>
        <OtherWays />
      </Show>
      <Show when={isRunning(props.plan) || props.plan.status === "finished"}>
        <Show when={isRunning(props.plan)}>
          <p>{collectionText(props.plan, arrange)}</p>
        </Show>
        <ol class="installments">
          {props.plan.installments.map((installment) => (
            <Installment installment={installment} count={props.plan.installments.length} />
          ))}
        </ol>
      </Show>
      <Show when={isRunning(props.plan)}>
        <p class="quiet">{words().leftOf(invoice.money(leftInPlan(props.plan)))}</p>
        <PlanChanges plan={props.plan} />
      </Show>
    </ArrangedSection>
  );
}

function collectionText(
  { collection, method, paidWith }: PlanView,
  { words }: ReturnType<typeof useArrange>,
): string {
  const texts = words.arrange.arranged.planText;
  if (collection === "reminder" || method === undefined) return texts.reminder;
  if (paidWith === undefined) return texts.autopay(words.later.by[method]);
  return texts.kept(words.later.closed.card(brandName(paidWith), paidWith.lastDigits));
}

function Installment(props: { installment: InstallmentView; count: number }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const declined = () => {
    const { declineCode, state } = props.installment;
    if (declineCode === undefined || state === "paid") return undefined;
    const texts: Partial<Record<string, string>> = arrange.words.later.outcome.declined;
    return texts[declineCode] ?? texts["other"];
  };
  const notes = () => {
    const { movedFrom, paid, amount, nextTryDate } = props.installment;
    return [
      movedFrom && words().movedFrom(invoice.date(movedFrom)),
      paid > 0 && paid < amount ? words().partPaid(invoice.money(paid)) : undefined,
      nextTryDate && words().retryOn(invoice.date(nextTryDate)),
      declined(),
    ].filter((note) => note !== undefined);
  };
  return (
    <li class={`installment ${props.installment.state}`}>
      <span>{invoice.date(props.installment.date)}</span>
      <span class="amount">{invoice.money(props.installment.amount)}</span>
      <span class="installment-state">
        {words().numberOf(String(props.installment.number), String(props.count))},{" "}
        {words().states[props.installment.state]}
      </span>
      {notes().map((note) => (
        <span class="installment-note">{note}</span>
      ))}
    </li>
  );
}
