import { createSignal, Show } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { PartChoice } from "./part-choice.tsx";
import { PayWith } from "./pay-with.tsx";
import { readTypedAmount } from "./typed-amount.ts";
import { isPayable, waySums } from "./way-sums.ts";
import { useWays } from "./ways-context.ts";
import { useWithheld, WithholdingChoice } from "./withholding-choice.tsx";

export type PageWayProps = { option: PaymentOptionView; method: StartPayment["method"] };

/** A way that goes on at Stripe's page: how much of it, and a button that says so exactly. */
export function PageWay(props: PageWayProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const withheld = useWithheld();
  const [isFaultTold, setIsFaultTold] = createSignal(false);
  const startable = () => invoice.view.amounts.startable;
  const kept = () => (Number.isNaN(withheld()) ? 0 : withheld());
  const part = () =>
    ways.typed("how") === "part"
      ? readTypedAmount(ways.typed("amount") ?? "", invoice.view.currency)
      : undefined;
  const sums = () => waySums(props.option, startable(), { part: part(), withheld: kept() });
  const whole = () => {
    const all = waySums(props.option, startable(), { withheld: kept() });
    return isPayable(all) ? all : { pays: 0, discount: 0, withheld: 0, remains: 0 };
  };
  const pays = () => {
    const found = sums();
    return isPayable(found) ? found.pays : undefined;
  };
  const wish = (): StartPayment | undefined => {
    const amount = pays();
    if (amount === undefined || Number.isNaN(withheld())) return undefined;
    return {
      method: props.method,
      ...(part() !== undefined && { amount }),
      ...(kept() > 0 && { withheld: kept() }),
    };
  };
  const finalText = () => {
    const days = props.option.finalInDays ?? 0;
    return days > 0 ? ways.words.later.preferred.finalAfter(String(days)) : undefined;
  };
  return (
    <>
      <Show when={props.option.smallest < props.option.largest}>
        <PartChoice
          option={props.option}
          whole={whole()}
          sums={sums()}
          largest={Math.min(props.option.largest, startable() - kept())}
          isFaultTold={isFaultTold()}
        />
      </Show>
      <WithholdingChoice withheld={withheld()} pays={pays()} />
      <PayWith
        label={ways.words.ways.pay(
          invoice.money(pays() ?? whole().pays),
          ways.words.later.by[props.option.method],
        )}
        wish={wish}
        onIncomplete={() => setIsFaultTold(true)}
      />
      <p class="quiet small">
        {ways.words.ways.onPage} {finalText()}
      </p>
    </>
  );
}
