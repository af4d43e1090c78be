/** Why a card payment didn't work, as far as somebody other than the cardholder may know. */
export type DeclineReason = "card" | "confirmation" | "temporary" | "declined";

const reasons: Readonly<Record<string, DeclineReason>> = {
  authentication_required: "confirmation",
  authentication_not_handled: "confirmation",
  expired_card: "card",
  incorrect_cvc: "card",
  incorrect_number: "card",
  incorrect_zip: "card",
  invalid_cvc: "card",
  invalid_expiry_month: "card",
  invalid_expiry_year: "card",
  invalid_number: "card",
  issuer_not_available: "temporary",
  processing_error: "temporary",
  reenter_transaction: "temporary",
  try_again_later: "temporary",
};

/**
 * Sorts the processor's code for a decline (https://docs.stripe.com/declines/codes). What touches the
 * payer's means or standing with their bank, such as too little money, is "declined" and no more.
 */
export function declineReason(code: string | undefined): DeclineReason {
  return (code === undefined ? undefined : reasons[code]) ?? "declined";
}
