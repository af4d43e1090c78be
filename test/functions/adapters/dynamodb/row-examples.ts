import type { Task } from "../../../../shared/invoicing/task.ts";
import type { MethodOnFile } from "../../../../shared/payments/method-on-file.ts";
import type { CreditMovement } from "../../../../shared/payments/store-credit.ts";

const at = "2026-11-21T16:20:00.000Z";

/** Five dollars to a client's credit; says only what differs. */
export function aMovement(
  change: Partial<CreditMovement> & Pick<CreditMovement, "clientId">,
): CreditMovement {
  return { id: "surplus.pay_1", kind: "surplus", currency: "USD", amount: 500, at, ...change };
}

/** A card that a payer agreed to keep; says only what differs. */
export function aMethod(
  change: Partial<MethodOnFile> & Pick<MethodOnFile, "clientId">,
): MethodOnFile {
  return {
    id: "pm_1",
    contactId: "con_1",
    method: "card",
    shownAs: { brand: "visa", lastDigits: "4242" },
    expiryMonth: "2027-06",
    savedAt: at,
    consent: { invoiceId: "inv_1", paymentId: "pay_1" },
    ...change,
  };
}

/** An open task; says only what differs. */
export function aTask(change: Partial<Task> & Pick<Task, "vendorId">): Task {
  return {
    id: "payment-anomaly.pay_1",
    kind: "payment-anomaly",
    paymentId: "pay_1",
    facts: { amount: 500, currency: "USD" },
    status: "open",
    at,
    ...change,
  };
}
