import { For, Show } from "solid-js";
import type { PaymentAnswer } from "../../../../shared/contract/money-schema.ts";
import { declineReason } from "../../../../shared/messages/decline-reason.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";

/** What else is to be known of a payment: what came with it, went back, or is questioned. */
export function PaymentFacts(props: { readonly payment: PaymentAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().payment;
  const lines = () => {
    const { payment } = props;
    const { discount, withheld, shares, reference, reversal, expectedAt, status } = payment;
    const expected = status === "processing" ? expectedAt : undefined;
    const day = (at: string) => language.shortDate(localDateOf(at, session().vendor.timeZone));
    return [
      status === "failed"
        ? language.words().invoice.declines[declineReason(payment.declineCode)]
        : undefined,
      expected && words().expected(day(expected)),
      discount && words().discount(language.money(discount)),
      withheld && words().withheld(language.money(withheld)),
      shares && shares.length > 1 ? words().together(shares.length) : undefined,
      reference && words().reference(reference),
      reversal && language.words().money.reversedBecause(reversal.reason),
    ].filter((line) => line !== undefined && line !== "");
  };
  return (
    <Show when={lines().length > 0}>
      <ul class="money-facts quiet small">
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Show>
  );
}

/** What went back of a payment and what its payer's bank says, one line each. */
export function PaymentReturns(props: { readonly payment: PaymentAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().payment;
  const owed = (isStillOwed: boolean | undefined) => {
    if (isStillOwed === undefined) return "";
    return isStillOwed ? words().stillOwed : words().notOwed;
  };
  const lines = () => [
    ...props.payment.refunds.map((refund) => ({
      text: words().refundStates[refund.status](language.money(refund.amount)),
      more: [refund.reason, owed(refund.isStillOwed)].filter(Boolean).join(" · "),
      at: refund.endedAt ?? refund.requestedAt,
    })),
    ...props.payment.disputes.map((dispute) => ({
      text: dispute.isBankReturn
        ? words().bankReturn(language.money(dispute.amount))
        : words().disputeStates[dispute.status](language.money(dispute.amount)),
      more:
        dispute.withdrawn.amount > 0 && dispute.status === "won"
          ? words().lost(language.money(dispute.withdrawn))
          : "",
      at: dispute.closedAt ?? dispute.openedAt,
    })),
  ];
  return (
    <Show when={lines().length > 0}>
      <ul class="money-returns">
        <For each={lines()}>
          {(line) => (
            <li>
              <span>{line.text}</span>
              <Show when={line.more}>
                <span class="quiet small">{line.more}</span>
              </Show>
              <time class="quiet small" dateTime={line.at}>
                {language.shortInstant(line.at, session().vendor.timeZone)}
              </time>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
