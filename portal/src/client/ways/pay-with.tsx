import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import { createPaymentStart } from "../create-payment-start.ts";
import { useInvoice } from "../invoice-context.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { useWays } from "./ways-context.ts";

export type PayWithProps = {
  label: string;
  busyLabel?: string;
  /** What is asked for; undefined where it can't be asked for as it is, which a field then says. */
  wish: () => StartPayment | undefined;
  onIncomplete?: () => void;
  isQuiet?: boolean;
};

/** A button that pays as its label says. */
export function PayWith(props: PayWithProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const payment = invoice.actions && createPaymentStart(invoice.actions);
  const isStarting = () => payment?.state().kind === "starting";

  async function press(button: HTMLElement): Promise<void> {
    const wish = props.wish();
    if (wish !== undefined) return payment?.start(wish);
    props.onIncomplete?.();
    button.closest(".way-body")?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  return (
    <>
      <button
        type="button"
        class="button"
        classList={{ main: props.isQuiet !== true }}
        aria-disabled={isStarting()}
        onClick={({ currentTarget }) => void press(currentTarget)}
      >
        {isStarting() ? (props.busyLabel ?? ways.words.ways.opening) : props.label}
      </button>
      <FaultNotice words={ways.words} state={payment?.state()} lostText={ways.words.ways.unsure} />
    </>
  );
}
