import type { Deed } from "../api/arrangement-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { useWays } from "../ways/ways-context.ts";
import { useDeed } from "./use-deed.ts";

export type DeedButtonProps = {
  label: string;
  deed: Deed;
  isMain?: boolean;
};

/** A button that does one thing with what was arranged, and says why if it can't. */
export function DeedButton(props: DeedButtonProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const deed = useDeed();
  return (
    <>
      <button
        type="button"
        class="button"
        classList={{ main: props.isMain === true }}
        aria-disabled={deed.isSending() || invoice.actions === undefined}
        onClick={() => invoice.actions && void deed.send(props.deed)}
      >
        {deed.isSending() ? ways.words.later.sending : props.label}
      </button>
      <FaultNotice words={ways.words} state={deed.state()} />
    </>
  );
}
