import type { ViewEvent } from "../contract/invoice-view.ts";
import type { Payment } from "../payments/payment.ts";
import type { IssuedInvoice } from "./invoice.ts";
import type { Declared } from "./present-declared.ts";

/** What happened with one payment, as the client may know it. */
export function paymentEvents(payment: Payment): ViewEvent[] {
  return [...movedEvents(payment), ...refundEvents(payment), ...disputeEvents(payment)];
}

function movedEvents(payment: Payment): ViewEvent[] {
  const at = payment.endedAt ?? payment.startedAt;
  const amount = payment.amountReceived ?? payment.amount;
  if (payment.status === "succeeded") return [{ kind: "payment-succeeded", at, amount }];
  if (payment.status === "processing") return [{ kind: "payment-processing", at, amount }];
  if (payment.declineCode === undefined) return [];
  return [{ kind: "payment-failed", at, amount }];
}

function refundEvents({ refunds = [] }: Payment): ViewEvent[] {
  return refunds.flatMap(({ status, amount, endedAt, requestedAt }): ViewEvent[] => {
    const at = endedAt ?? requestedAt;
    if (status === "failed") return [{ kind: "refund-failed", at, amount }];
    if (status === "canceled") return [];
    return [{ kind: "payment-refunded", at: requestedAt, amount }];
  });
}

function disputeEvents({ disputes = [] }: Payment): ViewEvent[] {
  return disputes.flatMap(({ status, amount, isBankReturn, openedAt, closedAt }): ViewEvent[] => {
    if (isBankReturn) return [{ kind: "payment-returned", at: openedAt, amount }];
    const opened: ViewEvent = { kind: "dispute-opened", at: openedAt, amount };
    if (status !== "won" && status !== "lost") return [opened];
    const kind = status === "won" ? "dispute-won" : "dispute-lost";
    return [opened, { kind, at: closedAt ?? openedAt, amount }];
  });
}

/** What else happened with an invoice's money, as the client may know it. */
export function moneyEvents(invoice: IssuedInvoice, declared: Declared | undefined): ViewEvent[] {
  const { creditNotes = [], writtenOff } = invoice;
  const { declarations = [], withholdings = [] } = declared ?? {};
  return [
    ...creditNotes.map(({ at, amount }): ViewEvent => ({ kind: "credit-note", at, amount })),
    ...declarations.map(({ declaredAt: at, amount }): ViewEvent => ({
      kind: "payment-declared",
      at,
      amount,
    })),
    ...withholdings
      .filter(({ status }) => status === "booked")
      .map(({ declaredAt: at, amount }): ViewEvent => ({ kind: "tax-withheld", at, amount })),
    ...(writtenOff === undefined ? [] : [{ kind: "written-off", at: writtenOff.at } as const]),
  ];
}
