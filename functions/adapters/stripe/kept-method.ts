import type Stripe from "stripe";
import { isCheckoutMethod, paymentMethods } from "../../../shared/payments/payment-method.ts";
import type { CheckoutMethodKind } from "../../../shared/payments/payment-method.ts";
import type { KeptMethod } from "../../ports/payment-processor.ts";
import { paidWithOf } from "./paid-with.ts";

/** A payment method that can be charged again; undefined where it is none of ours to keep. */
export function keptMethodOf(stored: Stripe.PaymentMethod): KeptMethod | undefined {
  const method = kindOf(stored.type);
  const shownAs = paidWithOf(stored);
  if (method === undefined || shownAs === undefined || isBlocked(stored)) return undefined;
  const { card } = stored;
  return {
    id: stored.id,
    method,
    shownAs,
    ...(card === undefined ? {} : { expiryMonth: monthOf(card.exp_year, card.exp_month) }),
  };
}

/** The payer said on the hosted page that it may be shown again, and it is kept with a customer. */
export function isKeptWithConsent(stored: Stripe.PaymentMethod): boolean {
  return stored.allow_redisplay === "always" && stored.customer !== null;
}

function kindOf(type: string): CheckoutMethodKind | undefined {
  const row = paymentMethods.find(({ method }) => method === type);
  return row?.canBeKept === true && isCheckoutMethod(row.method) ? row.method : undefined;
}

/** After some returns the network takes no further debits of an account. */
function isBlocked(stored: Stripe.PaymentMethod): boolean {
  return stored.us_bank_account?.status_details?.blocked !== undefined;
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
