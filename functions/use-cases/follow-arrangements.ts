import { followMoney } from "../../shared/flexibility/follow-money.ts";
import { authorizePlan } from "../../shared/flexibility/plan-changes.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { KeptMethod } from "../ports/payment-processor.ts";
import type { Effects } from "../ports/receivables.ts";
import { arrangementEffects } from "./arrangement-effects.ts";

/** What a change of money means for plan, promises and shares, with who must hear of it. */
export function followArrangements(
  { invoice, at }: { readonly invoice: IssuedInvoice; readonly at: Instant },
  change: MoneyChange,
): { readonly invoice: IssuedInvoice; readonly effects: Effects } {
  const { payment } = change;
  const arranged = followMoney(invoice, change.invoice, payment, at);
  const actor = payment?.contactId ?? "system";
  return {
    invoice: arranged.invoice,
    effects: arrangementEffects({ invoice: arranged.invoice, at, actor }, arranged.news),
  };
}

/** The change with the plan's method authorized by whoever paid, where it still waits for one. */
export function authorizedBy(change: MoneyChange, kept: KeptMethod, at: Instant): MoneyChange {
  const { invoice, payment } = change;
  const plan = invoice.arrangements?.plan;
  // A page that was opened for a plan before this one says nothing about this one.
  const isForIt = payment?.installment?.planId === plan?.id;
  if (!isForIt || plan?.methodId !== undefined || plan?.method !== kept.method) return change;
  const decided = authorizePlan(invoice, {
    methodId: kept.id,
    paidWith: kept.shownAs,
    contactId: payment?.contactId,
    at,
  });
  return decided.outcome === "refused" ? change : { ...change, invoice: decided.invoice };
}
