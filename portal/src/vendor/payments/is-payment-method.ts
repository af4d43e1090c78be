import {
  type PaymentMethodKind,
  paymentMethods,
} from "../../../../shared/payments/payment-method.ts";

const known: ReadonlySet<string> = new Set(paymentMethods.map(({ method }) => method));

/** Whether a name that came with an event or task is a way to pay that this page knows. */
export function isPaymentMethod(name: string | undefined): name is PaymentMethodKind {
  return name !== undefined && known.has(name);
}
