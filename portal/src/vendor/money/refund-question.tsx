import { useAction } from "@solidjs/router";
import type { RefundAnswer } from "../../../../shared/contract/money-schema.ts";
import { answerRefund } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { AnswerPair } from "./answer-pair.tsx";

/** A refund that was made at Stripe: whether the client owes the money again. */
export function RefundQuestion(props: {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly refund: RefundAnswer;
  /** Whether what stands above asks the question already. */
  readonly isAskedAbove?: boolean;
  readonly onTold: (text: string) => void;
}) {
  const language = useLanguage();
  const answer = useAction(answerRefund);
  const deed = createDeed();
  const words = () => language.words().money.question;
  const say = (isStillOwed: boolean) =>
    void deed.attempt(
      () => answer(props.invoiceId, props.paymentId, props.refund.id, isStillOwed),
      () => props.onTold(words().done),
    );
  return (
    <div class="money-question">
      <p classList={{ unseen: props.isAskedAbove ?? false }}>
        {words().title(language.money(props.refund.amount))}
      </p>
      <AnswerPair
        isPending={deed.isPending()}
        answers={[
          { text: words().no, more: words().noMore, onChoose: () => say(false) },
          { text: words().yes, more: words().yesMore, onChoose: () => say(true) },
        ]}
      />
      <FaultNotice message={deed.message()} />
    </div>
  );
}
