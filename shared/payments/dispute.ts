import type { Instant } from "../values/instant.ts";

/**
 * Where a dispute stands. An inquiry moves no money; an open one holds it back; `won` may be in
 * part: `withdrawn` says what stayed away.
 */
export type DisputeStatus = "inquiry" | "open" | "won" | "lost" | "closed";

/** A payer's bank that takes money back, or asks whether it must. */
export type Dispute = {
  /** The processor's own id. */
  readonly id: string;
  readonly status: DisputeStatus;
  /** What is disputed; it may be more than the payment was. */
  readonly amount: number;
  /** What the bank has taken and not given back, by the dispute's own balance transactions. */
  readonly withdrawn: number;
  readonly reason: string;
  /** A bank debit that came back: final from the start, and the end of its mandate. */
  readonly isBankReturn: boolean;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
};

/** What the processor says now about a dispute. */
export type DisputeReport = {
  readonly disputeId: string;
  readonly paymentIntentId: string;
  readonly status: DisputeStatus;
  readonly amount: number;
  readonly withdrawn: number;
  readonly currency: string;
  readonly reason: string;
  readonly isBankReturn: boolean;
};
