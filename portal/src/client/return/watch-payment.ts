import type { PaymentState } from "../../../../shared/contract/portal-schema.ts";
import type { Answer } from "../api/answer.ts";

/** The pauses before each question, about a minute and a half together. */
export const pausesSeconds: readonly number[] = [0, 1, 2, 3, 5, 8, 13, 20, 30];

/** What watching a payment needs of its surroundings. */
export type PaymentWatch = {
  readonly refresh: () => Promise<Answer<PaymentState>>;
  /** Brings the page up to date; answers whether it now knows how the payment went. */
  readonly isKnownAfterReload: () => Promise<boolean>;
  readonly pause: (seconds: number) => Promise<void>;
  readonly hasLeft: () => boolean;
};

/** Asks how a payment went, with growing pauses, until the page knows it or it takes too long. */
export async function watchPayment(
  watch: PaymentWatch,
  pauses: readonly number[] = pausesSeconds,
): Promise<void> {
  for (const seconds of pauses) {
    await watch.pause(seconds);
    if (watch.hasLeft()) return;
    const answer = await watch.refresh();
    if (answer.outcome === "refused") return;
    const hasChanged =
      answer.outcome === "answered" && answer.body.payment.status !== "requires_action";
    if (hasChanged && (await watch.isKnownAfterReload())) return;
  }
}
