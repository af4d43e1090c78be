import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { isOpenPayment, leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { Job } from "../ports/jobs.ts";
import type { Effects } from "../ports/receivables.ts";
import type { InvoiceWrite } from "./change-invoice.ts";
import { closeOpenAttempts, settleJobName } from "./owed-jobs.ts";

/** What a change of money is committed on: the invoice and its attempts as they were read. */
export type MoneyBefore = {
  readonly invoice: IssuedInvoice;
  readonly payments: readonly Payment[];
  readonly at: Instant;
};

/**
 * What is written because of a change of money: ledger, payment and credit, what it means for what
 * was arranged, the plan as it is now, and the end of every payment page that would still collect
 * what is no longer owed.
 */
export async function moneyCommit(
  before: MoneyBefore,
  change: MoneyChange,
  effects: Effects = {},
): Promise<InvoiceWrite> {
  const { invoice } = before;
  const { payment, declaration, withholding } = change;
  const followed = await follow(before, change);
  const { replan } = await import("./replan.ts");
  const plan = replan(invoice, followed.invoice);
  return {
    ...effects,
    invoice: followed.invoice,
    entries: change.entries,
    ...(payment === undefined ? {} : { payments: [payment] }),
    ...(declaration === undefined ? {} : { declarations: [declaration] }),
    ...(withholding === undefined ? {} : { withholdings: [withholding] }),
    credits: allOf(change.credits, effects.credits),
    facts: allOf(effects.facts, followed.effects.facts),
    tasks: allOf(effects.tasks, followed.effects.tasks),
    jobs: [
      ...plan.jobs,
      ...closingJobs(before, followed.invoice, payment),
      ...allOf(effects.jobs, followed.effects.jobs),
    ],
    endedJobs: [...plan.endedJobs, ...endedLookUps(invoice, payment)],
  };
}

function allOf<Item>(first: readonly Item[] = [], second: readonly Item[] = []): readonly Item[] {
  return [...first, ...second];
}

/** What ends the pages that would collect what is no longer owed. */
function closingJobs(
  { invoice, payments, at }: MoneyBefore,
  after: IssuedInvoice,
  payment: Payment | undefined,
): readonly Job[] {
  const isSame = startableOf(after) === startableOf(invoice);
  return isSame ? [] : closeOpenAttempts(invoice.id, payments, at, payment?.id);
}

/** The look-up of an attempt is a job of the invoice that leads: the others have none to end. */
function endedLookUps(invoice: IssuedInvoice, payment: Payment | undefined): readonly string[] {
  const hasEnded =
    payment?.request !== undefined &&
    !isOpenPayment(payment) &&
    leadInvoiceId(payment, invoice.id) === invoice.id;
  return hasEnded ? [settleJobName(payment.id)] : [];
}

/** Most invoices have nothing arranged; the code that follows arrangements is loaded for the others. */
async function follow(
  before: MoneyBefore,
  change: MoneyChange,
): Promise<{ readonly invoice: IssuedInvoice; readonly effects: Effects }> {
  if (change.invoice.arrangements === undefined) return { invoice: change.invoice, effects: {} };
  const { followArrangements } = await import("./follow-arrangements.ts");
  return followArrangements(before, change);
}

function startableOf(invoice: IssuedInvoice): number {
  return invoiceAmounts(invoice).startable;
}
