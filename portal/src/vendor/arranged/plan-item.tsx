import { For, Show } from "solid-js";
import type { InstallmentView, PlanView } from "../../../../shared/contract/arrangement-view.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { useLanguage } from "../language/language.tsx";
import { paymentName } from "../money/payment-name.ts";
import { useSession } from "../shell/session-context.tsx";

type PlanProps = { readonly plan: PlanView; readonly currency: string };

/** A payment plan with each payment, its day, and what became of it. */
export function PlanItem(props: PlanProps) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().arranged;
  const state = () => (props.plan.isPastDue ? "pastDue" : props.plan.status);
  const money = (amount: number) => language.money({ amount, currency: props.currency });
  const collection = () => {
    const { collection: way, method, paidWith } = props.plan;
    if (way === "reminder") return words().reminder;
    const charged = { method: method ?? "card", ...(paidWith && { paidWith }) } as const;
    return words().autopay(paymentName(charged, language));
  };
  return (
    <li class="money-item plan-item">
      <p class="money-name">
        {words().plan}
        <span class="quiet"> · {words().planStates[state()]}</span>
      </p>
      <For each={props.plan.waitsFor}>
        {(wait) => <p class="small">{words().waitsFor[wait]}</p>}
      </For>
      <Show when={props.plan.end}>{(end) => <p class="small">{words().ends[end()]}</p>}</Show>
      <table class="installments" aria-label={words().plan}>
        <tbody>
          <Show when={props.plan.payNow}>
            {(now) => (
              <tr>
                <th scope="row">{words().now}</th>
                <td class="amount" colSpan={2}>
                  {money(now().amount)}
                </td>
              </tr>
            )}
          </Show>
          <For each={props.plan.installments}>
            {(installment) => <InstallmentRow {...props} installment={installment} />}
          </For>
        </tbody>
      </table>
      <p class="quiet small">
        {collection()}{" "}
        {words().agreedOn(
          language.shortDate(localDateOf(props.plan.acceptedAt, session().vendor.timeZone)),
        )}
      </p>
    </li>
  );
}

function InstallmentRow(props: PlanProps & { readonly installment: InstallmentView }) {
  const language = useLanguage();
  const words = () => language.words().arranged;
  const money = (amount: number) => language.money({ amount, currency: props.currency });
  const more = () => {
    const { nextTryDate, movedFrom, paid, amount, state } = props.installment;
    // Beside one that is ended, what would have come next says nothing.
    const isOver = props.plan.status === "ended" && state !== "paid" && state !== "processing";
    return [
      isOver ? undefined : words().installmentStates[state],
      nextTryDate === undefined ? undefined : words().retry(language.shortDate(nextTryDate)),
      movedFrom === undefined ? undefined : words().movedFrom(language.shortDate(movedFrom)),
      paid > 0 && paid < amount ? words().partPaid(money(paid)) : undefined,
    ].filter((part) => part !== undefined);
  };
  return (
    <tr class={`installment-${props.installment.state}`}>
      <th scope="row">{language.shortDate(props.installment.date)}</th>
      <td class="amount">{money(props.installment.amount)}</td>
      <td class="small">{more().join(", ")}</td>
    </tr>
  );
}
