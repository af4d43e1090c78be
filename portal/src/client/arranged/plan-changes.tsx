import { Show } from "solid-js";
import type { PlanView } from "../../../../shared/contract/arrangement-view.ts";
import { paymentMethodRow } from "../../../../shared/payments/payment-method.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { SelectField } from "../arrange/select-field.tsx";
import { SubmitForm } from "../arrange/submit-form.tsx";
import { useInvoice } from "../invoice-context.tsx";
import { TextField } from "../ways/text-field.tsx";
import { useWays } from "../ways/ways-context.ts";
import { DeedButton } from "./deed-button.tsx";
import { leftInPlan } from "./plan-standing.ts";
import { useDeed } from "./use-deed.ts";

/** What a client may do with a plan: take it back, move a date, pause, charge otherwise, stop. */
export function PlanChanges(props: { plan: PlanView }) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  return (
    <>
      <Show when={props.plan.canTakeBack}>
        <div class="deed">
          <p class="quiet small">{words().takeBackText}</p>
          <DeedButton
            label={words().takeBack}
            deed={{ path: `agreements/${props.plan.id}`, method: "DELETE" }}
          />
        </div>
      </Show>
      <Show when={props.plan.status === "active"}>
        <Show when={props.plan.movable}>{(movable) => <MoveDate movable={movable()} />}</Show>
        <details class="declare">
          <summary>{words().change}</summary>
          <Changes plan={props.plan} />
        </details>
      </Show>
    </>
  );
}

/** A day that the client moves, within the days that are theirs. */
function MoveDate(props: { movable: NonNullable<PlanView["movable"]> }) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const deed = useDeed();
  const words = () => arrange.words.arrange.arranged;
  const date = () => ways.typed("move") ?? props.movable.latest;
  const fault = () => {
    const { earliest, latest } = props.movable;
    if (date() >= earliest && date() <= latest) return undefined;
    return words().moveText(
      String(props.movable.number),
      invoice.date(earliest),
      invoice.date(latest),
    );
  };
  async function send(): Promise<void> {
    if (fault() !== undefined || invoice.actions === undefined) return;
    const path = `plan/installments/${props.movable.number}/move`;
    if (await deed.send({ path, body: { date: date() } })) ways.type("move", undefined);
  }
  return (
    <details class="declare" open={ways.typed("move") !== undefined}>
      <summary>{words().move(String(props.movable.number))}</summary>
      <SubmitForm
        deed={deed}
        label={words().moveTo(fault() === undefined ? arrange.short(date()) : "…")}
        onSubmit={() => void send()}
      >
        <TextField
          name="move"
          type="date"
          label={words().newDay}
          initial={props.movable.latest}
          min={props.movable.earliest}
          max={props.movable.latest}
          hint={words().moveText(
            String(props.movable.number),
            invoice.date(props.movable.earliest),
            invoice.date(props.movable.latest),
          )}
          fault={fault()}
        />
      </SubmitForm>
    </details>
  );
}

function Changes(props: { plan: PlanView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  return (
    <div class="deeds">
      <Show when={props.plan.canPause}>
        <div class="deed">
          <p class="small">{words().pause}</p>
          <DeedButton label={words().pauseButton} deed={{ path: "plan/pause" }} />
        </div>
      </Show>
      <ChangeMethod />
      <Show when={props.plan.collection === "autopay"}>
        <div class="deed">
          <p class="small">{words().stopAutopay}</p>
          <DeedButton
            label={words().stopAutopayButton}
            deed={{ path: "plan/stop", body: { what: "autopay" } }}
          />
        </div>
      </Show>
      <div class="deed">
        <p class="small">{words().stopPlan(invoice.money(leftInPlan(props.plan)))}</p>
        <DeedButton
          label={words().stopPlanButton}
          deed={{ path: "plan/stop", body: { what: "plan" } }}
        />
      </div>
    </div>
  );
}

/** Another method for the charges to come: the next page authorizes it. */
function ChangeMethod() {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const kept = () =>
    invoice.view.options
      .map(({ method }) => method)
      .filter((method) => paymentMethodRow(method).canBeKept);
  const chosen = () => (ways.typed("method") ?? kept()[0] ?? "card") as "card";
  return (
    <Show when={kept().length > 0}>
      <div class="deed">
        <SelectField
          name="method"
          label={words().method}
          initial={kept()[0] ?? ""}
          choices={kept().map((value) => ({ value, text: ways.words.later.methods[value] }))}
          hint={words().methodText}
        />
        <DeedButton
          label={words().methodTo(ways.words.later.by[chosen()])}
          deed={{ path: "plan/method", body: { method: chosen() } }}
        />
      </div>
    </Show>
  );
}
