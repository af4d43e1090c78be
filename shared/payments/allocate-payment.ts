import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { invariant } from "../values/invariant.ts";
import { addAmounts } from "../values/money.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { mostShares, oldestDueFirst } from "./match-transfer.ts";
import type { CheckoutMethodKind } from "./payment-method.ts";
import { methodLimits, obstacleOf } from "./payment-options.ts";
import { policyOf } from "./payment-policy.ts";
import { isSetAside } from "./payment.ts";
import type { Payment, PaymentShare } from "./payment.ts";
import type { StartPaymentRefusal } from "./start-payment.ts";

/** An invoice that is to be paid together with others, with all its attempts. */
export type PayableInvoice = {
  readonly invoice: IssuedInvoice;
  readonly payments: readonly Payment[];
};

/** Why invoices cannot be paid together, in the order in which it is checked. */
export type TogetherRefusal =
  | { readonly reason: "too-many-invoices"; readonly most: number }
  /** They are of more than one client or currency. */
  | { readonly reason: "invoices-differ" }
  | Exclude<StartPaymentRefusal, { readonly reason: "withholding-exceeds-share" }>;

/** What a payer asks for; amounts in minor units of the invoices' one currency. */
export type TogetherWish = {
  readonly method: CheckoutMethodKind;
  /** By invoice id; an invoice that is not named gets all that can be started. */
  readonly amounts: Readonly<Record<string, number>>;
  /** All that the payment is to be; the sum of what each invoice gets when absent. */
  readonly total?: number;
};

/** What each invoice gets, the one that leads first, and the attempts that have to make room. */
export type TogetherStart = {
  readonly shares: readonly PaymentShare[];
  readonly replaces: readonly Payment[];
};

/**
 * Decides what one payment brings to each of several invoices of a client. Less than everything goes
 * to the invoices whose amounts were named, then to the others, the oldest due date first among
 * each. The sum keeps the method's limits; each invoice keeps its own rules about parts and rests.
 * There is no discount, and no tax withheld.
 */
export function decideTogether(
  invoices: readonly PayableInvoice[],
  wish: TogetherWish,
): Decided<TogetherStart, TogetherRefusal> {
  const sorted = invoices.map(({ invoice }) => invoice).toSorted(oldestDueFirst);
  const [first] = sorted;
  invariant(first !== undefined, "Something is to be paid.");
  const against = invoicesRefusal(sorted, first, wish.method);
  if (against !== undefined) return refused(against);
  if (invoices.some(({ payments }) => payments.some(isSetAside))) {
    return refused({ reason: "payment-in-progress" });
  }
  const parts = sorted.map((invoice): Part => {
    const { startable } = invoiceAmounts(invoice);
    const named = wish.amounts[invoice.id];
    return { invoice, startable, isNamed: named !== undefined, amount: named ?? startable };
  });
  const over = parts.find(({ amount, startable }) => amount > startable);
  if (over !== undefined) {
    return refused({ reason: "amount-exceeds-startable", startable: over.startable });
  }
  const sum = addAmounts(0, ...parts.map(({ amount }) => amount));
  const total = wish.total ?? wholeSum(parts, wish, methodLimits(first, wish.method));
  if (total > sum) return refused({ reason: "amount-exceeds-startable", startable: sum });
  const given = distribute(parts, total);
  const refusal = totalRefusal(first, wish.method, total) ?? partsRefusal(given, wish.method);
  if (refusal !== undefined) return refused(refusal);
  return {
    outcome: "done",
    shares: given
      .filter(({ amount }) => amount > 0)
      .map(({ invoice, amount }) => ({ invoiceId: invoice.id, amount })),
    replaces: unfinishedOf(invoices),
  };
}

type Part = {
  readonly invoice: IssuedInvoice;
  readonly startable: number;
  readonly isNamed: boolean;
  readonly amount: number;
};

function invoicesRefusal(
  invoices: readonly IssuedInvoice[],
  first: IssuedInvoice,
  method: CheckoutMethodKind,
): TogetherRefusal | undefined {
  if (invoices.length > mostShares) return { reason: "too-many-invoices", most: mostShares };
  const { clientId, currency } = first.content;
  const isAlike = ({ content }: IssuedInvoice) =>
    content.clientId === clientId && content.currency === currency;
  if (!invoices.every(isAlike)) return { reason: "invoices-differ" };
  if (!invoices.every((invoice) => invoiceAllows("pay", invoiceStatus(invoice)))) {
    return { reason: "invoice-not-open" };
  }
  const why = invoices
    .map((invoice) => obstacleOf(invoice, method))
    .find((obstacle) => obstacle !== undefined);
  if (why !== undefined) return { reason: "method-not-offered", why };
  if (invoices.some((invoice) => invoiceAmounts(invoice).startable === 0)) {
    return { reason: "payment-in-progress" };
  }
  return undefined;
}

/** Everything, down to what can be charged at once where nobody has asked for exact amounts. */
function wholeSum(
  parts: readonly Part[],
  wish: TogetherWish,
  limits: { readonly largest: number; readonly step: number },
): number {
  const sum = addAmounts(0, ...parts.map(({ amount }) => amount));
  if (Object.keys(wish.amounts).length > 0) return sum;
  return Math.floor(Math.min(sum, limits.largest) / limits.step) * limits.step;
}

function distribute(parts: readonly Part[], total: number): readonly Part[] {
  let left = total;
  const inTurn = parts.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
  const amounts = new Map<string, number>();
  for (const { invoice, amount } of inTurn) {
    const given = Math.min(amount, left);
    amounts.set(invoice.id, given);
    left -= given;
  }
  return parts.map((part) => ({ ...part, amount: amounts.get(part.invoice.id) ?? 0 }));
}

function totalRefusal(
  invoice: IssuedInvoice,
  method: CheckoutMethodKind,
  total: number,
): TogetherRefusal | undefined {
  const { minimum, largest, step } = methodLimits(invoice, method);
  if (total > largest) return { reason: "amount-above-maximum", maximum: largest };
  if (total < minimum) return { reason: "amount-below-minimum", minimum };
  return total % step === 0 ? undefined : { reason: "amount-off-step", step };
}

function partsRefusal(
  parts: readonly Part[],
  method: CheckoutMethodKind,
): TogetherRefusal | undefined {
  for (const { invoice, startable, amount } of parts) {
    const { leastRest, step } = methodLimits(invoice, method);
    const smallest = policyOf(invoice).smallestParts[invoice.content.currency] ?? 1;
    const rest = startable - amount;
    if (amount < 0) return { reason: "amount-below-minimum", minimum: smallest };
    // An invoice that gets nothing stays as it is, and all that is left may be paid.
    if (amount === 0 || rest < step) continue;
    if (amount < smallest) return { reason: "amount-below-minimum", minimum: smallest };
    if (rest < leastRest) return { reason: "amount-leaves-too-little", rest, minimum: leastRest };
  }
  return undefined;
}

function unfinishedOf(invoices: readonly PayableInvoice[]): readonly Payment[] {
  const unfinished = invoices
    .flatMap(({ payments }) => payments)
    .filter(({ status, anomaly }) => status === "requires_action" && anomaly === undefined);
  return [...new Map(unfinished.map((payment) => [payment.id, payment])).values()];
}
