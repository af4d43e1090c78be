import type { RefundPayment } from "../../../../shared/contract/money-schema.ts";
import type { Money } from "../../../../shared/values/money.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readAmountUpTo, readText } from "../forms/typed-fields.ts";

const longestReason = 500;

/** Reads how much of a payment goes back, and what that does to what is owed. */
export function readRefund(
  typed: { readonly amount: string; readonly isStillOwed: boolean; readonly reason: string },
  refundable: Money,
): FormReading<RefundPayment> {
  const amount = readAmountUpTo(typed.amount, refundable);
  const reason = typed.reason.trim() === "" ? undefined : readText(typed.reason, longestReason);
  const faults: FieldFault[] = [
    ...(amount.fault ? [{ pointer: "/amount", ...amount.fault }] : []),
    ...(reason?.fault ? [{ pointer: "/reason", ...reason.fault }] : []),
  ];
  if (amount.fault || faults.length > 0) return { faults };
  return {
    request: {
      amount: amount.value,
      isStillOwed: typed.isStillOwed,
      ...(reason?.value !== undefined && { reason: reason.value }),
    },
    faults: [],
  };
}
