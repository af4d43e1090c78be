import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { isOpenPayment, leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
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
  const { invoice, payments, at } = before;
  const { payment, declaration, withholding } = change;
  const arranged = await followed(before, change);
  const after = arranged.invoice;
  const { replan } = await import("./replan.ts");
  const plan = replan(invoice, after);
  // The look-up of an attempt is a job of the invoice that leads: the others have none to end.
  const hasEnded =
    payment?.request !== undefined &&
    !isOpenPayment(payment) &&
    leadInvoiceId(payment, invoice.id) === invoice.id;
  const closing =
    startableOf(after) === startableOf(invoice)
      ? []
      : closeOpenAttempts(invoice.id, payments, at, payment?.id);
  return {
    ...effects,
    invoice: after,
    entries: change.entries,
    ...(payment === undefined ? {} : { payments: [payment] }),
    ...(declaration === undefined ? {} : { declarations: [declaration] }),
    ...(withholding === undefined ? {} : { withholdings: [withholding] }),
    credits: [...change.credits, ...(effects.credits ?? [])],
    facts: [...(effects.facts ?? []), ...(arranged.effects?.facts ?? [])],
    tasks: [...(effects.tasks ?? []), ...(arranged.effects?.tasks ?? [])],
    jobs: [...plan.jobs, ...closing, ...(effects.jobs ?? []), ...(arranged.effects?.jobs ?? [])],
    endedJobs: [...plan.endedJobs, ...(hasEnded ? [settleJobName(payment.id)] : [])],
  };
}

/** Most invoices have nothing arranged; the code that follows arrangements is loaded for the others. */
async function followed(
  before: MoneyBefore,
  change: MoneyChange,
): Promise<{ readonly invoice: IssuedInvoice; readonly effects?: Effects }> {
  if (change.invoice.arrangements === undefined) return change;
  const { followArrangements } = await import("./follow-arrangements.ts");
  return followArrangements(before, change);
}

function startableOf(invoice: IssuedInvoice): number {
  return invoiceAmounts(invoice).startable;
}
