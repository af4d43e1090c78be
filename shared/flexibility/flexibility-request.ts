import type { Instant } from "../values/instant.ts";
import type { PolicyBreach, Proposal, Terms } from "./proposal.ts";

/** Where a request stands. A countered one waits for the client. */
export type RequestStatus =
  | "pending"
  | "approved"
  | "declined"
  | "countered"
  | "withdrawn"
  | "expired";

/** What a client asks for beyond the policy. */
export type FlexibilityRequest = {
  readonly id: string;
  readonly status: RequestStatus;
  readonly requestKey: string;
  readonly contactId: string;
  readonly proposal: Proposal;
  /** What the proposal came to when it was asked for. */
  readonly terms: Terms;
  /** The rules that it goes beyond. */
  readonly breaches: readonly PolicyBreach[];
  /** Why, in the client's words. */
  readonly words?: string;
  /** Whether it was asked for in hardship. */
  readonly isHardship?: boolean;
  readonly askedAt: Instant;
  /** When it ends without an answer; a counter-offer has a time of its own. */
  readonly expiresAt: Instant;
  readonly answer?: {
    readonly memberId: string;
    readonly at: Instant;
    /** The vendor's word to the client. */
    readonly message?: string;
  };
  /** What the vendor offers instead. */
  readonly counter?: { readonly proposal: Proposal; readonly terms: Terms };
  readonly endedAt?: Instant;
};
