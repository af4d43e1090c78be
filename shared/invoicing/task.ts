import type { Instant } from "../values/instant.ts";

/** What only a person at the vendor can decide or mend. */
export type TaskKind =
  | "payment-anomaly"
  | "payment-unsettled"
  | "refund-question"
  | "refund-failed"
  | "dispute-opened"
  | "payment-returned"
  | "declared-payment"
  | "withholding-proposed"
  | "certificate-awaited"
  | "payment-on-closed-invoice"
  | "reconciliation-difference"
  | "method-not-enabled"
  | "flexibility-request"
  | "terms-for-later"
  | "question-asked"
  | "hardship-told"
  | "plan-past-due"
  | "promise-broken"
  | "call-due"
  | "letter-due"
  | "visit-due"
  /** Nobody of a client can be reached by mail, or one of them can't. */
  | "contact-unreachable"
  /** The notice of a hand-over has run out: a person decides. */
  | "hand-over-due"
  /** A word that isn't about money. */
  | "check-in-due"
  | "job-needs-attention";

/** Something that waits for a person at the vendor, made once for each cause. */
export type Task = {
  /** Derived from its cause and unique within the vendor. */
  readonly id: string;
  readonly vendorId: string;
  readonly kind: TaskKind;
  readonly invoiceId?: string;
  readonly paymentId?: string;
  readonly clientId?: string;
  /** What the words around it need: amounts in minor units, a currency, names, a reason. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly status: "open" | "done";
  readonly at: Instant;
  readonly doneAt?: Instant;
  readonly resolution?: string;
};
