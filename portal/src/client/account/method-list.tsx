import { createSignal, Show } from "solid-js";
import type { MethodOnFileView } from "../../../../shared/contract/payment-schema.ts";
import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import { brandName } from "../../../../shared/messages/card-name.ts";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createAttempt } from "../ways/create-attempt.ts";
import { Each } from "../ways/each.tsx";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { formatMonth } from "./format-month.ts";
import { PayWith } from "../ways/pay-with.tsx";
import { useWays } from "../ways/ways-context.ts";
import type { AccountTotal } from "./account-total.ts";

export type MethodListProps = {
  methods: readonly MethodOnFileView[];
  total: AccountTotal;
  onChanged: () => Promise<void>;
};

/** The methods on file, each with what one click pays, and a way to remove it. */
export function MethodList(props: MethodListProps) {
  const ways = useWays();
  const [removed, setRemoved] = createSignal<string>();
  const words = () => ways.words.ways.account;
  const ids = () => props.methods.map(({ id }) => id);
  return (
    <section class="account-part">
      <h2>{words().onFile}</h2>
      <Show when={ids().length > 0} fallback={<p class="quiet">{words().nothingOnFile}</p>}>
        <Each of={ids()}>
          {(id) => (
            <Show when={props.methods.find((method) => method.id === id)}>
              {(method) => (
                <Method
                  method={method()}
                  total={props.total}
                  onRemoved={async (shown) => {
                    setRemoved(shown);
                    await props.onChanged();
                  }}
                />
              )}
            </Show>
          )}
        </Each>
      </Show>
      <div role="status">
        <Show when={removed()}>
          {(shown) => <p class="notice good">{words().removed(shown())}</p>}
        </Show>
      </div>
    </section>
  );
}

type MethodProps = {
  method: MethodOnFileView;
  total: AccountTotal;
  onRemoved: (shown: string) => Promise<void>;
};

function Method(props: MethodProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.account;
  const shown = () => {
    const { shownAs, method } = props.method;
    return words().shown(
      brandName(shownAs) || ways.words.later.methods[method],
      shownAs.lastDigits,
    );
  };
  const option = () => invoice.view.options.find(({ method }) => method === props.method.method);
  // A discount is for one invoice that is paid in full; together, each takes what it asks for.
  const amount = () =>
    props.total.others.length > 0 ? props.total.amount : (option()?.amount ?? 0);
  const wish = (): StartPayment => ({
    method: props.method.method,
    methodOnFileId: props.method.id,
    ...(props.total.others.length > 0
      ? { amount: invoice.view.amounts.startable, otherInvoices: props.total.others }
      : { amount: amount() }),
  });
  return (
    <div class="on-file">
      <p>
        <strong>{shown()}</strong>{" "}
        <Show when={props.method.expiryMonth}>
          {(month) => (
            <span class="quiet small">
              {words().expires(formatMonth(month(), invoice.words.locale))}
            </span>
          )}
        </Show>
      </p>
      <Show when={option()}>
        <PayWith
          label={words().payWith(invoice.money(amount()), shown())}
          busyLabel={words().charging}
          wish={wish}
        />
        <p class="quiet small">{words().charges}</p>
      </Show>
      <Remove methodId={props.method.id} shown={shown()} onRemoved={props.onRemoved} />
    </div>
  );
}

type RemoveProps = {
  methodId: string;
  shown: string;
  onRemoved: (shown: string) => Promise<void>;
};

/** Removing asks once more: a slip of the thumb shouldn't cost a method. */
function Remove(props: RemoveProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.account;
  const attempt = createAttempt();
  const [isAsking, setIsAsking] = createSignal(false);

  async function remove(): Promise<void> {
    const { removeMethod } = moneyRequests(invoice.view.id);
    if (await attempt.run(props.methodId, removeMethod)) await props.onRemoved(props.shown);
  }

  return (
    <>
      <Show
        when={isAsking()}
        fallback={
          <button
            type="button"
            class="text-link"
            aria-label={words().removeNamed(props.shown)}
            onClick={() => setIsAsking(true)}
          >
            {words().remove}
          </button>
        }
      >
        <p>{words().removeSure(props.shown)}</p>
        <div class="pair">
          <button
            type="button"
            class="button"
            aria-disabled={attempt.state().kind === "sending"}
            onClick={() => void remove()}
          >
            {words().remove}
          </button>
          <button type="button" class="button" onClick={() => setIsAsking(false)}>
            {words().keep}
          </button>
        </div>
      </Show>
      <FaultNotice words={ways.words} state={attempt.state()} />
    </>
  );
}
