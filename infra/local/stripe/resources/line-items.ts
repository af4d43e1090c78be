import { checkoutSessions, type StoredLineItem } from "../collections.ts";
import type { Scene } from "../scene.ts";

/** A line of a Checkout Session, with the one-time price that Stripe makes for it. */
function showLineItem(item: StoredLineItem, created: number) {
  const amount = item.unitAmount * item.quantity;
  return {
    id: item.id,
    object: "item" as const,
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: item.currency,
    description: item.name,
    metadata: item.metadata,
    price: {
      id: item.priceId,
      object: "price" as const,
      active: false,
      billing_scheme: "per_unit",
      created,
      currency: item.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: item.productId,
      recurring: null,
      tax_behavior: "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: item.unitAmount,
      unit_amount_decimal: String(item.unitAmount),
    },
    quantity: item.quantity,
  };
}

/** The lines as they are expanded in their session: the first ten. */
export function lineItemsPage(scene: Scene, sessionId: string, limit = 10) {
  const stored = scene.records.get(checkoutSessions, sessionId);
  const items = stored?.lineItems ?? [];
  return {
    object: "list" as const,
    data: items.slice(0, limit).map((item) => showLineItem(item, stored?.session.created ?? 0)),
    has_more: items.length > limit,
    url: `/v1/checkout/sessions/${sessionId}/line_items`,
  };
}
