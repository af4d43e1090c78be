import { type JSX, Show } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import declareStyles from "../../styles/declare.css?inline";
import dialogStyles from "../../styles/dialog.css?inline";
import styles from "../../styles/ways.css?inline";
import { createPart } from "../create-part.ts";
import type { WaysState } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { Each } from "./each.tsx";
import { LaterAccount } from "./later-account.tsx";
import { OfflineWay } from "./offline-way.tsx";
import { OwnAccountWay } from "./own-account-way.tsx";
import { PageWay } from "./page-way.tsx";
import { TransferWay } from "./transfer-way.tsx";
import { WayRow } from "./way-row.tsx";
import { createWayWords } from "./way-words.ts";
import { makeWaysContext, useWays, WaysProvider } from "./ways-context.ts";
import { WithheldWay } from "./withheld-way.tsx";

/** How many methods stand in sight; further ones are one press away. */
const mainMethods = 3;

/** Every way to settle an invoice, one line each; choosing one unfolds it. */
export function WayList(props: { ways: WaysState }) {
  const invoice = useInvoice();
  adoptStyles(dialogStyles);
  adoptStyles(declareStyles);
  adoptStyles(styles);
  const words = createWayWords(() => invoice.words.locale);
  const isPayer = () => invoice.view.arrangements?.ownShare !== undefined;
  return (
    <Show when={words()}>
      {(loaded) => (
        <WaysProvider value={makeWaysContext(props.ways, loaded)}>
          <Rows state={props.ways} isPayer={isPayer()} />
          <Show when={!isPayer()}>
            <LaterRows state={props.ways} />
          </Show>
        </WaysProvider>
      )}
    </Show>
  );
}

/** What can be arranged instead; its code loads beside the ways to pay. */
function LaterRows(props: { state: WaysState }) {
  const part = createPart(
    () => true,
    () => import("../arrange/arrangement-rows.tsx").then((module) => module.ArrangementRows),
  );
  return <Show when={part.component()}>{(Part) => Part()({ state: props.state })}</Show>;
}

type RowsProps = { state: WaysState; isPayer: boolean };

function Rows(props: RowsProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const methods = () => invoice.view.options.map(({ method }) => method);
  const main = () => methods().slice(0, mainMethods);
  const further = () => methods().slice(mainMethods);
  const isFolded = () => {
    const way = props.state.ways()?.way;
    const isInSight = way === undefined || !isFurther(way, further());
    return further().length > 0 && isInSight && ways.typed("more") === undefined;
  };
  return (
    <ul class="ways" aria-label={ways.words.ways.heading}>
      <Methods state={props.state} methods={main()} />
      <Show
        when={isFolded()}
        fallback={<FurtherRows state={props.state} isPayer={props.isPayer} methods={further()} />}
      >
        <li class="way">
          <button type="button" class="way-more" onClick={() => ways.type("more", "yes")}>
            {ways.words.ways.more}
          </button>
        </li>
      </Show>
    </ul>
  );
}

function isFurther(way: string, methods: readonly string[]): boolean {
  return way === "withheld" || way === "account" || methods.includes(way);
}

type Method = PaymentOptionView["method"];

function Methods(props: { state: WaysState; methods: readonly Method[] }) {
  const invoice = useInvoice();
  const ways = useWays();
  const option = (method: string) => invoice.view.options.find((each) => each.method === method);
  return (
    <Each of={props.methods}>
      {(method) => (
        <Show when={option(method)}>
          {(found) => (
            <WayRow
              state={props.state}
              way={method}
              name={ways.words.later.methods[found().method]}
              amount={invoice.money(found().amount)}
              line={lineOf(found(), ways.words.ways, invoice.money)}
            >
              <Way option={found()} />
            </WayRow>
          )}
        </Show>
      )}
    </Each>
  );
}

/** The less usual methods, tax withheld, and what opens with a code. */
function FurtherRows(props: RowsProps & { methods: readonly Method[] }) {
  const invoice = useInvoice();
  const ways = useWays();
  const allowed = () => (props.isPayer ? 0 : (invoice.view.withholding?.allowed ?? 0));
  return (
    <>
      <Methods state={props.state} methods={props.methods} />
      <Show when={allowed() > 0}>
        <WayRow
          state={props.state}
          way="withheld"
          name={ways.words.ways.withhold.only}
          line={ways.words.ways.withhold.onlyText}
        >
          <WithheldWay />
        </WayRow>
      </Show>
      <Show when={!props.isPayer}>
        <WayRow
          state={props.state}
          way="account"
          name={ways.words.ways.account.name}
          line={ways.words.ways.account.line}
        >
          <LaterAccount />
        </WayRow>
      </Show>
    </>
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
