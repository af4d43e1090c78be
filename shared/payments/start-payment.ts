import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { isSetAside } from "./payment.ts";
import type { Payment } from "./payment.ts";
import type { CheckoutMethodKind } from "./payment-method.ts";
import {
  askedFirst,
  methodLimits,
  obstacleOf,
  payableAtOnce,
  payableOfShare,
} from "./payment-options.ts";
import type { MethodObstacle } from "./payment-options.ts";
import { withheldOnItsWay, withholdingAllowed } from "./withholding-share.ts";

/** Why a payment cannot be started, in the order in which it is checked. */
export type StartPaymentRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "method-not-offered"; readonly why: MethodObstacle }
  | { readonly reason: "payment-in-progress" }
  | { readonly reason: "withholding-exceeds-share"; readonly allowed: number }
  | { readonly reason: "amount-exceeds-startable"; readonly startable: number }
  | { readonly reason: "amount-below-minimum"; readonly minimum: number }
  | { readonly reason: "amount-above-maximum"; readonly maximum: number }
  | { readonly reason: "amount-off-step"; readonly step: number }
  | {
      readonly reason: "amount-leaves-too-little";
      readonly rest: number;
      readonly minimum: number;
    };

/** What a payer asks for; amounts in minor units of the invoice. */
export type PaymentWish = {
  readonly method: CheckoutMethodKind;
  /** What they want to pay; what is asked for first when absent. */
  readonly amount?: number | undefined;
  /** Tax that they keep back at source. */
  readonly withheld?: number | undefined;
  /** Whether it was agreed on before: then it may be as small as the method allows. */
  readonly isAgreed?: boolean | undefined;
  /** What is left of their share, where they are one of several payers: they pay no more than that. */
  readonly share?: number | undefined;
};

/** What may be collected now, and which unfinished attempt has to make room for it first. */
export type PaymentStart = {
  readonly amount: number;
  readonly discount: number;
  readonly withheld: number;
  readonly replaces: Payment | undefined;
};

/**
 * Decides what a new payment collects: the wish, or what is asked for first. What a browser sends is
 * only a wish; money in `processing` is out of reach, nobody pays again while money that was set aside
 * waits for the vendor, and an unfinished attempt locks nobody out: it is replaced. The discount of a
 * method is for whoever settles everything.
 */
export function decidePaymentStart(
  invoice: IssuedInvoice,
  payments: readonly Payment[],
  wish: PaymentWish,
): Decided<PaymentStart, StartPaymentRefusal> {
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  const why = obstacleOf(invoice, wish.method);
  if (why !== undefined) return refused({ reason: "method-not-offered", why });
  const { startable: all } = invoiceAmounts(invoice);
  if (all === 0 || payments.some(isSetAside)) return refused({ reason: "payment-in-progress" });
  const withheld = wish.withheld ?? 0;
  const allowed = withholdable(invoice, payments, wish);
  if (withheld > allowed) return refused({ reason: "withholding-exceeds-share", allowed });
  const startable = Math.min(all, wish.share ?? all);
  if (withheld > startable || startable === 0) {
    return refused({ reason: "amount-exceeds-startable", startable });
  }
  const sums =
    startable < all ? shareSums(invoice, wish, startable) : sumsOf(invoice, wish, all - withheld);
  const against = amountRefusal(invoice, wish, { ...sums, startable: startable - withheld });
  if (against !== undefined) return refused(against);
  return {
    outcome: "done",
    ...sums,
    withheld,
    replaces: payments.find(
      (payment) => payment.status === "requires_action" && payment.anomaly === undefined,
    ),
  };
}

/** The tax that may still be kept back; none by whoever pays for somebody else. */
function withholdable(
  invoice: IssuedInvoice,
  payments: readonly Payment[],
  { share }: PaymentWish,
): number {
  if (share !== undefined) return 0;
  return Math.max(0, withholdingAllowed(invoice) - withheldOnItsWay(payments));
}

type Sums = { readonly amount: number; readonly discount: number };

/** Everything, less what is let off for it, or the part that was asked for. */
function sumsOf(invoice: IssuedInvoice, wish: PaymentWish, startable: number): Sums {
  const whole = payableAtOnce(invoice, wish.method, startable);
  if (wish.amount === whole.amount) return whole;
  // A share is all that its payer owes, whatever waits beside it.
  if (wish.amount === undefined) {
    return wish.share === undefined ? askedFirst(invoice, wish.method, startable) : whole;
  }
  return { amount: wish.amount, discount: 0 };
}

/** A share, or a part of it; what is let off for everything is not for it. */
function shareSums(invoice: IssuedInvoice, wish: PaymentWish, share: number): Sums {
  return { amount: wish.amount ?? payableOfShare(invoice, wish.method, share), discount: 0 };
}

function amountRefusal(
  invoice: IssuedInvoice,
  { method, isAgreed = false }: PaymentWish,
  sums: Sums & { readonly startable: number },
): StartPaymentRefusal | undefined {
  const { amount, discount, startable } = sums;
  const limits = methodLimits(invoice, method);
  if (amount > startable) return { reason: "amount-exceeds-startable", startable };
  if (amount > limits.largest) return { reason: "amount-above-maximum", maximum: limits.largest };
  const rest = startable - discount - amount;
  // All that is left may be paid even where it is less than a part may be.
  const minimum = rest < limits.step || isAgreed ? limits.minimum : limits.smallest;
  if (amount < minimum) return { reason: "amount-below-minimum", minimum };
  if (amount % limits.step !== 0) return { reason: "amount-off-step", step: limits.step };
  if (!isAgreed && rest >= limits.step && rest < limits.leastRest) {
    return { reason: "amount-leaves-too-little", rest, minimum: limits.leastRest };
  }
  return undefined;
}
