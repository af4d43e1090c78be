import type Stripe from "stripe";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { PaymentProcessor } from "../../ports/payment-processor.ts";
import { findIntent } from "./find-intent.ts";
import { refusalOf } from "./refusal.ts";
import { askStripe, isInvalidRequest, isServerError } from "./stripe-connection.ts";
import { transferTypeOf } from "./transfer-details.ts";

type DrawOrder = Parameters<PaymentProcessor["drawCash"]>[0];

/**
 * Moves matched money out of a customer's cash balance. An intent that doesn't find enough there is
 * cancelled: it would otherwise take the next transfer, which may be for something else.
 */
export async function drawCash(
  stripe: Stripe,
  order: DrawOrder,
): Promise<"drawn" | { readonly refusedCode: string }> {
  try {
    const intent = await createOrFind(stripe, order);
    if (intent.status === "succeeded") return "drawn";
    await applyBalance(stripe, intent.id, order);
    const applied = await askStripe("paymentIntents.retrieve", () =>
      stripe.paymentIntents.retrieve(intent.id),
    );
    if (applied.status === "succeeded") return "drawn";
    if (applied.status !== "canceled") {
      await askStripe("paymentIntents.cancel", () => stripe.paymentIntents.cancel(intent.id));
    }
    return { refusedCode: "insufficient_funds" };
  } catch (error) {
    if (isInvalidRequest(error)) return { refusedCode: refusalOf(error) };
    throw error;
  }
}

/** After a failure of Stripe's own, which it repeats under the key, its list says what exists. */
async function createOrFind(stripe: Stripe, order: DrawOrder): Promise<Stripe.PaymentIntent> {
  try {
    return await create(stripe, order);
  } catch (error) {
    if (!isServerError(error)) throw error;
    const { id, customerId } = order;
    const found = await findIntent(stripe, { customerId }, { key: "kindly_transfer", id });
    if (found === undefined) throw error;
    return found;
  }
}

function create(stripe: Stripe, order: DrawOrder) {
  const type = transferTypeOf(order.currency);
  const transfer = type === undefined ? {} : { bank_transfer: bankTransfer(type) };
  return askStripe("paymentIntents.create", () =>
    stripe.paymentIntents.create(
      {
        amount: toStripeAmount(order.amount, order.currency),
        currency: order.currency.toLowerCase(),
        customer: order.customerId,
        confirm: true,
        allowed_payment_method_types: ["customer_balance"],
        payment_method_data: { type: "customer_balance" },
        payment_method_options: {
          customer_balance: { funding_type: "bank_transfer", ...transfer },
        },
        metadata: { kindly_transfer: order.id },
      },
      { idempotencyKey: `${order.id}:draw` },
    ),
  );
}

/** Stripe wants a country with euros, though no account is shown to anybody here. */
function bankTransfer(type: string) {
  return type === "eu_bank_transfer" ? { type, eu_bank_transfer: { country: "IE" } } : { type };
}

/** Reconciled by hand, a balance may have to be told to pay; it says no where it can't. */
async function applyBalance(stripe: Stripe, intentId: string, { id }: DrawOrder): Promise<void> {
  try {
    await askStripe("paymentIntents.applyCustomerBalance", () =>
      stripe.paymentIntents.applyCustomerBalance(intentId, {}, { idempotencyKey: `${id}:apply` }),
    );
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
  }
}
