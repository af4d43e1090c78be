import { createSignal, Show } from "solid-js";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createAttempt } from "../ways/create-attempt.ts";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { useWays } from "../ways/ways-context.ts";

/** The client's credit, and using as much of it as fits. */
export function CreditPart(props: { credit: number; onUsed: () => Promise<void> }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.account;
  const attempt = createAttempt();
  const [applied, setApplied] = createSignal(0);
  const usable = () => Math.min(props.credit, invoice.view.amounts.startable);

  async function use(): Promise<void> {
    const answer = await attempt.run(usable(), moneyRequests(invoice.view.id).useCredit);
    if (!answer) return;
    setApplied(answer.body.applied);
    await props.onUsed();
  }

  return (
    <section class="account-part">
      <Show when={props.credit > 0} fallback={<p class="quiet">{words().noCredit}</p>}>
        <p>
          <strong>{words().credit(invoice.money(props.credit))}</strong>
        </p>
        <Show when={usable() > 0}>
          <button
            type="button"
            class="button"
            aria-disabled={attempt.state().kind === "sending"}
            onClick={() => void use()}
          >
            {words().useCredit(invoice.money(usable()))}
          </button>
        </Show>
      </Show>
      <div role="status">
        <Show when={applied() > 0}>
          <p class="notice good">{words().creditUsed(invoice.money(applied()))}</p>
        </Show>
      </div>
      <FaultNotice words={ways.words} state={attempt.state()} lostText={ways.words.ways.unsure} />
    </section>
  );
}
