import type { PaymentRowAnswer } from "../../../../shared/contract/money-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { useLanguage } from "../language/language.tsx";
import { PaymentMark } from "../money/payment-mark.tsx";
import { paymentName } from "../money/payment-name.ts";
import { paymentState, receivedAmount } from "../money/payment-state.ts";
import { paths } from "../paths.ts";
import { useSession } from "../shell/session-context.tsx";

/** A payment in the list: who, with what, for which invoice, where it stands, when, how much. */
export function PaymentRow(props: { readonly row: PaymentRowAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const payment = () => props.row.payment;
  const day = () =>
    localDateOf(payment().endedAt ?? payment().startedAt, session().vendor.timeZone);
  return (
    <li>
      <a class="invoice-row payment-row" href={paths.invoice(props.row.invoiceId)} data-row>
        <span class="row-who">
          <span class="row-client">{props.row.clientName}</span>
          <span class="row-subject">{paymentName(payment(), language)}</span>
        </span>
        <span class="row-number">
          <span class="unseen">{language.words().payments.invoice(props.row.invoiceNumber)}</span>
          <span aria-hidden="true">{props.row.invoiceNumber}</span>
        </span>
        <span class="row-state">
          <PaymentMark state={paymentState(payment())} />
        </span>
        <span class="row-due">{language.shortDate(day())}</span>
        <span class="row-amount">
          <span class="amount">{language.money(receivedAmount(payment()))}</span>
        </span>
      </a>
    </li>
  );
}
