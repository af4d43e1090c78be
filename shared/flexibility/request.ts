import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import type { Decided } from "../values/result.ts";
import type { Agreement } from "./agree.ts";
import type { Arranged } from "./arrangement-news.ts";
import type { ClientTerms } from "./client-terms.ts";
import type { FlexibilityRequest } from "./flexibility-request.ts";
import type { Preview } from "./preview-proposal.ts";
import type { Proposal, ProposalRefusal, Terms } from "./proposal.ts";

/** What a client asks for, with the terms that they were shown. */
export type RequestAsk = {
  readonly proposal: Proposal;
  readonly seen: Terms;
  readonly requestId: string;
  readonly requestKey: string;
  readonly contactId: string;
  readonly words?: string | undefined;
  readonly now: Instant;
  readonly terms?: ClientTerms | undefined;
};

/** Why a request is not taken, in the order in which it is checked. */
export type AskRefusal =
  | { readonly reason: "request-pending" }
  | ProposalRefusal
  | { readonly reason: "request-not-needed" }
  | { readonly reason: "preview-outdated"; readonly terms: Terms };

/** An invoice with its request as it is now. */
export type Asked = { readonly invoice: IssuedInvoice; readonly request: FlexibilityRequest };

/** Asks the vendor for what goes beyond its policy. */
export function askFor(invoice: IssuedInvoice, ask: RequestAsk): Decided<Asked, AskRefusal> {
  invariant(false, `${invoice.id} ${ask.now}`);
}

/** The vendor's decision on a request. */
export type RequestDecision =
  | { readonly decision: "approve" }
  | { readonly decision: "decline" }
  | { readonly decision: "counter"; readonly proposal: Proposal };

/** A decision with who takes it. */
export type RequestAnswer = RequestDecision & {
  readonly requestId: string;
  readonly memberId: string;
  readonly message?: string | undefined;
  readonly now: Instant;
  /** Needed to approve: the id and evidence of what is thereby agreed on. */
  readonly agreementId: string;
  readonly evidenceHash: string;
};

/** Why a step of a request is not taken, in the order in which it is checked. */
export type RequestRefusal =
  | { readonly reason: "request-unknown" }
  | { readonly reason: "request-ended" }
  | { readonly reason: "request-pending" }
  | ProposalRefusal
  | { readonly reason: "preview-outdated"; readonly terms: Terms };

/** A request after a step, and what was agreed on by it. */
export type RequestStepped = Asked & { readonly agreed?: Omit<Agreement, "invoice"> };

/** What approving a request, or accepting its counter-offer, would come to now. */
export function previewRequest(
  invoice: IssuedInvoice,
  now: Instant,
): Decided<Preview & { readonly proposal: Proposal }, RequestRefusal> {
  invariant(false, `${invoice.id} ${now}`);
}

/** Approves, declines or counters a request. */
export function answerRequest(
  invoice: IssuedInvoice,
  answer: RequestAnswer,
): Decided<RequestStepped, RequestRefusal> {
  invariant(false, `${invoice.id} ${answer.now}`);
}

/** The client's yes to a counter-offer. */
export type CounterAcceptance = {
  readonly requestId: string;
  readonly seen: Terms;
  readonly contactId: string;
  readonly now: Instant;
  readonly agreementId: string;
  readonly evidenceHash: string;
};

/** Agrees on what the vendor offered instead. */
export function acceptCounter(
  invoice: IssuedInvoice,
  acceptance: CounterAcceptance,
): Decided<RequestStepped, RequestRefusal> {
  invariant(false, `${invoice.id} ${acceptance.now}`);
}

/** Ends a request that its client no longer needs. */
export function withdrawRequest(
  invoice: IssuedInvoice,
  ask: { readonly requestId: string; readonly now: Instant },
): Decided<Asked, RequestRefusal> {
  invariant(false, `${invoice.id} ${ask.now}`);
}

/** Ends a request whose time is over; an invoice without one stays as it is. */
export function expireRequest(invoice: IssuedInvoice, now: Instant): Arranged {
  invariant(false, `${invoice.id} ${now}`);
}
