import { fromStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import { isCurrency } from "../../../shared/values/currency.ts";
import type { Currency } from "../../../shared/values/currency.ts";
import { instantFromMilliseconds, millisecondsOf } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";

/** An instant as Stripe writes it; what is left of its last second is dropped. */
export function secondsOf(instant: Instant): number {
  return Math.floor(millisecondsOf(instant) / 1000);
}

/** Stripe's seconds as an instant. */
export function instantOf(seconds: number): Instant {
  return instantFromMilliseconds(seconds * 1000);
}

/**
 * An amount of Stripe's API in our minor units. One that they can't express, or in a currency that
 * is none, is zero: it matches nothing that was asked for.
 */
export function amountOf(
  amountAtStripe: number,
  currencyAtStripe: string | null,
): { readonly amount: number; readonly currency: Currency } {
  const currency = (currencyAtStripe ?? "").toUpperCase();
  const amount = isCurrency(currency) ? fromStripeAmount(amountAtStripe, currency) : undefined;
  return { amount: amount ?? 0, currency };
}

/** The id of an object that may have been fetched along. */
export function idOf(
  link: string | { readonly id: string } | null | undefined,
): string | undefined {
  return typeof link === "string" ? link : link?.id;
}
