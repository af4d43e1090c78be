import { codeOf } from "./stripe-connection.ts";

/**
 * Why Stripe won't, in a code. It gives none where the account has not enabled the kind that was
 * picked, nor where more is to be refunded than is left; there its words and the parameter tell.
 */
export function refusalOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "payment_method_unactivated") return methodNotEnabled;
  if (code !== "unnamed" || !(error instanceof Error)) return code;
  const isAboutKinds = /no valid payment method types/iu.test(error.message);
  if (isAboutKinds || paramOf(error) === "allowed_payment_method_types") return methodNotEnabled;
  return paramOf(error) === "amount" ? "amount_too_large" : code;
}

/** The account has not switched on the kind of method that was picked. */
export const methodNotEnabled = "method-not-enabled";

function paramOf(error: Error): unknown {
  return "param" in error ? error.param : undefined;
}
