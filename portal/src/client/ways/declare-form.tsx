import { createSignal, Show } from "solid-js";
import type { DeclarePayment, SlipUpload } from "../../../../shared/contract/payment-schema.ts";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createAttempt } from "./create-attempt.ts";
import { FaultNotice } from "./fault-notice.tsx";
import { SlipField } from "./slip-field.tsx";
import { TextField } from "./text-field.tsx";
import { readTypedAmount, writeTypedAmount } from "./typed-amount.ts";
import { useWays } from "./ways-context.ts";

type Declaring = {
  readonly amount: () => number;
  readonly setSlip: (slip: SlipUpload | undefined) => void;
  readonly state: ReturnType<typeof createAttempt>["state"];
  readonly send: (form: HTMLFormElement) => Promise<void>;
};

/** What is told, as it stands in the fields, and telling it. */
function createDeclaring(method: () => DeclarePayment["method"]): Declaring {
  const invoice = useInvoice();
  const ways = useWays();
  const attempt = createAttempt();
  const [slip, setSlip] = createSignal<SlipUpload>();
  const amount = () => {
    const typed = ways.typed("declared");
    if (typed === undefined) return invoice.view.amounts.startable;
    return readTypedAmount(typed, invoice.view.currency);
  };

  async function send(form: HTMLFormElement): Promise<void> {
    const field = form.querySelector<HTMLElement>("[aria-invalid=true]");
    if (field !== null) return field.focus();
    const reference = ways.typed("reference")?.trim() ?? "";
    const picture = slip();
    const declaration: DeclarePayment = {
      method: method(),
      amount: amount(),
      paidDate: ways.typed("paidDate") || invoice.view.today,
      ...(reference !== "" && { reference }),
      ...(picture && { slip: picture }),
    };
    const { declarePayment } = moneyRequests(invoice.view.id);
    if ((await attempt.run(declaration, declarePayment)) === undefined) return;
    for (const name of ["declared", "paidDate", "reference"]) ways.type(name, undefined);
    await invoice.actions?.reload();
  }

  return { amount, setSlip, state: attempt.state, send };
}

/** "I've paid": how much, when, with which reference and proof; the vendor is asked to confirm. */
export function DeclareForm(props: { method: DeclarePayment["method"] }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.declare;
  const declaring = createDeclaring(() => props.method);
  const isTyped = ways.typed("reference") !== undefined;
  return (
    <details class="declare" open={isTyped}>
      <summary>{words().open}</summary>
      <Show
        when={declaring.state().kind !== "done"}
        fallback={
          <p class="notice good" role="status">
            {words().sent(invoice.view.vendor.name)}
          </p>
        }
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void declaring.send(event.currentTarget);
          }}
        >
          <p class="quiet small">{words().text(invoice.view.vendor.name)}</p>
          <Fields declaring={declaring} />
          <FaultNotice words={ways.words} state={declaring.state()} />
        </form>
      </Show>
    </details>
  );
}

function Fields(props: { declaring: Declaring }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.declare;
  const startable = () => invoice.view.amounts.startable;
  const amount = () => props.declaring.amount();
  const isSending = () => props.declaring.state().kind === "sending";
  const label = () =>
    words().send(invoice.view.vendor.name, invoice.money(amount() || startable()));
  return (
    <>
      <TextField
        name="declared"
        label={words().amount}
        initial={writeTypedAmount(startable(), invoice.view.currency)}
        inputMode="decimal"
        maxLength={24}
        fault={Number.isNaN(amount()) ? ways.words.ways.choose.notAnAmount : undefined}
      />
      <TextField
        name="paidDate"
        type="date"
        label={words().date}
        initial={invoice.view.today}
        max={invoice.view.today}
      />
      <TextField name="reference" label={words().reference} />
      <SlipField
        label={words().file}
        words={ways.words.later}
        onSlip={(slip) => props.declaring.setSlip(slip)}
      />
      <button type="submit" class="button main" aria-disabled={isSending()}>
        {isSending() ? ways.words.later.sending : label()}
      </button>
    </>
  );
}
