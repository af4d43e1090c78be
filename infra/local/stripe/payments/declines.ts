/** How the issuer, or Stripe before it, says no: codes and words as published. */
export type Decline = {
  code: string;
  /** Absent where the refusal isn't the issuer's (an incomplete number, say). */
  declineCode?: string;
  message: string;
  adviceCode?: "confirm_card_data" | "do_not_try_again" | "try_again_later";
  networkDeclineCode?: string;
};

const declined = "Your card was declined.";

export const declines = {
  generic: {
    code: "card_declined",
    declineCode: "generic_decline",
    message: declined,
    adviceCode: "try_again_later",
    networkDeclineCode: "05",
  },
  insufficientFunds: {
    code: "card_declined",
    declineCode: "insufficient_funds",
    message: "Your card has insufficient funds.",
    adviceCode: "try_again_later",
    networkDeclineCode: "51",
  },
  lostCard: {
    code: "card_declined",
    declineCode: "lost_card",
    message: declined,
    adviceCode: "do_not_try_again",
    networkDeclineCode: "41",
  },
  stolenCard: {
    code: "card_declined",
    declineCode: "stolen_card",
    message: declined,
    adviceCode: "do_not_try_again",
    networkDeclineCode: "43",
  },
  fraudulent: { code: "card_declined", declineCode: "fraudulent", message: declined },
  velocity: {
    code: "card_declined",
    declineCode: "card_velocity_exceeded",
    message:
      "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
    adviceCode: "try_again_later",
    networkDeclineCode: "65",
  },
  expiredCard: {
    code: "expired_card",
    declineCode: "expired_card",
    message: "Your card has expired.",
    adviceCode: "confirm_card_data",
    networkDeclineCode: "54",
  },
  incorrectCvc: {
    code: "incorrect_cvc",
    declineCode: "incorrect_cvc",
    message: "Your card's security code is incorrect.",
    adviceCode: "confirm_card_data",
    networkDeclineCode: "82",
  },
  processingError: {
    code: "processing_error",
    declineCode: "processing_error",
    message: "An error occurred while processing your card. Try again in a little bit.",
    adviceCode: "try_again_later",
    networkDeclineCode: "96",
  },
  authenticationRequired: {
    code: "authentication_required",
    declineCode: "authentication_required",
    message: "Your card was declined. This transaction requires authentication.",
    networkDeclineCode: "1A",
  },
  /** A kind that its holder has to confirm each time, tried without them. */
  holderNeeded: {
    code: "payment_intent_authentication_failure",
    declineCode: "authentication_required",
    message: "This payment method needs its holder, who has to confirm every payment.",
  },
  /** Any number that isn't a published test number: a real card has no business here. */
  notATestCard: {
    code: "card_declined",
    declineCode: "test_mode_live_card",
    message:
      "Your card was declined. Your request was in test mode, but used a non test card. " +
      "For a list of valid test cards, visit: https://stripe.com/docs/testing.",
  },
} as const satisfies Record<string, Decline>;

export type DeclineName = keyof typeof declines;

/** The decline with this code of an issuer. */
export function declineNamed(code: string): DeclineName | undefined {
  const names = Object.keys(declines) as DeclineName[];
  return names.find((name) => {
    const decline: Decline = declines[name];
    return decline.declineCode === code;
  });
}
