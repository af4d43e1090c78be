import { createDeed } from "../arrange/create-deed.ts";
import { useInvoice } from "../invoice-context.tsx";

/** Something that is done with what was arranged: it leads to a page of Stripe's, or shows anew. */
export function useDeed() {
  const invoice = useInvoice();
  return createDeed(async (redirectUrl) => {
    if (redirectUrl !== undefined) return invoice.actions?.leave(redirectUrl);
    await invoice.actions?.reload();
  });
}
