import type Stripe from "stripe";
import { collection } from "../records.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";

/** The payers' agreements to have their accounts debited. */
export const mandates = collection<Stripe.Mandate>("mandate");

function showDetails(scene: Scene, id: string, kind: string): Stripe.Mandate.PaymentMethodDetails {
  const reference = id.slice(-10).toUpperCase();
  const url = `${scene.origin}/stripe/mandates/${id}`;
  const details: Record<string, object> = {
    acss_debit: {
      interval_description: "whenever an invoice is paid",
      payment_schedule: "sporadic",
      transaction_type: "business",
    },
    au_becs_debit: { url },
    bacs_debit: {
      display_name: null,
      network_status: "accepted",
      reference,
      revocation_reason: null,
      service_user_number: null,
      url,
    },
    sepa_debit: { reference, url },
    us_bank_account: {},
  };
  return { type: kind, [kind]: details[kind] ?? {} };
}

/** The newest agreement on a payment method. */
const latestMandate = (scene: Scene, methodId: string): Stripe.Mandate | undefined =>
  scene.records.all(mandates).findLast((mandate) => mandate.payment_method === methodId);

/**
 * The agreement under which a method is debited: the one that it has, or one that is given with
 * this payment. A method whose agreement has ended is refused.
 */
export function mandateFor(
  scene: Scene,
  method: Stripe.PaymentMethod,
  intent: Pick<Stripe.PaymentIntent, "amount" | "currency" | "setup_future_usage">,
): Stripe.Mandate {
  const known = latestMandate(scene, method.id);
  if (known?.status === "inactive") {
    throw invalidRequest(
      `The mandate ${known.id} of the PaymentMethod ${method.id} is inactive. The customer must ` +
        "agree to a new mandate before their account can be debited again.",
      { code: "payment_intent_mandate_invalid", param: "payment_method" },
    );
  }
  if (known !== undefined) return known;
  const { amount, currency, setup_future_usage: later } = intent;
  const id = scene.newId("mandate");
  const mandate: Stripe.Mandate = {
    id,
    object: "mandate",
    customer_acceptance: {
      accepted_at: scene.now,
      online: { ip_address: "127.0.0.1", user_agent: null },
      type: "online",
    },
    livemode: false,
    payment_method: method.id,
    payment_method_details: showDetails(scene, id, method.type),
    status: "active",
    ...(later === null && method.customer === null
      ? { single_use: { amount, currency }, type: "single_use" }
      : { multi_use: {}, type: "multi_use" }),
  };
  scene.records.put(mandates, id, mandate);
  return mandate;
}

/** Ends the agreement on a payment method, so that it can't be debited again. */
export function endMandate(scene: Scene, method: string | Stripe.PaymentMethod | null): void {
  const mandate = latestMandate(scene, idOf(method) ?? "");
  if (mandate === undefined || mandate.status === "inactive") return;
  const ended: Stripe.Mandate = { ...mandate, status: "inactive" };
  scene.records.put(mandates, mandate.id, ended);
  recordEvent(scene, "mandate.updated", ended, { status: mandate.status });
}
