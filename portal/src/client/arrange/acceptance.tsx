import { Show } from "solid-js";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { useInvoice } from "../invoice-context.tsx";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { useWays } from "../ways/ways-context.ts";
import { useArrange } from "./arrange-context.ts";
import { Authorization } from "./authorization.tsx";
import { breachText } from "./breach-text.ts";
import { type Agreeing, createAgreeing } from "./create-agreeing.ts";
import type { Offer } from "./create-offer.ts";
import { isUsualPlan } from "./is-usual-plan.ts";
import type { Preview } from "./preview.ts";
import { TermsPreview } from "./terms-preview.tsx";
import { paidToday } from "./terms-text.ts";
import { WordsField } from "./words-field.tsx";

export type AcceptanceProps = { offer: Offer; preview: Preview | undefined };

/** Preview, what it means, and one button that agrees or asks, whichever it will be. */
export function Acceptance(props: AcceptanceProps) {
  const ways = useWays();
  const arrange = useArrange();
  const agreeing = createAgreeing(props);
  const proposed = () => (props.preview?.refusal ? undefined : props.preview);
  const isSending = () => agreeing.state().kind === "sending";
  const label = () => (agreeing.mustAsk() ? askLabel() : agreeLabel());
  const askLabel = () => arrange.words.arrange.agree.ask(arrange.vendor);
  const agreeLabel = useAgreeLabel(props);
  return (
    <>
      <TermsPreview preview={props.preview} />
      <Show when={proposed()}>
        {(found) => (
          <>
            <Show when={agreeing.mustAsk()} fallback={<AtOnce preview={found()} />}>
              <Asked offer={props.offer} preview={found()} />
            </Show>
            <Show when={!isUsualPlan(props.offer.situation, found().proposal.plan)}>
              <ForLater offer={props.offer} />
            </Show>
            <button
              type="button"
              class="button main"
              aria-disabled={isSending()}
              onClick={() => void agreeing.send()}
            >
              {isSending() ? ways.words.later.sending : label()}
            </button>
          </>
        )}
      </Show>
      <FaultNotice words={ways.words} state={noticed(agreeing)} />
    </>
  );
}

/** That it has to be asked for is told by the card itself, and is no fault. */
function noticed(agreeing: Agreeing) {
  const state = agreeing.state();
  return state.kind === "refused" && state.reason === "beyond-policy" ? undefined : state;
}

type Proposed = Extract<Preview, { refusal?: undefined }>;

function useAgreeLabel(props: AcceptanceProps): () => string | undefined {
  const invoice = useInvoice();
  const arrange = useArrange();
  return () => {
    if (props.preview === undefined || props.preview.refusal) return undefined;
    const { terms, proposal } = props.preview;
    const words = arrange.words.arrange.agree;
    const now = paidToday(terms, invoice.view.today);
    if (now > 0 && isPaidNow(props.preview)) return words.pay(invoice.money(now));
    if (terms.method !== undefined) return words.setUp;
    return proposal.dueDate === undefined ? words.plan : words.move(invoice.date(terms.lastDate));
  };
}

/** Whether acceptance leads to a payment: by reminder, an installment of today has its own button. */
function isPaidNow({ terms }: Proposed): boolean {
  return terms.payNow > 0 || terms.method !== undefined;
}

/** What is granted at once: what follows the button, what is authorized, how it is undone. */
function AtOnce(props: { preview: Proposed }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.agree;
  const terms = () => props.preview.terms;
  const next = () => {
    if (!isPaidNow(props.preview)) return undefined;
    return paidToday(terms(), invoice.view.today) > 0 ? words().payNext : words().setUpNext;
  };
  // Where charges are authorized, that has told already how all of it is taken back.
  const undo = () => {
    const { collection, method } = terms();
    if (method !== undefined) return undefined;
    return collection === undefined ? words().undoMove : words().undo;
  };
  return (
    <>
      <Authorization terms={terms()} />
      <p class="quiet small">
        {words().atOnce} {next()} {undo()} {words().everyone}
      </p>
    </>
  );
}

/** What goes beyond the policy: which rules, by when there is an answer, and room for a reason. */
function Asked(props: { offer: Offer; preview: Proposed }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange;
  const answerBy = () => {
    const { today, policy } = props.offer.situation;
    return invoice.date(addDays(today, policy.answerDays));
  };
  const texts = () =>
    props.preview.breaches.map((breach) =>
      breachText(breach, {
        words: words(),
        list: arrange.list,
        money: invoice.money,
        date: invoice.date,
      }),
    );
  return (
    <>
      <div class="notice">
        <p>{words().agree.beyond(arrange.vendor)}</p>
        <ul>
          {texts().map((text) => (
            <li>{text}</li>
          ))}
        </ul>
        <p>{words().agree.asked(arrange.vendor, answerBy())}</p>
      </div>
      <WordsField name="reason" label={words().agree.reason} />
    </>
  );
}

/** Whether later invoices should have the same; never ticked beforehand. */
function ForLater(props: { offer: Offer }) {
  const ways = useWays();
  const arrange = useArrange();
  const text = () => {
    const { granted, asked } = arrange.words.arrange.agree.forLater;
    const { forLater } = props.offer.situation.policy;
    if (forLater === "never") return undefined;
    return forLater === "granted" ? granted : asked(arrange.vendor);
  };
  return (
    <Show when={text()}>
      <label class="choice">
        <input
          type="checkbox"
          checked={ways.typed("later") === "yes"}
          onChange={({ currentTarget }) =>
            ways.type("later", currentTarget.checked ? "yes" : undefined)
          }
        />
        {text()}
      </label>
    </Show>
  );
}
