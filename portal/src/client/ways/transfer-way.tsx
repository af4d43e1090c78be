import { createSignal, Show } from "solid-js";
import type {
  PaymentOptionView,
  TransferDetailsView,
} from "../../../../shared/contract/payment-schema.ts";
import type { Answer } from "../api/answer.ts";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { CopyLine } from "./copy-line.tsx";
import { DeclareForm } from "./declare-form.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { writeTypedAmount } from "./typed-amount.ts";
import { useWays } from "./ways-context.ts";

/** A bank transfer to the account details that belong to this client alone. */
export function TransferWay(props: { option: PaymentOptionView }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.transfer;
  const [answer, setAnswer] = createSignal<Answer<TransferDetailsView>>();
  const details = () => {
    const found = answer();
    return found?.outcome === "answered" ? found.body : undefined;
  };
  const fault = () => {
    const found = answer();
    if (found?.outcome === "refused") return { ...found, kind: "refused" as const };
    return found?.outcome === "unreachable" ? { kind: "unreachable" as const } : undefined;
  };
  async function ask(): Promise<void> {
    setAnswer(undefined);
    setAnswer(await moneyRequests(invoice.view.id).transferDetails());
  }
  void ask();

  return (
    <>
      <p>{words().text(invoice.money(props.option.amount))}</p>
      <Show when={answer() === undefined}>
        <p class="quiet" role="status">
          {ways.words.ways.loading}
        </p>
      </Show>
      <Show when={details()}>
        {(found) => (
          <>
            <dl class="copy-lines">
              {found().lines.map(({ label, value }) => (
                <CopyLine label={words().lines[label]} value={value} />
              ))}
              <Show when={found().lines.every(({ label }) => label !== "reference")}>
                <CopyLine label={words().lines.reference} value={invoice.view.number} />
              </Show>
              <CopyLine
                label={words().amount}
                value={invoice.money(props.option.amount)}
                copied={writeTypedAmount(props.option.amount, invoice.view.currency)}
              />
            </dl>
            <p class="quiet small">{words().after}</p>
            <DeclareForm method="bank_transfer" />
          </>
        )}
      </Show>
      <FaultNotice words={ways.words} state={fault()} lostText={ways.words.later.refused.notSent} />
      <Show when={fault()}>
        <button type="button" class="button" onClick={() => void ask()}>
          {ways.words.ways.retry}
        </button>
      </Show>
    </>
  );
}
