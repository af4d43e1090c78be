import { createEffect, createSignal, Show } from "solid-js";
import type { ProblemWords } from "../../../../shared/messages/catalog/en/problems.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import type { PaymentStart } from "../create-payment-start.ts";
import { useInvoice } from "../invoice-context.tsx";
import type { AttemptState } from "./create-attempt.ts";
import { refusalText } from "./refusal-text.ts";
import type { WayWords } from "./way-words.ts";

const catalogs = {
  en: () => import("../../../../shared/messages/catalog/en/problems.ts"),
  th: () => import("../../../../shared/messages/catalog/th/problems.ts"),
  ne: () => import("../../../../shared/messages/catalog/ne/problems.ts"),
} as const satisfies Record<Locale, () => Promise<{ problemWords: ProblemWords }>>;

async function loadProblemWords(locale: Locale): Promise<ProblemWords> {
  return (await catalogs[locale]()).problemWords;
}

export type FaultNoticeProps = {
  words: WayWords;
  state: AttemptState | PaymentStart | undefined;
  /** What a lost answer means; without it, that nothing reached us. */
  lostText?: string;
};

/** Why something that was sent didn't work, in words that say what now. */
export function FaultNotice(props: FaultNoticeProps) {
  const invoice = useInvoice();
  const [problems, setProblems] = createSignal<ProblemWords>();
  const refused = () => (props.state?.kind === "refused" ? props.state : undefined);
  createEffect(() => {
    if (!refused()) return;
    loadProblemWords(invoice.words.locale).then(
      (loaded) => setProblems(() => loaded),
      () => undefined,
    );
  });
  return (
    <div role="alert">
      <Show when={props.state?.kind === "unreachable"}>
        <p class="notice fault">{props.lostText ?? props.words.later.refused.notSent}</p>
      </Show>
      <Show when={refused()}>
        {(refusal) => (
          <p class="notice fault">
            {refusalText(refusal(), {
              ...props.words,
              problems: problems(),
              money: invoice.money,
            })}
          </p>
        )}
      </Show>
    </div>
  );
}
