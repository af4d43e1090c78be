import type { OfflineMethodKind } from "../../../../shared/payments/payment-method.ts";

/** Ways outside Stripe, in the order in which a vendor meets them most. */
export const offlineMethods: readonly OfflineMethodKind[] = [
  "own_account",
  "cheque",
  "cash",
  "other",
];
