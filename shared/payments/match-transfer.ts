import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import { addAmounts } from "../values/money.ts";
import { applyDispute } from "./apply-dispute.ts";
import type { DisputeReport } from "./dispute.ts";
import type { MoneyChange } from "./money-change.ts";
import { bookingOf, paymentEntries } from "./payment-entries.ts";
import { methodDiscount } from "./payment-options.ts";
import type { Payment, PaymentShare } from "./payment.ts";
import { settledBy } from "./return-money.ts";
import { postAndCloseRest } from "./small-difference.ts";
import type { CreditMovement } from "./store-credit.ts";

/** Money that a client sent ahead, as far as matching needs to know it. */
export type IncomingTransfer = {
  readonly amount: number;
  readonly currency: Currency;
  /** What the sender wrote. */
  readonly senderReference?: string;
};

/** How a transfer is divided; shares and credit add up to it exactly. */
export type MatchedTransfer = {
  readonly shares: readonly PaymentShare[];
  readonly credit: number;
};

/** A transfer that has arrived, with what is needed to book it. */
export type ArrivedTransfer = IncomingTransfer & {
  /** Without it, the client of the invoices; needed where there are none. */
  readonly clientId: string | undefined;
  readonly paymentId: string;
  /** The processor's own id of the movement. */
  readonly transactionId: string;
  readonly senderName?: string;
  readonly at: Instant;
};

/** What a transfer changes on each invoice that it reaches, and what of it moves the credit. */
export type TransferChange = {
  readonly payments: readonly PaymentChange[];
  /** Not in `payments`: what no invoice took, or what is taken back from the credit. */
  readonly credits: readonly CreditMovement[];
};

type PaymentChange = MoneyChange & { readonly payment: Payment };

/** As many rows as one payment may have. */
export const mostShares = 15;

/**
 * Divides a transfer among the client's open invoices of its currency: first those whose number the
 * sender wrote; if none, the only one that asks for exactly this amount; then the oldest due date,
 * issue date and id. An invoice takes what can be started on it, less what the vendor lets off for a
 * transfer that settles it; what nobody takes is the client's credit.
 */
export function matchTransfer(
  invoices: readonly IssuedInvoice[],
  transfer: IncomingTransfer,
): MatchedTransfer {
  const payable = invoices.filter(
    (invoice) =>
      invoice.content.currency === transfer.currency &&
      invoiceAllows("pay", invoiceStatus(invoice)) &&
      invoiceAmounts(invoice).startable > 0,
  );
  const shares: PaymentShare[] = [];
  let credit = transfer.amount;
  for (const invoice of inOrder(payable, transfer).slice(0, mostShares)) {
    const amount = Math.min(credit, settlingAmount(invoice));
    if (amount > 0) shares.push({ invoiceId: invoice.id, amount });
    credit -= Math.max(amount, 0);
  }
  return { shares, credit };
}

/** What the vendor lets off when a transfer settles all that can be started of an invoice. */
function transferDiscount(invoice: IssuedInvoice): number {
  return methodDiscount(invoice, "bank_transfer", invoiceAmounts(invoice).startable);
}

/** What a transfer must bring to settle all that can be started of an invoice. */
function settlingAmount(invoice: IssuedInvoice): number {
  return invoiceAmounts(invoice).startable - transferDiscount(invoice);
}

/**
 * The payments that a transfer becomes: one id, a row on each invoice that it reaches, each booked
 * with its discount and the closing of a small rest. What is left is the client's credit.
 */
export function transferPayments(
  invoices: readonly IssuedInvoice[],
  transfer: ArrivedTransfer,
): TransferChange {
  const { shares, credit } = matchTransfer(invoices, transfer);
  const payments = shares.flatMap((share) => {
    const invoice = invoices.find(({ id }) => id === share.invoiceId);
    return invoice === undefined ? [] : [bookShare(invoice, { ...share, shares }, transfer)];
  });
  const { transactionId, paymentId } = transfer;
  const about = { id: `surplus.${transactionId}`, kind: "surplus", paymentId } as const;
  const clientId = transfer.clientId ?? invoices[0]?.content.clientId;
  return { payments, credits: creditMovements(about, credit, { ...transfer, clientId }) };
}

function creditMovements(
  about: Pick<CreditMovement, "id" | "kind" | "paymentId">,
  amount: number,
  transfer: Pick<ArrivedTransfer, "clientId" | "currency" | "at">,
): readonly CreditMovement[] {
  if (amount === 0) return [];
  const { clientId, currency, at } = transfer;
  invariant(clientId !== undefined, "Credit belongs to a client.");
  return [{ ...about, clientId, currency, amount, at }];
}

function bookShare(
  invoice: IssuedInvoice,
  { amount, shares }: PaymentShare & { readonly shares: readonly PaymentShare[] },
  transfer: ArrivedTransfer,
): PaymentChange {
  const { at } = transfer;
  const discount = amount === settlingAmount(invoice) ? transferDiscount(invoice) : 0;
  const said = [transfer.senderName, transfer.senderReference].filter((text) => text !== undefined);
  const payment: Payment = {
    id: transfer.paymentId,
    status: "succeeded",
    amount,
    currency: transfer.currency,
    method: "bank_transfer",
    requestKey: transfer.transactionId,
    ...(shares.length > 1 ? { shares } : {}),
    ...(discount === 0 ? {} : { discount }),
    amountReceived: amount,
    ...(said.length === 0 ? {} : { reference: said.join(", ") }),
    startedAt: at,
    endedAt: at,
  };
  const { entries, surplus } = paymentEntries(invoice, payment, at);
  const booked = postAndCloseRest(invoice, entries, { id: payment.id, at });
  return {
    ...booked,
    payment: { ...payment, ...bookingOf(booked.entries, surplus) },
    credits: [],
  };
}

/**
 * Undoes the transfer whose money the bank has taken back, as after any bank's return: what it
 * settled is owed again, and so is the discount. The processor doesn't say which one it was: it is
 * the latest that brought exactly this much, or did with what went to the credit; else the latest
 * money goes first, and the credit last. `unmatched` is what nothing is left of. A repeat changes
 * nothing.
 */
export function reverseTransfer(
  held: readonly { readonly invoice: IssuedInvoice; readonly payments: readonly Payment[] }[],
  reversal: {
    /** The processor's own id of the movement that took the money back. */
    readonly transactionId: string;
    readonly clientId: string | undefined;
    /** What went back, under either sign. */
    readonly amount: number;
    readonly currency: Currency;
    /** The client's credit in this currency. */
    readonly creditAvailable: number;
    readonly at: Instant;
  },
): TransferChange & { readonly unmatched: number } {
  const { transactionId, at } = reversal;
  const all = held.flatMap(({ payments }) => payments);
  if (all.some(({ disputes }) => disputes?.some(({ id }) => id === transactionId) === true)) {
    return { payments: [], credits: [], unmatched: 0 };
  }
  let left = Math.abs(reversal.amount);
  let creditAvailable = Math.max(reversal.creditAvailable, 0);
  const payments: PaymentChange[] = [];
  for (const share of sharesToUndo(held, { ...reversal, amount: left })) {
    const amount = Math.min(left, settledBy(share.payment));
    const undone = applyDispute(
      share.invoice,
      share.payment,
      bankReturn(share.payment, transactionId, amount),
      { creditAvailable, at },
    );
    left -= amount;
    if (amount === 0 || undone.outcome === "unchanged") continue;
    creditAvailable += addAmounts(0, ...undone.credits.map((movement) => movement.amount));
    payments.push(undone);
  }
  const fromCredit = Math.min(left, creditAvailable);
  const about = { id: `taken-back.${transactionId}`, kind: "taken-back" } as const;
  const clientId = reversal.clientId ?? held[0]?.invoice.content.clientId;
  return {
    payments,
    credits: creditMovements(about, 0 - fromCredit, { ...reversal, clientId }),
    unmatched: left - fromCredit,
  };
}

function bankReturn({ currency }: Payment, transactionId: string, amount: number): DisputeReport {
  return {
    disputeId: transactionId,
    paymentIntentId: transactionId,
    status: "lost",
    amount,
    withdrawn: amount,
    currency,
    reason: "funding-reversed",
    isBankReturn: true,
  };
}

type Share = { readonly invoice: IssuedInvoice; readonly payment: Payment };

/** The shares that a reversal undoes, in the order in which it does; each invoice at most once. */
function sharesToUndo(
  held: readonly { readonly invoice: IssuedInvoice; readonly payments: readonly Payment[] }[],
  reversal: {
    readonly amount: number;
    readonly currency: Currency;
    readonly creditAvailable: number;
  },
): readonly Share[] {
  const transfers = new Map<string, Share[]>();
  for (const { invoice, payments } of held) {
    for (const payment of payments.filter((candidate) => isHeld(candidate, reversal.currency))) {
      transfers.set(payment.id, [...(transfers.get(payment.id) ?? []), { invoice, payment }]);
    }
  }
  const latestFirst = [...transfers.values()]
    .map((shares) => shares.toSorted((a, b) => placeOf(b) - placeOf(a)))
    .toSorted((a, b) => (arrivalOf(a) < arrivalOf(b) ? 1 : -1));
  const lacking = (shares: readonly Share[]) =>
    reversal.amount - addAmounts(0, ...shares.map(({ payment }) => settledBy(payment)));
  const exact = latestFirst.find((shares) => lacking(shares) === 0);
  const withCredit = latestFirst.find(
    (shares) => lacking(shares) > 0 && lacking(shares) <= reversal.creditAvailable,
  );
  return exact ?? withCredit ?? onceEach(latestFirst.flat());
}

/** One change of each invoice: a commit knows it in one state. */
function onceEach(shares: readonly Share[]): readonly Share[] {
  const isFirst = ({ invoice }: Share, index: number) =>
    shares.findIndex((other) => other.invoice.id === invoice.id) === index;
  return shares.filter(isFirst);
}

function placeOf({ invoice, payment }: Share): number {
  return payment.shares?.findIndex(({ invoiceId }) => invoiceId === invoice.id) ?? 0;
}

function arrivalOf(shares: readonly Share[]): Instant {
  return shares[0]?.payment.startedAt ?? "";
}

function isHeld(payment: Payment, currency: Currency): boolean {
  const isTransfer = payment.method === "bank_transfer" && payment.currency === currency;
  return isTransfer && settledBy(payment) > 0;
}

/** Oldest due date first, then oldest issue date, then by id. */
export function oldestDueFirst(a: IssuedInvoice, b: IssuedInvoice): number {
  const [left, right] = [a, b].map(({ dueDate, issueDate, id }) => `${dueDate} ${issueDate} ${id}`);
  return left === right ? 0 : (left ?? "") < (right ?? "") ? -1 : 1;
}

function inOrder(
  payable: readonly IssuedInvoice[],
  transfer: IncomingTransfer,
): readonly IssuedInvoice[] {
  const oldest = payable.toSorted(oldestDueFirst);
  const named = oldest.filter(({ number }) => isNamedIn(transfer.senderReference ?? "", number));
  const first = named.length > 0 ? named : onlyEqual(oldest, transfer.amount);
  return [...first, ...oldest.filter((invoice) => !first.includes(invoice))];
}

function onlyEqual(invoices: readonly IssuedInvoice[], amount: number): readonly IssuedInvoice[] {
  const equal = invoices.filter(
    (invoice) => invoiceAmounts(invoice).startable === amount || settlingAmount(invoice) === amount,
  );
  return equal.length === 1 ? equal : [];
}

/**
 * Whether a reference names an invoice: its number with whatever separates its letters and digits,
 * since banks drop or change signs. "sl1042" names SL-1042; "SL-10421" does not.
 */
function isNamedIn(reference: string, number: string): boolean {
  const parts = number.toUpperCase().match(/\p{L}+|\p{N}+/gu) ?? [];
  if (parts.length === 0) return false;
  const before = /^\p{N}/u.test(parts[0] ?? "") ? "(?<!\\p{N})" : "(?<!\\p{L})";
  const after = /\p{N}$/u.test(parts.at(-1) ?? "") ? "(?!\\p{N})" : "(?!\\p{L})";
  const pattern = `${before}${parts.join("[^\\p{L}\\p{N}]*")}${after}`;
  return new RegExp(pattern, "u").test(reference.toUpperCase());
}
