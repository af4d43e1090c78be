import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { Extension } from "./arrangements.ts";
import { isIdle } from "./fit-plan.ts";
import { moveDueDate } from "./move-due-date.ts";
import type { PaymentPlan } from "./payment-plan.ts";
import { isPlanInForce } from "./plan-standing.ts";

/** Why an agreement is not taken back, in the order in which it is checked. */
export type TakeBackRefusal =
  | { readonly reason: "agreement-unknown" }
  | { readonly reason: "agreement-begun" };

/** An invoice without what was taken back. */
export type TakenBack = {
  readonly invoice: IssuedInvoice;
  readonly kind: "plan" | "extension";
};

/**
 * Takes an agreement back: a plan until money has moved under it, more time while the invoice is
 * open. The due date of before holds again, unless something else has moved it since. What has ended
 * or was taken back is unknown.
 */
export function takeBack(
  invoice: IssuedInvoice,
  agreementId: string,
  now: Instant,
): Decided<TakenBack, TakeBackRefusal> {
  const { plan, extensions = [] } = invoice.arrangements ?? {};
  if (plan?.id === agreementId) return takePlanBack(invoice, plan, now);
  const extension = extensions.find(({ id }) => id === agreementId);
  if (extension === undefined || extension.takenBackAt !== undefined) {
    return refused({ reason: "agreement-unknown" });
  }
  return takeExtensionBack(invoice, extension, now);
}

/** Whether a plan can be taken back: no money has moved under it, nor is on its way. */
export function canTakePlanBack(plan: PaymentPlan): boolean {
  return isPlanInForce(plan) && !hasBegun(plan);
}

function hasBegun({ firstChargedAt, payNow, installments }: PaymentPlan): boolean {
  if (firstChargedAt !== undefined || !isIdle(payNow ?? {})) return true;
  return installments.some((each) => each.paid > 0 || !isIdle(each));
}

function takePlanBack(
  invoice: IssuedInvoice,
  plan: PaymentPlan,
  now: Instant,
): Decided<TakenBack, TakeBackRefusal> {
  if (hasBegun(plan)) return refused({ reason: "agreement-begun" });
  if (!canTakePlanBack(plan)) return refused({ reason: "agreement-unknown" });
  const ended: PaymentPlan = { ...plan, status: "ended", end: "taken-back", endedAt: now };
  return {
    outcome: "done",
    kind: "plan",
    invoice: {
      ...moveDueDate(invoice, plan.dueDateBefore, now),
      version: invoice.version + 1,
      arrangements: { ...invoice.arrangements, plan: ended },
    },
  };
}

function takeExtensionBack(
  invoice: IssuedInvoice,
  extension: Extension,
  now: Instant,
): Decided<TakenBack, TakeBackRefusal> {
  if (!invoiceAllows("pay", invoiceStatus(invoice))) {
    return refused({ reason: "agreement-begun" });
  }
  const { plan, extensions = [] } = invoice.arrangements ?? {};
  const isUnderPlan = isPlanInForce(plan);
  const isUnmoved = !isUnderPlan && invoice.dueDate === extension.to;
  // The plan keeps the due date now, and must not give back what was taken back.
  const planAfter =
    isUnderPlan && plan.dueDateBefore === extension.to
      ? { plan: { ...plan, dueDateBefore: extension.from } }
      : {};
  return {
    outcome: "done",
    kind: "extension",
    invoice: {
      ...(isUnmoved ? moveDueDate(invoice, extension.from, now) : invoice),
      version: invoice.version + 1,
      arrangements: {
        ...invoice.arrangements,
        ...planAfter,
        extensions: extensions.map((each) =>
          each.id === extension.id ? { ...each, takenBackAt: now } : each,
        ),
      },
    },
  };
}
