import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { PaymentOptionView } from "../../../shared/contract/payment-schema.ts";

/** The way that the one button takes: what suits the vendor best, else a card, else the first. */
export function mainOption({ options }: InvoiceView): PaymentOptionView | undefined {
  return (
    options.find(({ isPreferred }) => isPreferred) ??
    options.find(({ method }) => method === "card") ??
    options[0]
  );
}

/** Whether the plain button says all there is to say: a card, and nothing off for it. */
export function isPlain({ method, discount }: PaymentOptionView): boolean {
  return method === "card" && !discount;
}

/** Whether money moved, or was spoken of, so that there may be more to tell than the amounts. */
export function hasMoneyToTell(view: InvoiceView): boolean {
  return Boolean(
    view.payments[0] ??
    view.withholdings ??
    view.declarations ??
    view.creditNotes ??
    view.creditApplied,
  );
}
