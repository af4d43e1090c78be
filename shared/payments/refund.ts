import type { Instant } from "../values/instant.ts";

/** Where a refund stands; `requested` is written before the processor is asked. */
export type RefundStatus = "requested" | "pending" | "succeeded" | "failed" | "canceled";

/** From where money that left was taken, in minor units; together what left. */
export type ReturnedMoney = {
  /** From the client's credit, as far as this money had become credit. */
  readonly fromCredit: number;
  /** From what was paid towards the invoice. */
  readonly fromReceivable: number;
  /** More than was there: the vendor's loss. */
  readonly beyond: number;
};

/** Money that goes back to the payer of a payment, in whole or in part. */
export type Refund = {
  /** Ours, or the processor's own id for one that was made in its dashboard. */
  readonly id: string;
  readonly processorRefundId?: string;
  readonly amount: number;
  readonly status: RefundStatus;
  readonly origin: "vendor" | "processor";
  readonly reason?: string;
  /** Whether the client owes the amount again; absent while the vendor has not said. */
  readonly isStillOwed?: boolean;
  readonly requestKey?: string;
  /** How it was booked; absent while nothing has left. */
  readonly taken?: ReturnedMoney;
  readonly requestedAt: Instant;
  readonly endedAt?: Instant;
  readonly failureReason?: string;
};

/** What the processor says now about a refund. */
export type RefundReport = {
  readonly processorRefundId: string;
  /** Our own id of it, when it was asked for by us. */
  readonly refundId?: string;
  readonly paymentIntentId: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: "pending" | "succeeded" | "failed" | "canceled";
  readonly failureReason?: string;
};

/** Whether a refund has taken money from the vendor's balance, or will. */
export function holdsMoney({ status }: Pick<Refund, "status">): boolean {
  return status !== "failed" && status !== "canceled";
}
