type ProblemType = { readonly status: number; readonly title: string };

/**
 * The registry of problems (RFC 9457): every reason for which a request is refused, with the title
 * and status that its answer carries. A reason without a row here does not compile where it is used.
 */
export const problemTypes = {
  "malformed-json": { status: 400, title: "The body is not JSON." },
  "body-too-large": { status: 413, title: "The body is too large." },
  "unsupported-media-type": { status: 415, title: "The body must be application/json." },
  "invalid-request": { status: 422, title: "Something in the request is not as it must be." },
  "invalid-cursor": { status: 400, title: "The cursor is not one that this list gave." },
  "unknown-host": { status: 421, title: "This host is not served here." },
  "not-signed-in": { status: 401, title: "Sign in, or send an API key." },
  "missing-scope": { status: 403, title: "The API key does not have the scope for this." },
  "foreign-origin": { status: 403, title: "The request comes from another site." },
  "not-found": { status: 404, title: "There is nothing here that you may see." },
  "link-not-valid": { status: 404, title: "This link does not open anything, or no longer does." },
  "version-required": { status: 428, title: "Say with If-Match which version you change." },
  "version-outdated": { status: 412, title: "It has changed since you read it." },
  "key-required": { status: 400, title: "Say with Idempotency-Key which attempt this is." },
  "key-reused": { status: 422, title: "This Idempotency-Key was used for a different request." },
  "too-many-requests": { status: 429, title: "That is too often; please wait a little." },
  "changed-meanwhile": { status: 409, title: "Someone else changed this at the same moment." },
  "invoice-not-draft": { status: 409, title: "Only a draft can be changed or issued." },
  "invoice-being-issued": { status: 409, title: "The invoice is being issued." },
  "invoice-not-issued": { status: 409, title: "The invoice has not been issued yet." },
  "invoice-not-open": { status: 409, title: "The invoice is not open." },
  "invoice-has-payments": { status: 409, title: "Money has been paid on the invoice." },
  "payment-in-progress": { status: 409, title: "A payment is on its way." },
  "payment-completed": { status: 409, title: "The earlier payment has gone through." },
  "payment-being-started": { status: 409, title: "Another payment is being started." },
  "amount-exceeds-startable": { status: 422, title: "The amount is more than can be paid now." },
  "amount-below-minimum": { status: 422, title: "The amount is less than can be paid this way." },
  "amount-off-step": { status: 422, title: "The amount cannot be paid in this currency." },
  "amount-above-maximum": { status: 422, title: "The amount is more than can be paid this way." },
  "method-not-available": { status: 409, title: "This way to pay is not available." },
  "total-negative": { status: 422, title: "The total of an invoice cannot be negative." },
  "total-too-large": { status: 422, title: "The total is too large to be counted exactly." },
  "invoice-too-large": { status: 422, title: "The invoice's text is too long to be stored." },
  "client-unknown": { status: 422, title: "There is no such client." },
  "contact-unknown": { status: 422, title: "There is no such contact at this client." },
  "sender-unknown": { status: 422, title: "There is no such member." },
  "nobody-to-reach": { status: 409, title: "No contact of the client can be reached by mail." },
  "purchase-order-required": {
    status: 422,
    title: "This client asks for a purchase order number.",
  },
  "method-not-offered": {
    status: 409,
    title: "The vendor does not offer this way to pay for this invoice.",
  },
  "method-not-enabled": {
    status: 409,
    title: "This way to pay is not switched on at the payment processor.",
  },
  "amount-leaves-too-little": { status: 422, title: "What would remain is less than can be paid." },
  "withholding-exceeds-share": {
    status: 422,
    title: "The tax withheld is more than the law's share.",
  },
  "withholding-not-offered": { status: 409, title: "Tax is not withheld from this invoice." },
  "withholding-ended": { status: 409, title: "The tax withheld was answered already." },
  "certificate-missing": {
    status: 409,
    title: "The certificate of the tax withheld has not come yet.",
  },
  "paid-date-in-future": { status: 422, title: "The date of the payment has not come yet." },
  "too-many-declarations": {
    status: 409,
    title: "As many declared payments as can be kept are waiting for an answer.",
  },
  "declaration-ended": { status: 409, title: "The declared payment was answered already." },
  "code-required": { status: 403, title: "This opens with a one-time code." },
  "no-credit": { status: 409, title: "There is no credit in the currency of this invoice." },
  "credit-exceeded": { status: 422, title: "The amount is more than the credit." },
  "invoices-differ": { status: 422, title: "The invoices cannot be paid with one payment." },
  "too-many-invoices": { status: 422, title: "These are more invoices than one payment can pay." },
  "slip-not-valid": {
    status: 422,
    title: "The attached file is not a picture or PDF that can be kept.",
  },
  "method-gone": { status: 409, title: "This method is no longer on file." },
  "payment-not-refundable": { status: 409, title: "This payment cannot be refunded." },
  "refund-exceeds-refundable": {
    status: 422,
    title: "The refund is more than is left of the payment.",
  },
  "dispute-holds-money": { status: 409, title: "A dispute holds the money of this payment." },
  "refund-unknown": { status: 404, title: "There is no such refund." },
  "refund-already-answered": {
    status: 409,
    title: "Whether it is still owed was answered already.",
  },
  "currency-differs": { status: 422, title: "The currency is not the one of the invoice." },
  "payment-not-recorded": {
    status: 409,
    title: "Only a payment that a member recorded can be reversed.",
  },
  "payment-already-reversed": { status: 409, title: "The payment was reversed already." },
  "credit-spent": { status: 409, title: "The credit that came of it was used already." },
  "credit-exceeds-due": {
    status: 422,
    title: "The credit note is more than the invoice asks for.",
  },
  "anomaly-resolved": { status: 409, title: "This was answered already." },
  "settings-not-valid": { status: 422, title: "These settings do not fit together." },
  "task-ended": { status: 409, title: "This task has ended." },
  "payment-unknown": { status: 404, title: "There is no such payment." },
  "account-not-ready": {
    status: 409,
    title: "The account details for a transfer are not available.",
  },
  "code-not-valid": { status: 400, title: "The code is not right, or no longer valid." },
  "beyond-policy": { status: 409, title: "This goes beyond what the vendor grants at once." },
  "preview-outdated": { status: 409, title: "The terms have changed since they were shown." },
  "proposal-not-possible": { status: 422, title: "This proposal is not possible." },
  "plan-in-force": { status: 409, title: "A payment plan is in force already." },
  "no-plan": { status: 409, title: "There is no payment plan in force." },
  "plan-not-changeable": {
    status: 409,
    title: "The payment plan cannot be changed like this now.",
  },
  "installment-not-movable": {
    status: 409,
    title: "The date of this installment cannot be moved.",
  },
  "agreement-begun": { status: 409, title: "Money has moved under the agreement already." },
  "agreement-unknown": { status: 404, title: "There is no such agreement." },
  "request-pending": { status: 409, title: "A request waits for its answer already." },
  "request-ended": { status: 409, title: "The request has ended." },
  "request-unknown": { status: 404, title: "There is no such request." },
  "request-not-needed": { status: 409, title: "This is granted at once, without a request." },
  "promise-not-possible": { status: 409, title: "This promise cannot be taken." },
  "pause-not-possible": { status: 409, title: "There is no pause to be had now." },
  "question-unknown": { status: 404, title: "There is no such question." },
  "question-ended": { status: 409, title: "The question has ended." },
  "too-many-questions": { status: 409, title: "As many questions as can be kept are open." },
  "thread-full": { status: 409, title: "The thread holds as many messages as it can." },
  "line-unknown": { status: 422, title: "The invoice has no such line." },
  "sharing-not-offered": { status: 409, title: "This bill cannot be shared like this." },
  "shares-not-possible": { status: 422, title: "The shares do not fit what is left to pay." },
  "share-paid": { status: 409, title: "A share on which money has moved stays as it is." },
  "share-unknown": { status: 404, title: "There is no such share." },
  "terms-not-kept": { status: 409, title: "There is nothing to keep for later invoices." },
  "cadence-not-valid": { status: 422, title: "These steps do not make a cadence." },
  "cadence-unknown": { status: 422, title: "There is no such cadence." },
  "cadence-in-use": { status: 409, title: "Something still uses this cadence." },
  "too-many-cadences": { status: 409, title: "As many cadences as can be kept are there." },
  "wording-not-valid": { status: 422, title: "These words cannot be used." },
  "hand-over-not-possible": { status: 409, title: "This cannot be done with the hand-over now." },
  "hand-over-too-early": { status: 409, title: "The notice of the hand-over has not run out." },
  "outcome-not-possible": { status: 422, title: "This outcome cannot be noted here." },
  "letter-not-available": { status: 409, title: "There is no letter to print for this invoice." },
  "rehearsal-too-large": { status: 422, title: "This is more than one rehearsal can run." },
  "signature-not-valid": { status: 400, title: "The signature is not valid." },
  "temporarily-unavailable": { status: 503, title: "Something we rely on did not answer." },
  "internal-error": { status: 500, title: "Something went wrong on our side." },
} as const satisfies Record<string, ProblemType>;

/** Every reason for which a request can be refused. */
export type ProblemReason = keyof typeof problemTypes;

/** A fault of one member of a request: where it is (a JSON pointer) and what would be right. */
export type FieldFault = { readonly pointer: string; readonly detail: string };

/** The body of an `application/problem+json` answer. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldFault[];
  readonly [extension: string]: unknown;
};

const typePrefix = "urn:kindly:problem:";

/** The problem for a reason; `members` adds `detail`, `errors` and facts named by the reason. */
export function problemOf(
  reason: ProblemReason,
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  const { status, title } = problemTypes[reason];
  return { type: typePrefix + reason, title, status, ...members };
}

/** The reason behind a problem that came over the wire; undefined for one that is not ours. */
export function problemReason(problem: { readonly type?: unknown }): ProblemReason | undefined {
  const type = typeof problem.type === "string" ? problem.type : "";
  const reason = type.startsWith(typePrefix) ? type.slice(typePrefix.length) : "";
  return Object.hasOwn(problemTypes, reason) ? (reason as ProblemReason) : undefined;
}
