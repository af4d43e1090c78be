import { createUniqueId, type JSX, Show } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import declareStyles from "../../styles/declare.css?inline";
import dialogStyles from "../../styles/dialog.css?inline";
import styles from "../../styles/ways.css?inline";
import type { WaysState } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { Each } from "./each.tsx";
import { LaterAccount } from "./later-account.tsx";
import { OfflineWay } from "./offline-way.tsx";
import { OwnAccountWay } from "./own-account-way.tsx";
import { PageWay } from "./page-way.tsx";
import { TransferWay } from "./transfer-way.tsx";
import { createWayWords } from "./way-words.ts";
import { makeWaysContext, useWays, WaysProvider } from "./ways-context.ts";
import { WithheldWay } from "./withheld-way.tsx";

/** Every way to pay, one line each; choosing one unfolds it. */
export function WayList(props: { ways: WaysState }) {
  const invoice = useInvoice();
  adoptStyles(dialogStyles);
  adoptStyles(declareStyles);
  adoptStyles(styles);
  const words = createWayWords(() => invoice.words.locale);
  return (
    <Show when={words()}>
      {(loaded) => (
        <WaysProvider value={makeWaysContext(props.ways, loaded)}>
          <Rows state={props.ways} />
        </WaysProvider>
      )}
    </Show>
  );
}

function Rows(props: { state: WaysState }) {
  const invoice = useInvoice();
  const ways = useWays();
  const methods = () => invoice.view.options.map(({ method }) => method);
  const option = (method: string) => invoice.view.options.find((each) => each.method === method);
  const allowed = () => invoice.view.withholding?.allowed ?? 0;
  return (
    <ul class="ways" aria-label={ways.words.ways.heading}>
      <Each of={methods()}>
        {(method) => (
          <Show when={option(method)}>
            {(found) => (
              <Row
                state={props.state}
                way={method}
                name={ways.words.later.methods[found().method]}
                amount={invoice.money(found().amount)}
                line={lineOf(found(), ways.words.ways, invoice.money)}
              >
                <Way option={found()} />
              </Row>
            )}
          </Show>
        )}
      </Each>
      <Show when={allowed() > 0}>
        <Row
          state={props.state}
          way="withheld"
          name={ways.words.ways.withhold.only}
          line={ways.words.ways.withhold.onlyText}
        >
          <WithheldWay />
        </Row>
      </Show>
      <Row
        state={props.state}
        way="account"
        name={ways.words.ways.account.name}
        line={ways.words.ways.account.line}
      >
        <LaterAccount />
      </Row>
    </ul>
  );
}

type RowProps = {
  state: WaysState;
  way: string;
  name: string;
  amount?: string;
  line: string;
  children: JSX.Element;
};

function Row(props: RowProps) {
  const id = createUniqueId();
  const isOpen = () => props.state.ways()?.way === props.way;
  function toggle(): void {
    const { way: _, ...others } = props.state.ways() ?? {};
    props.state.show(isOpen() ? others : { ...others, way: props.way });
  }
  return (
    <li class="way">
      <button
        type="button"
        class="way-name"
        aria-expanded={isOpen()}
        aria-controls={id}
        onClick={toggle}
      >
        <span>{props.name}</span>
        <Show when={props.amount}>
          <span class="way-amount">{props.amount}</span>
        </Show>
        <span class="way-line">{props.line}</span>
      </button>
      <div id={id} class="way-body" hidden={!isOpen()}>
        <Show when={isOpen()}>{props.children}</Show>
      </div>
    </li>
  );
}

function lineOf(
  { finalInDays, discount }: PaymentOptionView,
  words: ReturnType<typeof useWays>["words"]["ways"],
  money: (amount: number) => string,
): string {
  const { final } = words;
  const timing =
    finalInDays === undefined
      ? final.onArrival
      : finalInDays === 0
        ? final.atOnce
        : final.afterDays(String(finalInDays));
  return discount === undefined ? timing : `${timing}, ${words.saves(money(discount))}`;
}

/** What unfolds for a method. */
function Way(props: { option: PaymentOptionView }): JSX.Element {
  const method = (): PaymentOptionView["method"] => props.option.method;
  const offline = () => {
    const found = method();
    return found === "cheque" || found === "cash" || found === "other" ? found : undefined;
  };
  return (
    <Show when={method() !== "bank_transfer"} fallback={<TransferWay option={props.option} />}>
      <Show when={method() !== "own_account"} fallback={<OwnAccountWay option={props.option} />}>
        <Show
          when={offline()}
          fallback={<PageWay option={props.option} method={method() as StartPayment["method"]} />}
        >
          {(found) => <OfflineWay method={found()} />}
        </Show>
      </Show>
    </Show>
  );
}
