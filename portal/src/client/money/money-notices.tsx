import { Show } from "solid-js";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import declareStyles from "../../styles/declare.css?inline";
import dialogStyles from "../../styles/dialog.css?inline";
import styles from "../../styles/money.css?inline";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";
import { Each } from "../ways/each.tsx";
import { CreditNotes } from "./credit-notes.tsx";
import { Declarations } from "./declarations.tsx";
import { HowPaid } from "./how-paid.tsx";
import { PaymentNotices } from "./payment-notices.tsx";
import { WithholdingNotice } from "./withholding-notice.tsx";

/** What became of money that did more than arrive once: on its way, sent back, declared, withheld. */
export function MoneyNotices() {
  const invoice = useInvoice();
  if (invoice.actions) for (const css of [dialogStyles, declareStyles, styles]) adoptStyles(css);
  const later = createLaterWords(() => invoice.words.locale);
  return <Show when={later()}>{(words) => <Notices words={words()} />}</Show>;
}

function Notices(props: { words: PageLaterWords }) {
  const invoice = useInvoice();
  const withholdings = () => (invoice.view.withholdings ?? []).map(({ id }) => id);
  return (
    <>
      <PaymentNotices words={props.words} />
      <Declarations words={props.words} />
      <Each of={withholdings()}>
        {(id) => (
          <Show when={invoice.view.withholdings?.find((each) => each.id === id)}>
            {(withholding) => <WithholdingNotice words={props.words} withholding={withholding()} />}
          </Show>
        )}
      </Each>
      <CreditNotes words={props.words.money} />
      <HowPaid words={props.words} />
    </>
  );
}
