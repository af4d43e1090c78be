import type { Balances } from "../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { isOpenPayment, settlesAmount } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { holdsMoney } from "../../shared/payments/refund.ts";
import type { Book } from "../../infra/local/stripe/book.ts";
import { mustBe } from "./change-rules.ts";
import { isSame } from "./is-same.ts";
import { postingsOf, type InvoiceRows, type Rows } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";
import { tally } from "./tally.ts";

/** Holds the whole table, and Stripe's book, against what must be true at every moment. */
export function checkStep(world: SimulatedWorld, rows: Rows): void {
  const [bug] = world.bugs;
  mustBe(bug === undefined, "bug", bug ?? "");
  const invoices = rows.invoices();
  for (const invoice of invoices) checkInvoice(invoice);
  checkCredits(rows, invoices);
  checkCharges(world.stripe.book(), invoices);
  checkPages(world, rows);
}

/** A page of an invoice that asks for nothing any more is open only while its end is owed. */
function checkPages({ stripe }: SimulatedWorld, rows: Rows): void {
  const open = new Map(stripe.openSessions().map(({ id, reference }) => [reference, id]));
  if (open.size === 0) return;
  const owed = new Set(
    rows
      .jobs()
      .filter(({ work, status }) => work.kind === "expire-checkout" && unended.has(status))
      .map(({ work }) => (work.kind === "expire-checkout" ? work.paymentId : "")),
  );
  for (const { invoice, payments, status } of rows.invoices()) {
    for (const { id, checkout } of status === "open" ? [] : payments) {
      const isForgotten = checkout?.sessionId === open.get(id) && open.has(id) && !owed.has(id);
      mustBe(!isForgotten, "A-6", `${invoice.number} is ${status}, and ${id} can still be paid.`);
    }
  }
}

const unended = new Set(["open", "leased", "unknown", "attention"]);

function checkInvoice({ invoice, entries, payments, status }: InvoiceRows): void {
  const { number } = invoice;
  const replayed = sumsOf(entries);
  mustBe(
    isSame(replayed, invoice.balances),
    "M-8",
    `${number} has other balances than its entries add up to.`,
  );
  mustBe(
    invoiceStatus({ ...invoice, balances: replayed }) === status,
    "M-8",
    `${number} is ${status}, and its entries say otherwise.`,
  );
  const processing = payments
    .filter((payment) => payment.status === "processing" && isOpenPayment(payment))
    .reduce((sum, payment) => sum + settlesAmount(payment), 0);
  mustBe(
    processing === invoice.amountProcessing,
    "M-2",
    `${number} reserves ${invoice.amountProcessing}, and ${processing} is on its way.`,
  );
  const remaining = replayed.accounts.receivable ?? 0;
  mustBe(remaining >= 0, "M-2", `${number} owes ${remaining}.`);
  const charged = replayed.receivableByKind.charge ?? 0;
  const settled = Object.entries(replayed.receivableByKind).reduce(
    (sum, [kind, amount]) => (kind === "charge" ? sum : sum - amount),
    0,
  );
  mustBe(
    charged === settled + remaining && charged >= 0,
    "M-2",
    `${number}: ${charged} charged, ${settled} settled, ${remaining} left.`,
  );
  const waiting = payments.filter((payment) => payment.status === "requires_action");
  const unanswered = waiting.filter((payment) => payment.anomaly === undefined);
  mustBe(unanswered.length <= 1, "M-5", `${number} has ${unanswered.length} unfinished attempts.`);
}

/** What entries add up to, in whatever order they are read. */
function sumsOf(entries: readonly LedgerEntry[]): Balances {
  const accounts: Record<string, number> = {};
  const receivableByKind: Record<string, number> = {};
  for (const { kind, postings } of entries) {
    for (const { account, amount } of postings) {
      accounts[account] = (accounts[account] ?? 0) + amount;
      if (account !== "receivable") continue;
      receivableByKind[kind] = (receivableByKind[kind] ?? 0) + amount;
    }
  }
  return { accounts, receivableByKind, entryCount: entries.length };
}

/** A client's balance is the sum of its movements, and what the ledgers say; never below zero. */
function checkCredits(rows: Rows, invoices: readonly InvoiceRows[]): void {
  const [moved, booked] = [tally(), tally()];
  for (const movement of rows.credits()) {
    const name = `${movement.clientId} ${movement.currency}`;
    moved.add(name, movement.amount);
    if (isOutsideLedgers(movement)) booked.add(name, movement.amount);
  }
  for (const { clientId, currency, amount } of postingsOf(invoices, "storeCredit")) {
    booked.add(`${clientId} ${currency}`, -amount);
  }
  for (const [name, balance] of rows.balances()) {
    mustBe(balance >= 0, "M-4", `The credit of ${name} is ${balance}.`);
    const sum = moved.of(name);
    mustBe(balance === sum, "M-4", `The credit of ${name} is ${balance}, its movements ${sum}.`);
  }
  for (const name of new Set([...moved.names(), ...booked.names()])) {
    const [by, said] = [moved.of(name), booked.of(name)];
    mustBe(by === said, "M-4", `The credit of ${name} moved by ${by}, the ledgers say ${said}.`);
  }
}

/** Credit that no invoice's ledger has: of transfers that none took, and what was paid out. */
export function isOutsideLedgers({
  id,
  kind,
  invoiceId,
}: {
  readonly id: string;
  readonly kind: string;
  readonly invoiceId?: string;
}): boolean {
  return kind === "paid-out" || (invoiceId === undefined && /\.ccsbtxn_/u.test(id));
}

/** Each attempt is captured once at most, and no charge gives back more than it took. */
function checkCharges({ movements }: Book, invoices: readonly InvoiceRows[]): void {
  const [captures, taken, back] = [tally(), tally(), tally()];
  for (const { kind, charge, amount, metadata } of movements) {
    if (charge === null) continue;
    if (kind === "capture") {
      taken.add(charge, amount);
      captures.add(metadata["kindly_payment"] ?? charge, 1);
    }
    if (kind === "refund") back.add(charge, amount);
    if (kind === "refund-failed") back.add(charge, -amount);
  }
  for (const id of captures.names()) {
    mustBe(captures.of(id) === 1, "M-4", `${id} was captured ${captures.of(id)} times.`);
  }
  for (const charge of back.names()) {
    const [most, sum] = [taken.of(charge), back.of(charge)];
    mustBe(sum <= most, "M-7", `${charge} took ${most} and gave ${sum} back.`);
  }
  for (const { invoice, payments } of invoices) {
    for (const payment of payments) checkRefunds(invoice.number, payment);
  }
}

function checkRefunds(number: string, payment: Payment): void {
  // What was only asked for may meet what somebody refunds at Stripe; Stripe refuses one of them.
  const refunded = (payment.refunds ?? [])
    .filter((refund) => holdsMoney(refund) && refund.taken !== undefined)
    .reduce((sum, { amount }) => sum + amount, 0);
  const received = payment.amountReceived ?? payment.amount;
  const words = `${number}: ${payment.id} received ${received} and refunds ${refunded}.`;
  mustBe(refunded <= received, "M-7", words);
}
