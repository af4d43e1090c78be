import type Stripe from "stripe";
import { checkoutSessions, type IntentWishes, type StoredSession } from "../collections.ts";
import { configurationId } from "../payments/kind-rules.ts";
import { cancelIntent, findIntent } from "../payments/payment-intent-record.ts";
import { invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { cancelSetupIntent, findSetupIntent } from "../setups/setup-intent-record.ts";

export type NewSession = {
  currency: string;
  /** `null` for a session that only saves a method. */
  total: number | null;
  setupIntent: string | null;
  customer: Stripe.Customer | null;
  customerEmail: string | null;
  clientReferenceId: string | null;
  successUrl: string;
  cancelUrl: string | null;
  expiresAt: number;
  locale: Stripe.Checkout.Session.Locale | null;
  metadata: Record<string, string>;
  kinds: string[];
  allowedKinds: string[] | null;
  /** How an account in the US is to be verified, where it was said. */
  verification: "automatic" | "instant" | null;
  savedOptions: Stripe.Checkout.Session.SavedPaymentMethodOptions | null;
  submitType: Stripe.Checkout.Session.SubmitType | null;
  lineItems: StoredSession["lineItems"];
  intentWishes: IntentWishes;
};

/** What is known of the payer before they paid. */
function knownDetails(wanted: NewSession): Stripe.Checkout.Session.CustomerDetails | null {
  const email = wanted.customer?.email ?? wanted.customerEmail;
  if (email === null) return null;
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: wanted.customer === null ? "none" : (wanted.customer.tax_exempt ?? "none"),
    tax_ids: null,
  };
}

const noText: Stripe.Checkout.Session.CustomText = {
  after_submit: null,
  shipping_address: null,
  submit: null,
  terms_of_service_acceptance: null,
};

/** What a Checkout Session says of features that aren't simulated: that they are off. */
const untouched = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: noText,
  customer_account: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: {
    enabled: false,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: {},
      rendering_options: null,
    },
  },
  livemode: false,
  managed_payments: { enabled: false },
  origin_context: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: { id: configurationId, parent: null },
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;

/** Where nothing is paid, there is nothing to sum up and no invoice to make of it. */
const withoutPayment = {
  customer_creation: null,
  invoice_creation: null,
  payment_method_collection: "always",
  total_details: null,
} satisfies Partial<Stripe.Checkout.Session>;

/** Opens a session; its PaymentIntent is made when somebody first tries to pay. */
export function openSession(scene: Scene, wanted: NewSession): Stripe.Checkout.Session {
  const id = scene.newId("cs_test", 58);
  const session: Stripe.Checkout.Session = {
    ...untouched,
    id,
    object: "checkout.session",
    allowed_payment_method_types: wanted.allowedKinds,
    amount_subtotal: wanted.total,
    amount_total: wanted.total,
    cancel_url: wanted.cancelUrl,
    client_reference_id: wanted.clientReferenceId,
    created: scene.now,
    currency: wanted.currency,
    customer: wanted.customer?.id ?? null,
    customer_creation: wanted.customer === null ? "if_required" : null,
    customer_details: knownDetails(wanted),
    customer_email: wanted.customerEmail,
    expires_at: wanted.expiresAt,
    locale: wanted.locale,
    metadata: wanted.metadata,
    mode: wanted.setupIntent === null ? "payment" : "setup",
    payment_intent: null,
    payment_method_types: wanted.kinds,
    payment_status: wanted.setupIntent === null ? "unpaid" : "no_payment_required",
    payment_method_options: {
      card: { request_three_d_secure: "automatic" },
      ...(wanted.verification === null
        ? {}
        : { us_bank_account: { verification_method: wanted.verification } }),
    },
    saved_payment_method_options: wanted.savedOptions,
    setup_intent: wanted.setupIntent,
    status: "open",
    submit_type: wanted.submitType,
    success_url: wanted.successUrl,
    ui_mode: "hosted_page",
    url: `${scene.origin}/stripe/checkout/${id}`,
    ...(wanted.setupIntent === null ? {} : withoutPayment),
  };
  const { lineItems, intentWishes } = wanted;
  scene.records.put(checkoutSessions, id, { session, lineItems, intentWishes });
  return session;
}

export function findSession(scene: Scene, id: string, param: string): StoredSession {
  const stored = scene.records.get(checkoutSessions, id);
  if (stored === undefined) throw resourceMissing("checkout.session", id, param);
  return stored;
}

/** Refuses whatever somebody does on a session that has ended. */
export function checkOpen({ status }: Stripe.Checkout.Session): void {
  if (status === "open") return;
  throw invalidRequest(`This Checkout Session has a status of \`${status}\` and can't be paid.`);
}

/** A method must be of a kind that its session offers. */
export function checkOffered({ session }: StoredSession, { type }: Stripe.PaymentMethod): void {
  if (session.payment_method_types.includes(type)) return;
  throw invalidRequest(`This Checkout Session doesn't offer payments by ${type}.`, {
    param: "payment_method",
  });
}

/** Somebody did on an open session what it was opened for. */
export function completeSession(
  scene: Scene,
  stored: StoredSession,
  { billing_details: billing }: Stripe.PaymentMethod,
  paymentStatus: Stripe.Checkout.Session.PaymentStatus,
): Stripe.Checkout.Session {
  const { customer_details: known } = stored.session;
  return saveSession(scene, stored, {
    status: "complete",
    payment_status: paymentStatus,
    url: null,
    customer_details: {
      address: billing.address,
      business_name: null,
      email: billing.email ?? known?.email ?? null,
      individual_name: null,
      name: billing.name,
      phone: null,
      tax_exempt: known?.tax_exempt ?? "none",
      tax_ids: [],
    },
  }).session;
}

export function saveSession(
  scene: Scene,
  stored: StoredSession,
  changes: Partial<Stripe.Checkout.Session>,
): StoredSession {
  const saved = { ...stored, session: { ...stored.session, ...changes } };
  scene.records.put(checkoutSessions, saved.session.id, saved);
  return saved;
}

/** Ends an open session, and with it the intents that were made for it. */
export function expireSession(scene: Scene, stored: StoredSession): Stripe.Checkout.Session {
  const intentId = idOf(stored.session.payment_intent);
  if (intentId !== null) cancelIntent(scene, findIntent(scene, intentId, ""), "expired");
  const setupId = idOf(stored.session.setup_intent);
  if (setupId !== null) cancelSetupIntent(scene, findSetupIntent(scene, setupId, ""));
  const { session } = saveSession(scene, stored, { status: "expired", url: null });
  recordEvent(scene, "checkout.session.expired", session);
  return session;
}

/** The instant (seconds since 1970) at which the next open session ends. */
export function nextExpiry(records: Scene["records"]): number | undefined {
  const open = records.all(checkoutSessions).filter(({ session }) => session.status === "open");
  return open.length === 0 ? undefined : Math.min(...open.map(({ session }) => session.expires_at));
}

/** Ends every session whose time is over. Runs before anything else looks at sessions. */
export function expireDueSessions(scene: Scene): void {
  for (const stored of scene.records.all(checkoutSessions)) {
    const { status, expires_at: expiresAt } = stored.session;
    if (status === "open" && expiresAt <= scene.now) expireSession(scene, stored);
  }
}
