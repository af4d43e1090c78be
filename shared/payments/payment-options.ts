import { frozenAmount } from "../flexibility/frozen-amount.ts";
import { sharedAmount } from "../flexibility/share-amounts.ts";
import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { percentOf } from "../values/percent-of.ts";
import { chargeableAmount } from "./chargeable-amount.ts";
import { isCheckoutMethod, paymentMethodRow, paymentMethods } from "./payment-method.ts";
import type { PaymentMethodKind, PaymentMethodRow } from "./payment-method.ts";
import { policyOf } from "./payment-policy.ts";
import type { PaymentPolicy } from "./payment-policy.ts";

/** Why a method is not a way to pay an invoice, in the order in which it is checked. */
export type MethodObstacle =
  /** The vendor does not take it. */
  | "off"
  | "account-country"
  | "client-country"
  | "currency"
  /** The vendor takes it, and its Stripe account hasn't enabled it. */
  | "not-enabled"
  /** There is no account of the vendor's to show. */
  | "no-account";

/** A way to pay an invoice now, with what it costs exactly, in minor units of its currency. */
export type PaymentOption = {
  readonly method: PaymentMethodKind;
  /**
   * What is asked for first: everything that can be started, after the discount; or without what
   * questions freeze and others are asked for, where anything is left of it.
   */
  readonly amount: number;
  readonly discount?: number;
  readonly smallest: number;
  readonly largest: number;
  readonly step: number;
  readonly finalInDays?: number;
  readonly isPreferred?: boolean;
};

/** Why a method cannot pay an invoice, whatever the amount; undefined when it can. */
export function obstacleOf(
  invoice: IssuedInvoice,
  method: PaymentMethodKind,
): MethodObstacle | undefined {
  const row = paymentMethodRow(method);
  const policy = policyOf(invoice);
  const { currency } = invoice.content;
  const clientCountry = invoice.client.address?.country;
  if (!policy.methods.includes(method)) return "off";
  if (row.family === "offline") return offlineObstacle(method, policy, currency);
  if (row.accountCountries?.includes(policy.accountCountry) === false) return "account-country";
  if (clientCountry !== undefined && row.clientCountries?.includes(clientCountry) === false) {
    return "client-country";
  }
  if (row.currencies?.includes(currency) === false) return "currency";
  // Cards are every account's; of the others only what Stripe has told counts.
  const isEnabled = policy.enabledAtStripe?.includes(method) ?? method === "card";
  return isEnabled ? undefined : "not-enabled";
}

function offlineObstacle(
  method: PaymentMethodKind,
  policy: PaymentPolicy,
  currency: string,
): MethodObstacle | undefined {
  if (method !== "own_account") return undefined;
  if (policy.ownAccount === undefined) return "no-account";
  return policy.ownAccount.currency === currency ? undefined : "currency";
}

/**
 * The ways to pay what can be started of an invoice, the one that suits the vendor best first. A
 * way that cannot move the amount at all is left out.
 */
export function paymentOptions(invoice: IssuedInvoice): readonly PaymentOption[] {
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return [];
  const { startable } = invoiceAmounts(invoice);
  if (startable === 0) return [];
  const options = paymentMethods.flatMap((row): PaymentOption[] => {
    if (obstacleOf(invoice, row.method) !== undefined) return [];
    const option = optionOf(invoice, row, startable);
    return option === undefined ? [] : [option];
  });
  const first = policyOf(invoice).preferred?.method;
  return options.toSorted((a, b) => Number(b.method === first) - Number(a.method === first));
}

function optionOf(
  invoice: IssuedInvoice,
  row: PaymentMethodRow,
  startable: number,
): PaymentOption | undefined {
  const limits = methodLimits(invoice, row.method);
  const largest = payableAtOnce(invoice, row.method, startable).amount;
  if (largest < limits.minimum) return undefined;
  const { amount, discount } = askedFirst(invoice, row.method, startable);
  return {
    method: row.method,
    amount,
    ...(discount === 0 ? {} : { discount }),
    smallest: Math.min(limits.smallest, amount),
    largest,
    step: limits.step,
    ...(row.settlement.kind === "on-arrival"
      ? {}
      : { finalInDays: row.settlement.kind === "at-once" ? 0 : row.settlement.days }),
    ...(policyOf(invoice).preferred?.method === row.method ? { isPreferred: true } : {}),
  };
}

/**
 * The most that one payment by a method can settle of `startable`, and what is let off for it when
 * that is everything. It leaves nothing that would then be too little to be paid the same way.
 */
export function payableAtOnce(
  invoice: IssuedInvoice,
  method: PaymentMethodKind,
  startable: number,
): { readonly amount: number; readonly discount: number } {
  const { largest, step } = methodLimits(invoice, method);
  const discount = methodDiscount(invoice, method, startable);
  if (startable - discount > largest) {
    return { amount: payableOfShare(invoice, method, startable), discount: 0 };
  }
  return { amount: Math.floor((startable - discount) / step) * step, discount };
}

/** The most that one payment by a method can settle of a share, of which nothing is let off. */
export function payableOfShare(
  invoice: IssuedInvoice,
  method: PaymentMethodKind,
  share: number,
): number {
  const { largest, leastRest, step } = methodLimits(invoice, method);
  const wholeSteps = (amount: number) => Math.floor(amount / step) * step;
  if (share <= largest) return wholeSteps(share);
  const amount = wholeSteps(largest);
  return share - amount < leastRest ? wholeSteps(share - leastRest) : amount;
}

/**
 * What one payment by a method is asked for first, of what can be started: what questions freeze and
 * what others are asked for waits, as far as anything that can be paid this way is left, and nothing
 * is let off then. It leaves nothing that would be too little to be paid later.
 */
export function askedFirst(
  invoice: IssuedInvoice,
  method: PaymentMethodKind,
  startable: number,
): { readonly amount: number; readonly discount: number } {
  const whole = payableAtOnce(invoice, method, startable);
  const frozen = frozenAmount(invoice);
  const { smallest, leastRest, step } = methodLimits(invoice, method);
  for (const waiting of [frozen + sharedAmount(invoice), frozen]) {
    if (waiting === 0) continue;
    const amount = Math.floor((startable - Math.max(waiting, leastRest)) / step) * step;
    // Everything may be cheaper than nearly everything, or as much as the method can.
    if (amount >= whole.amount) return whole;
    if (amount >= smallest) return { amount, discount: 0 };
  }
  return whole;
}

/** What one payment by a method can be, in minor units of the invoice's currency. */
export function methodLimits(invoice: IssuedInvoice, method: PaymentMethodKind) {
  const { currency } = invoice.content;
  const { smallDifferences } = policyOf(invoice);
  const asked = smallestAsked(invoice);
  // A rest that is closed by rule is what a bank's fee leaves, and nobody's to choose.
  const closed = smallDifferences[currency] ?? 0;
  if (!isCheckoutMethod(method)) {
    const largest = Number.MAX_SAFE_INTEGER;
    return { minimum: 1, smallest: asked, largest, leastRest: closed + 1, step: 1 };
  }
  const chargeable = chargeableAmount(currency);
  const { maximum: ofMethod } = paymentMethodRow(method);
  const ofStripe = method === "card" ? chargeable.maximum : chargeable.maximumWithoutCard;
  return {
    minimum: chargeable.minimum,
    smallest: Math.max(chargeable.minimum, asked),
    largest: Math.min(ofStripe, ofMethod?.[currency] ?? ofStripe),
    leastRest: Math.max(chargeable.minimum, closed + 1),
    step: chargeable.step,
  };
}

/**
 * The least part that is asked for: what the vendor's settings say, and no more than the installment
 * that comes next. In hardship any part will do that the method can move.
 */
function smallestAsked(invoice: IssuedInvoice): number {
  const { content, arrangements, flexibility } = invoice;
  if (arrangements?.hardship !== undefined) return 1;
  const { smallestParts } = flexibility ?? policyOf(invoice);
  const asked = smallestParts[content.currency] ?? 1;
  const { plan } = arrangements ?? {};
  if (plan?.status !== "active" && plan?.status !== "starting") return asked;
  const next = plan.installments.find(({ amount, paid }) => paid < amount);
  return next === undefined ? asked : Math.min(asked, next.amount - next.paid);
}

/**
 * What the vendor lets off when `amount` is settled in full by a method: its percent, rounded half
 * away from zero, in minor units. Zero for any method but the preferred one.
 */
export function methodDiscount(
  invoice: IssuedInvoice,
  method: PaymentMethodKind,
  amount: number,
): number {
  const { preferred } = policyOf(invoice);
  if (preferred?.method !== method || preferred.discountPercent === undefined) return 0;
  return percentOf(amount, preferred.discountPercent);
}
