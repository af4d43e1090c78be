import type { StoredPaymentMethod } from "../collections.ts";
import { declineNamed } from "./declines.ts";
import { findCardByNumber, type TestCard } from "./test-cards.ts";

type Behaviour = Pick<
  TestCard,
  "authenticates" | "canBeSaved" | "dispute" | "offSession" | "outcome"
>;

/**
 * What a card does: what is published for its number, unless it was told to do otherwise. Undefined
 * for a number that isn't a published test number.
 */
export function cardBehaviour({
  cardNumber,
  chargesAs,
}: StoredPaymentMethod): Behaviour | undefined {
  const card = findCardByNumber(cardNumber ?? "");
  if (card === undefined || chargesAs === undefined) return card;
  if (chargesAs === "authentication_required") {
    return { outcome: "succeeds", authenticates: true, offSession: "never" };
  }
  const outcome = declineNamed(chargesAs) ?? "succeeds";
  return { outcome, authenticates: false, offSession: "as-usual" };
}
