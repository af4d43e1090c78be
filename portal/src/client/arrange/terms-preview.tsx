import { Show } from "solid-js";
import type { Terms } from "../../../../shared/flexibility/proposal.ts";
import { useInvoice } from "../invoice-context.tsx";
import { useArrange } from "./arrange-context.ts";
import { faultText } from "./breach-text.ts";
import type { Preview } from "./preview.ts";
import { paidLater, paidToday } from "./terms-text.ts";

/** What stands in the fields comes to, in one line that ears hear, and day by day. */
export function TermsPreview(props: { preview: Preview | undefined }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const terms = () => (props.preview?.refusal ? undefined : props.preview?.terms);
  const fault = () => {
    const refusal = props.preview?.refusal;
    if (refusal === undefined) return undefined;
    const words = arrange.words.arrange;
    if (refusal.reason !== "proposal-not-possible") return words.fault.other;
    const { money, date } = invoice;
    return faultText(refusal.why, { words, list: arrange.list, money, date });
  };
  const text = () => {
    const found = terms();
    return found ? arrange.summary(found) : fault();
  };
  return (
    <div class="terms">
      <p role="status">{text()}</p>
      <Show when={terms()}>{(found) => <TermsDays terms={found()} />}</Show>
    </div>
  );
}

/** Each day with its amount, and what they come to together. */
export function TermsDays(props: { terms: Terms }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.terms;
  const now = () => paidToday(props.terms, invoice.view.today);
  return (
    <>
      <dl class="terms-days">
        <Show when={now() > 0}>
          <div>
            <dt>{words().todayLabel}</dt>
            <dd>{invoice.money(now())}</dd>
          </div>
        </Show>
        {paidLater(props.terms, invoice.view.today).map(({ date, amount }) => (
          <div>
            <dt>{invoice.date(date)}</dt>
            <dd>{invoice.money(amount)}</dd>
          </div>
        ))}
      </dl>
      <p class="terms-total">{words().stays(invoice.money(props.terms.total))}</p>
    </>
  );
}
