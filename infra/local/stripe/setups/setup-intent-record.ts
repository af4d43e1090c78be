import type Stripe from "stripe";
import { setupIntents } from "../collections.ts";
import { configurationId } from "../payments/kind-rules.ts";
import { resourceMissing } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import type { Scene } from "../scene.ts";

type NewSetup = {
  customer: string;
  kinds: string[];
  allowedKinds: string[] | null;
  description: string | null;
  metadata: Record<string, string>;
};

/** Makes the intent to save a method for payments without its holder. */
export function createSetupIntent(scene: Scene, wanted: NewSetup): Stripe.SetupIntent {
  const id = scene.newId("seti");
  const intent: Stripe.SetupIntent = {
    id,
    object: "setup_intent",
    allowed_payment_method_types: wanted.allowedKinds,
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${scene.newId("s", 25).slice(2)}`,
    created: scene.now,
    customer: wanted.customer,
    customer_account: null,
    description: wanted.description,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: wanted.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: { id: configurationId, parent: null },
    payment_method_options: {},
    payment_method_types: wanted.kinds,
    single_use_mandate: null,
    status: "requires_payment_method",
    usage: "off_session",
  };
  scene.records.put(setupIntents, id, intent);
  recordEvent(scene, "setup_intent.created", intent);
  return intent;
}

export function findSetupIntent(scene: Scene, id: string, param: string): Stripe.SetupIntent {
  const intent = scene.records.get(setupIntents, id);
  if (intent === undefined) throw resourceMissing("setup_intent", id, param);
  return intent;
}

/** Changes a setup intent and tells of it. */
export function saveSetupIntent(
  scene: Scene,
  intent: Stripe.SetupIntent,
  changes: Partial<Stripe.SetupIntent>,
  type: `setup_intent.${"canceled" | "requires_action" | "setup_failed" | "succeeded"}`,
): Stripe.SetupIntent {
  const saved = { ...intent, ...changes };
  scene.records.put(setupIntents, saved.id, saved);
  recordEvent(scene, type, saved);
  return saved;
}

/** Ends a setup intent with which nothing was saved. */
export function cancelSetupIntent(scene: Scene, intent: Stripe.SetupIntent): void {
  const changes = { status: "canceled", cancellation_reason: null, next_action: null } as const;
  saveSetupIntent(scene, intent, changes, "setup_intent.canceled");
}
