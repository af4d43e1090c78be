import type Stripe from "stripe";
import { optional, text, type Read } from "../requests/parameters.ts";

/** The kinds of evidence that are words; documents can't be uploaded to the simulator. */
const words = {
  access_activity_log: optional(text(20_000)),
  billing_address: optional(text()),
  cancellation_policy_disclosure: optional(text(20_000)),
  cancellation_rebuttal: optional(text(20_000)),
  customer_email_address: optional(text()),
  customer_name: optional(text()),
  customer_purchase_ip: optional(text()),
  duplicate_charge_explanation: optional(text(20_000)),
  duplicate_charge_id: optional(text()),
  product_description: optional(text(20_000)),
  refund_policy_disclosure: optional(text(20_000)),
  refund_refusal_explanation: optional(text(20_000)),
  service_date: optional(text()),
  shipping_address: optional(text()),
  shipping_carrier: optional(text()),
  shipping_date: optional(text()),
  shipping_tracking_number: optional(text()),
  uncategorized_text: optional(text(20_000)),
};

export const evidenceParameters = words;

export type SentEvidence = Partial<Read<typeof words>>;

export const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** What was said before, and what is said now. */
export function withEvidence(
  before: Stripe.Dispute.Evidence,
  sent: SentEvidence,
): Stripe.Dispute.Evidence {
  const said = Object.entries(sent).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(said) };
}
