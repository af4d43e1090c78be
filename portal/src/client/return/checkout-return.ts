/** How the reader came back from the hosted payment page. It is a hint where to look, not a fact. */
export type CheckoutReturn = {
  readonly paymentId: string;
  readonly kind: "returned" | "canceled";
};

/** Reads the address to which the hosted payment page sends the reader back. */
export function readCheckoutReturn(search: string): CheckoutReturn | undefined {
  const query = new URLSearchParams(search);
  const paymentId = query.get("payment");
  if (paymentId === null || !/^pay_\w+$/u.test(paymentId)) return undefined;
  if (query.has("returned")) return { paymentId, kind: "returned" };
  return query.has("canceled") ? { paymentId, kind: "canceled" } : undefined;
}

/** The same address without the return, so that a reload doesn't tell it again. */
export function withoutCheckoutReturn(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of ["payment", "setup", "returned", "canceled"]) query.delete(name);
  const rest = query.toString();
  return rest === "" ? "" : `?${rest}`;
}
