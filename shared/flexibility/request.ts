import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { AgreeRefusal, Agreement } from "./agree.ts";
import { agreeOn } from "./agree.ts";
import type { Arranged } from "./arrangement-news.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { ClientTerms } from "./client-terms.ts";
import type { FlexibilityRequest, RequestStatus } from "./flexibility-request.ts";
import type { Preview } from "./preview-proposal.ts";
import { previewProposal } from "./preview-proposal.ts";
import type { Proposal, ProposalRefusal, Terms } from "./proposal.ts";
import { asksNoMore, endOfDay, shiftedToToday } from "./request-dates.ts";
import { flexibilityOf } from "./resolve-flexibility.ts";
import { situationOf } from "./situation.ts";

/** How long a counter-offer waits for the client, in days after the one on which it is made. */
const counterDays = 7;

/** What can be done to a request. */
type RequestStep = "approve" | "decline" | "counter" | "accept" | "withdraw" | "expire";

/** Where each step leads; what is absent is refused. Vendors may think better of a counter-offer. */
const requestSteps: Readonly<
  Record<RequestStatus, Partial<Readonly<Record<RequestStep, RequestStatus>>>>
> = {
  pending: {
    approve: "approved",
    decline: "declined",
    counter: "countered",
    withdraw: "withdrawn",
    expire: "expired",
  },
  countered: {
    approve: "approved",
    decline: "declined",
    counter: "countered",
    accept: "approved",
    withdraw: "withdrawn",
    expire: "expired",
  },
  approved: {},
  declined: {},
  withdrawn: {},
  expired: {},
};

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

/**
 * Asks the vendor for what goes beyond its policy. One request waits at a time; the same one asked
 * for again, by its key, is there already. It expires at the end of the day on which the policy's
 * days to answer are over, in the invoice's zone.
 */
export function askFor(invoice: IssuedInvoice, ask: RequestAsk): Decided<Asked, AskRefusal> {
  const { proposal, now } = ask;
  const before = invoice.arrangements?.request;
  if (before?.requestKey === ask.requestKey) return { outcome: "done", invoice, request: before };
  if (before !== undefined && isWaiting(before, now)) return refused({ reason: "request-pending" });
  const preview = previewOf(invoice, proposal, ask);
  if (preview.outcome === "refused") return preview;
  const { terms, breaches } = preview;
  if (breaches.length === 0) return refused({ reason: "request-not-needed" });
  if (canonicalJson(terms) !== canonicalJson(ask.seen)) {
    return refused({ reason: "preview-outdated", terms });
  }
  const { answerDays } = flexibilityOf(invoice);
  return done(invoice, {
    id: ask.requestId,
    status: "pending",
    requestKey: ask.requestKey,
    contactId: ask.contactId,
    proposal,
    terms,
    breaches,
    ...(ask.words === undefined ? {} : { words: ask.words }),
    ...(invoice.arrangements?.hardship === undefined ? {} : { isHardship: true }),
    askedAt: now,
    expiresAt: endOfDay(now, answerDays, invoice.timeZone),
  });
}

/** Whether a request waits for somebody: it has not ended, nor is its time over. */
export function isWaiting({ status, expiresAt }: FlexibilityRequest, now: Instant): boolean {
  return requestSteps[status].expire !== undefined && now < expiresAt;
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
  /** It waits for the vendor's answer, and there is nothing to accept. */
  | { readonly reason: "request-pending" }
  | ProposalRefusal
  | { readonly reason: "preview-outdated"; readonly terms: Terms };

/** A request after a step, and what was agreed on by it. */
export type RequestStepped = Asked & { readonly agreed?: Omit<Agreement, "invoice"> };

/** What approving a request, or accepting its counter-offer, would come to now. */
export type RequestPreview = Preview & { readonly proposal: Proposal };

/**
 * What a request or its counter-offer comes to today: days that have passed while it waited are
 * today's, and amounts are of what can be started now. It is what approving or accepting agrees on.
 */
export function previewRequest(
  invoice: IssuedInvoice,
  now: Instant,
  of: "proposal" | "counter",
): Decided<RequestPreview, RequestRefusal> {
  const request = invoice.arrangements?.request;
  const asked = of === "counter" ? request?.counter?.proposal : request?.proposal;
  if (asked === undefined) return refused({ reason: "request-unknown" });
  const proposal = shiftedToToday(asked, localDateOf(now, invoice.timeZone));
  const preview = previewOf(invoice, proposal, { now });
  return preview.outcome === "refused" ? preview : { ...preview, proposal };
}

/**
 * Approves, declines or counters a request. Approved is what it comes to now, unless any payment
 * would be more than the client has asked for: then the new terms are refused as not theirs.
 */
export function answerRequest(
  invoice: IssuedInvoice,
  answer: RequestAnswer,
): Decided<RequestStepped, RequestRefusal> {
  const stepped = step(invoice, answer, answer.decision);
  if (stepped.outcome === "refused") return stepped;
  const request: FlexibilityRequest = { ...stepped.request, answer: wordOf(answer) };
  if (answer.decision === "approve") return approve(invoice, request, answer);
  if (answer.decision === "decline") return done(invoice, { ...request, endedAt: answer.now });
  const { proposal, now } = answer;
  const preview = previewOf(invoice, proposal, { now });
  if (preview.outcome === "refused") return preview;
  return done(invoice, {
    ...request,
    counter: { proposal, terms: preview.terms },
    expiresAt: endOfDay(now, counterDays, invoice.timeZone),
  });
}

function wordOf({ memberId, now, message }: RequestAnswer) {
  return { memberId, at: now, ...(message === undefined ? {} : { message }) };
}

function approve(
  invoice: IssuedInvoice,
  request: FlexibilityRequest,
  answer: RequestAnswer,
): Decided<RequestStepped, RequestRefusal> {
  const preview = previewRequest(invoice, answer.now, "proposal");
  if (preview.outcome === "refused") return preview;
  const { terms } = preview;
  if (!asksNoMore(terms, request.terms)) return refused({ reason: "preview-outdated", terms });
  return agreed(invoice, request, {
    ...answer,
    seen: terms,
    contactId: request.contactId,
    proposal: preview.proposal,
  });
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

/** Agrees on what the vendor offered instead, at what it comes to today, which the client has seen. */
export function acceptCounter(
  invoice: IssuedInvoice,
  acceptance: CounterAcceptance,
): Decided<RequestStepped, RequestRefusal> {
  const stepped = step(invoice, acceptance, "accept");
  if (stepped.outcome === "refused") return stepped;
  const preview = previewRequest(invoice, acceptance.now, "counter");
  if (preview.outcome === "refused") return preview;
  return agreed(invoice, stepped.request, { ...acceptance, proposal: preview.proposal });
}

/** Puts the invoice under what the vendor has granted, whatever its policy says. */
function agreed(
  invoice: IssuedInvoice,
  request: FlexibilityRequest,
  granted: CounterAcceptance & { readonly proposal: Proposal },
): Decided<RequestStepped, RequestRefusal> {
  const { proposal, seen, contactId, now, agreementId, evidenceHash } = granted;
  const grantedBeyond = { requestId: request.id };
  const acceptance = { proposal, seen, contactId, now, agreementId, evidenceHash, grantedBeyond };
  const agreement = agreeOn(invoice, acceptance);
  if (agreement.outcome === "refused") return refused(whatever(agreement.refusal));
  const { kind, policyVersion } = agreement;
  const ended = done(agreement.invoice, { ...request, endedAt: now });
  return { ...ended, agreed: { kind, policyVersion } };
}

/** What was granted beyond the policy is not refused for it. */
function whatever(refusal: AgreeRefusal): RequestRefusal {
  invariant(refusal.reason !== "beyond-policy", "What the vendor grants may go beyond its policy.");
  return refusal;
}

/** Ends a request that its client no longer needs. */
export function withdrawRequest(
  invoice: IssuedInvoice,
  ask: { readonly requestId: string; readonly now: Instant },
): Decided<Asked, RequestRefusal> {
  const stepped = step(invoice, ask, "withdraw");
  if (stepped.outcome === "refused") return stepped;
  return done(invoice, { ...stepped.request, endedAt: ask.now });
}

/** Ends a request whose time is over; an invoice without one stays as it is. */
export function expireRequest(invoice: IssuedInvoice, now: Instant): Arranged {
  const request = invoice.arrangements?.request;
  const status = request && requestSteps[request.status].expire;
  if (request === undefined || status === undefined || now < request.expiresAt) {
    return { invoice, news: [] };
  }
  return {
    invoice: done(invoice, { ...request, status, endedAt: now }).invoice,
    news: [{ kind: "request-expired", requestId: request.id }],
  };
}

/** The request after a step, where the step may be taken; its time must not be over. */
function step(
  { arrangements }: IssuedInvoice,
  { requestId, now }: { readonly requestId: string; readonly now: Instant },
  taken: RequestStep,
): Decided<{ readonly request: FlexibilityRequest }, RequestRefusal> {
  const request = arrangements?.request;
  if (request?.id !== requestId) return refused({ reason: "request-unknown" });
  if (!isWaiting(request, now)) return refused({ reason: "request-ended" });
  const status = requestSteps[request.status][taken];
  if (status === undefined) return refused({ reason: "request-pending" });
  return { outcome: "done", request: { ...request, status } };
}

function done(invoice: IssuedInvoice, request: FlexibilityRequest) {
  const arrangements = { ...invoice.arrangements, request };
  return { outcome: "done" as const, invoice: { ...invoice, arrangements }, request };
}

function previewOf(
  invoice: IssuedInvoice,
  proposal: Proposal,
  { now, terms }: Pick<RequestAsk, "now" | "terms">,
) {
  const today = localDateOf(now, invoice.timeZone);
  return previewProposal(situationOf(invoice, { today, terms }), proposal);
}
