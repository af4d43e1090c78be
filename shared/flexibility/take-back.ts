import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import type { Decided } from "../values/result.ts";

/** Why an agreement is not taken back, in the order in which it is checked. */
export type TakeBackRefusal =
  | { readonly reason: "agreement-unknown" }
  | { readonly reason: "agreement-begun" };

/** Takes an agreement back. */
export function takeBack(
  invoice: IssuedInvoice,
  agreementId: string,
  now: Instant,
): Decided<
  { readonly invoice: IssuedInvoice; readonly kind: "plan" | "extension" },
  TakeBackRefusal
> {
  invariant(false, `${invoice.id} ${agreementId} ${now}`);
}
