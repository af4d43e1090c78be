import { chargeableAmount } from "../../shared/payments/chargeable-amount.ts";

const exponents: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };

/** How many minor digits a currency of these stories has, and what Stripe can take of it. */
export function shownAmount(currency: string) {
  return { exponent: exponents[currency] ?? 2, ...chargeableAmount(currency) };
}

/** An amount as a story tells it. */
export function shown(amount: number, currency: string): string {
  const { exponent } = shownAmount(currency);
  return `${(amount / 10 ** exponent).toFixed(exponent)} ${currency}`;
}
