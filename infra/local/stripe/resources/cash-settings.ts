import { hash, oneOf, optional } from "../requests/parameters.ts";

/** How a customer's cash is to be used, as it is said with the customer and for itself. */
export const cashSettings = {
  settings: optional(
    hash({ reconciliation_mode: optional(oneOf(["automatic", "manual", "merchant_default"])) }),
  ),
};
