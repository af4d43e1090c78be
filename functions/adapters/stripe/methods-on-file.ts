import type Stripe from "stripe";
import type { KeptMethod } from "../../ports/payment-processor.ts";
import { clientBehind } from "./attempt-reference.ts";
import { keptMethodOf } from "./kept-method.ts";
import { askStripe, isInvalidRequest } from "./stripe-connection.ts";

/** A kept method as it is now; one without a customer was detached and is gone for good. */
export async function readMethod(
  stripe: Stripe,
  methodId: string,
): Promise<(KeptMethod & { readonly clientId: string | undefined }) | undefined> {
  try {
    const stored = await askStripe("paymentMethods.retrieve", () =>
      stripe.paymentMethods.retrieve(methodId, { expand: ["customer"] }),
    );
    const kept = keptMethodOf(stored);
    if (kept === undefined || stored.customer === null) return undefined;
    return { ...kept, clientId: clientBehind(stored.customer) };
  } catch (error) {
    if (isInvalidRequest(error)) return undefined;
    throw error;
  }
}

/** Detaches a method from its customer, after which nothing can charge it. */
export async function removeMethod(stripe: Stripe, methodId: string): Promise<void> {
  try {
    await askStripe("paymentMethods.detach", () => stripe.paymentMethods.detach(methodId));
  } catch (error) {
    if (!isInvalidRequest(error) || (await readMethod(stripe, methodId)) !== undefined) throw error;
  }
}
