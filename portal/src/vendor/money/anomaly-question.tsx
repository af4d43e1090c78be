import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import type { PaymentAnswer } from "../../../../shared/contract/money-schema.ts";
import { resolveAnomaly } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { AnswerPair } from "./answer-pair.tsx";

/** Money that is not what was asked for: what came, and what is to become of it. */
export function AnomalyQuestion(props: {
  readonly invoiceId: string;
  readonly payment: PaymentAnswer;
  readonly onTold: (text: string) => void;
}) {
  const language = useLanguage();
  const resolve = useAction(resolveAnomaly);
  const deed = createDeed();
  const words = () => language.words().money.anomaly;
  const asked = () => language.money(props.payment.amount);
  const came = () => props.payment.anomaly?.received ?? props.payment.amount;
  const what = () => {
    const received = language.money(came());
    const differs = props.payment.anomaly?.differs ?? "amount";
    if (differs === "account") return words().account(received);
    return words()[differs](asked(), received);
  };
  const answer = (resolution: "accepted" | "dismissed") =>
    deed.attempt(
      () => resolve(props.invoiceId, props.payment.id, resolution),
      () => props.onTold(words()[resolution]),
    );
  const isOtherCurrency = () => came().currency !== props.payment.amount.currency;
  return (
    <div class="money-question">
      <p>{what()}</p>
      <Show
        when={props.payment.anomaly?.resolution}
        fallback={
          <>
            <p class="quiet small">{words().waits}</p>
            <AnswerPair
              isPending={deed.isPending()}
              answers={[
                {
                  text: words().accept(language.money(came())),
                  more: words().acceptMore,
                  reasonAgainst: isOtherCurrency() ? words().otherCurrency : undefined,
                  onChoose: () => void answer("accepted"),
                },
                {
                  text: words().dismiss,
                  more: words().dismissMore,
                  onChoose: () => void answer("dismissed"),
                },
              ]}
            />
            <FaultNotice message={deed.message()} />
          </>
        }
      >
        {(resolution) => <p class="quiet small">{words()[resolution()]}</p>}
      </Show>
    </div>
  );
}
