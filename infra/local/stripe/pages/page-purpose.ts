import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import { formatAmount } from "../payments/currency-rules.ts";
import type { Markup } from "./page-frame.ts";
import { linesMarkup } from "./session-lines.ts";

/** What a hosted page is for, in the words of its form. */
export type Purpose = {
  /** Title, heading and button. */
  action: string;
  titleInTrouble: string;
  trouble: string;
  /** What is paid, or what the method is saved for. */
  subject: Markup | string;
  /** What its holder allows by pressing the button, beyond what is paid here. */
  authorization: string | null;
};

/** A page takes a payment, or only saves a method. */
export function purposeOf(stored: StoredSession): Purpose {
  const { session, intentWishes } = stored;
  if (session.mode === "setup") {
    const { description } = intentWishes;
    return {
      action: "Save",
      titleInTrouble: "Not saved yet",
      trouble: "Your payment method wasn't saved.",
      subject: description === null ? "" : html`<p>${description}</p>`,
      authorization:
        "Nothing is charged now. By saving you allow the vendor to charge this payment method " +
        "later, as agreed, without asking you each time.",
    };
  }
  const amount = formatAmount(session.currency ?? "usd", session.amount_total ?? 0);
  return {
    action: `Pay ${amount}`,
    titleInTrouble: `Not paid yet: ${amount}`,
    trouble: "The payment wasn't made.",
    subject: linesMarkup(stored),
    authorization:
      intentWishes.setupFutureUsage === "off_session"
        ? "By paying you also allow the vendor to charge this payment method later, as agreed, " +
          "without asking you each time."
        : null,
  };
}

export const authorizationMarkup = ({ authorization }: Purpose): Markup | string =>
  authorization === null ? "" : html`<p class="quiet">${authorization}</p>`;
