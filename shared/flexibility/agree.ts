import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { PaidWith } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import type { Decided } from "../values/result.ts";
import type { ClientTerms } from "./client-terms.ts";
import type { PolicyBreach, Proposal, ProposalRefusal, Terms } from "./proposal.ts";

/** A proposal with the terms that were shown, and who accepts them when. */
export type Acceptance = {
  readonly proposal: Proposal;
  /** The terms that were shown: others are not agreed on. */
  readonly seen: Terms;
  /** `plan_…` where the proposal has a plan, else `ext_…`. */
  readonly agreementId: string;
  readonly contactId: string;
  readonly now: Instant;
  readonly evidenceHash: string;
  /** The client's terms of an earlier agreement. */
  readonly terms?: ClientTerms | undefined;
  /** The request by which the vendor grants it whatever the policy says. */
  readonly grantedBeyond?: { readonly requestId: string } | undefined;
  /** The member who grants it unasked, whatever the policy says. */
  readonly grantedBy?: string | undefined;
  /** The contact's method on file that autopay charges; without it a page authorizes one. */
  readonly methodOnFile?: { readonly methodId: string; readonly paidWith?: PaidWith } | undefined;
};

/** Why terms are not agreed on, in the order in which it is checked. */
export type AgreeRefusal =
  | ProposalRefusal
  | {
      readonly reason: "beyond-policy";
      readonly breaches: readonly PolicyBreach[];
      readonly terms: Terms;
    }
  | { readonly reason: "preview-outdated"; readonly terms: Terms };

/** An invoice under what was agreed on. */
export type Agreement = {
  readonly invoice: IssuedInvoice;
  readonly kind: "plan" | "extension";
  readonly policyVersion: string;
};

/** Puts an invoice under the terms that its client was shown. */
export function agreeOn(
  invoice: IssuedInvoice,
  acceptance: Acceptance,
): Decided<Agreement, AgreeRefusal> {
  invariant(false, `${invoice.id} ${acceptance.now}`);
}
