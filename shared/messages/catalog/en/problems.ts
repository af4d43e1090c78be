import type { ProblemReason } from "../../../contract/problem.ts";

/**
 * What a page says when a request was refused, in English: what happened, whether money moved where
 * that is a worry, and what can be done. Imports no code: pages load it when they need it.
 */
export const problemWords = {
  "malformed-json": "The request reached us damaged. Please try again.",
  "body-too-large": "That is more text than we can take at once. Please shorten it.",
  "unsupported-media-type":
    "The request came in a form that we can’t read. Please reload the page.",
  "invalid-request": "Something isn’t as it must be. Please look at the marked fields.",
  "invalid-cursor": "This list has changed meanwhile. Please reload the page.",
  "unknown-host": "This address isn’t ours. Please open the link in our mail once more.",
  "not-signed-in":
    "Your visit has ended, and nothing is lost. Please open the link in our mail again, or sign in.",
  "missing-scope": "This key isn’t allowed to do that. Please ask an owner for one that is.",
  "foreign-origin":
    "The request came from another site, so we left it alone. Please reload the page.",
  "not-found": "There is nothing here that you may see. Please check the address.",
  "link-not-valid":
    "This link doesn’t open anything, or no longer does. We can mail a fresh one to the address on file.",
  "version-required": "The page doesn’t know which version it changes. Please reload it.",
  "version-outdated":
    "Somebody changed this after you opened it. Please reload it, then make your change again.",
  "key-required": "The page didn’t say which attempt this is. Please reload it and try again.",
  "key-reused":
    "This attempt was used for something else already. Please reload the page and try again.",
  "too-many-requests": "That was too often in a short time. Please wait a minute and try again.",
  "changed-meanwhile":
    "Somebody changed this at the same moment. Please look again, then try once more.",
  "invoice-not-draft":
    "This invoice is issued, so it no longer changes. You can withdraw it and write a new one.",
  "invoice-being-issued": "This invoice is being issued at this moment. Please wait a few seconds.",
  "invoice-not-issued": "This invoice is still a draft. Please issue it first.",
  "invoice-not-open":
    "This invoice can’t be paid any more, and no money has moved. The page shows where it stands.",
  "invoice-has-payments": "Money was paid on this invoice, so it can’t be withdrawn any more.",
  "payment-in-progress":
    "A payment is on its way already, so we started no other. Please wait until it has arrived or failed.",
  "payment-completed":
    "The earlier payment has gone through, so we started no other. You haven’t paid twice.",
  "payment-being-started":
    "Somebody is starting a payment at this moment. No money has moved; please try again in a minute.",
  "amount-exceeds-startable":
    "That is more than is left to pay, and no money has moved. Please choose at most what is left.",
  "amount-below-minimum":
    "That is less than can be paid this way, and no money has moved. Please choose more, or write to us.",
  "amount-off-step":
    "This way to pay can’t take exactly this amount in this currency. No money has moved; please round it.",
  "amount-above-maximum":
    "That is more than can be paid this way at once, and no money has moved. Please pay a part, or write to us.",
  "method-not-available":
    "This way to pay isn’t available for this invoice. No money has moved; please choose another, or write to us.",
  "total-negative":
    "The total comes out below zero. Please look at discounts and negative quantities.",
  "total-too-large": "The total is too large to be counted exactly. Please split the invoice.",
  "invoice-too-large": "The invoice holds more text than we can keep. Please shorten its lines.",
  "client-unknown": "This client isn’t there any more. Please choose another.",
  "contact-unknown": "This contact isn’t there any more. Please choose another.",
  "sender-unknown": "This member isn’t there any more. Please choose who signs.",
  "nobody-to-reach":
    "No contact of this client can be reached by mail, so nothing was sent. Please correct an address.",
  "purchase-order-required": "This client asks for a purchase order number. Please add it.",
  "method-not-offered":
    "This way to pay isn’t offered for this invoice. No money has moved; please choose another.",
  "method-not-enabled":
    "This way to pay isn’t switched on yet. No money has moved; please choose another.",
  "amount-leaves-too-little":
    "The rest would be too small to pay later, and no money has moved. Please pay everything, or a little less.",
  "withholding-exceeds-share":
    "That is more tax than the law’s share of this invoice. Please check the amount; no money has moved.",
  "withholding-not-offered":
    "Tax isn’t withheld from this invoice. Please write to us if your country’s rules ask for it.",
  "withholding-ended": "This withheld tax was answered already. Please reload the page to see how.",
  "certificate-missing": "The certificate hasn’t come yet. Please wait for it, or add it yourself.",
  "paid-date-in-future":
    "That date hasn’t come yet. Please give the day on which the money was sent.",
  "too-many-declarations":
    "Several payments that were reported here are still being checked. Please wait for an answer, or write to us.",
  "declaration-ended":
    "This declared payment was answered already. Please reload the page to see how.",
  "code-required":
    "This opens with a code that we mail you. Please ask for one, then enter it here.",
  "no-credit": "There’s no credit in this invoice’s currency, so nothing was used.",
  "credit-exceeded":
    "That is more than the credit there is, so nothing was used. Please choose less.",
  "invoices-differ":
    "These invoices can’t be paid together, and no money has moved. Please pay them one by one.",
  "too-many-invoices":
    "One payment can take at most 15 invoices, and no money has moved. Please choose fewer.",
  "slip-not-valid":
    "We can’t read the attached file. Please attach a picture or a PDF under 300 kB.",
  "method-gone":
    "This payment method is no longer on file, and no money has moved. Please choose another.",
  "payment-not-refundable": "This payment can’t be refunded from here, so nothing was sent back.",
  "refund-exceeds-refundable":
    "That is more than is left of this payment, so nothing was sent back. Please choose less.",
  "dispute-holds-money":
    "The bank holds this money until it has decided, so nothing was sent back. Please wait for its answer.",
  "refund-unknown": "This refund isn’t there. Please reload the page.",
  "refund-already-answered":
    "Somebody answered this question already. Please reload the page to see how.",
  "currency-differs": "The currency isn’t the one of the invoice. Please check it.",
  "payment-not-recorded":
    "Only payments that were recorded by hand can be reversed. Please refund this one instead.",
  "payment-already-reversed": "This payment was reversed already. Please reload the page.",
  "credit-spent": "The credit that came of it was used already, so it can’t be taken back.",
  "credit-exceeds-due": "That is more than the invoice asks for. Please choose a smaller amount.",
  "anomaly-resolved": "Somebody has settled this already. Please reload the page to see how.",
  "settings-not-valid":
    "These settings don’t fit together, so nothing was changed. Please look at them again.",
  "task-ended": "Somebody has done this already. Please reload the page.",
  "payment-unknown": "This payment isn’t there. Please reload the page.",
  "account-not-ready":
    "The account details for a transfer aren’t available right now. Please choose another way, or write to us.",
  "code-not-valid": "This code isn’t right, or its time is over. Please ask for a new one.",
  "beyond-policy":
    "That goes beyond what we can agree to at once. You can ask for it with one tap, or choose what is offered.",
  "preview-outdated":
    "The invoice has changed since this was shown, so nothing was agreed. Please look at the new dates and amounts.",
  "proposal-not-possible":
    "This proposal doesn’t work out. Please look at its dates and amounts again.",
  "plan-in-force": "A payment plan is agreed already. Please change or end that one first.",
  "no-plan": "There is no payment plan in force. Please reload the page.",
  "plan-not-changeable":
    "The plan can’t be changed like this at the moment. Please reload the page to see where it stands.",
  "installment-not-movable":
    "The date of this installment can’t be moved any more. You can pay it earlier, or write to us.",
  "agreement-begun":
    "A payment has begun under this agreement, so it can’t be taken back. You can still stop it.",
  "agreement-unknown": "This agreement isn’t there. Please reload the page.",
  "request-pending": "A request waits for its answer already. You can withdraw it and ask again.",
  "request-ended": "This request has ended. Please reload the page to see how.",
  "request-unknown": "This request isn’t there. Please reload the page.",
  "request-not-needed":
    "There is no need to ask: this is yours at once. Please choose it among the ways to settle.",
  "promise-not-possible":
    "We can’t take this promise. Please choose an earlier day, or another way to settle.",
  "pause-not-possible":
    "The one pause was taken already, or isn’t offered here. Please ask for more time, or write to us.",
  "question-unknown": "This question isn’t there. Please reload the page.",
  "question-ended": "This question has been settled. You can ask a new one.",
  "too-many-questions":
    "As many questions as we can keep are open. Please wait for an answer, or write to us.",
  "thread-full": "This conversation holds as many messages as it can. Please write to us.",
  "line-unknown": "The invoice has no such line. Please reload the page.",
  "sharing-not-offered": "This bill can’t be shared with this person here. Please write to us.",
  "shares-not-possible":
    "The shares don’t fit what is left to pay. Please look at the amounts again.",
  "share-paid": "A payment has begun on this share, so it stays as it is.",
  "share-unknown": "This share isn’t there. Please reload the page.",
  "terms-not-kept": "There is nothing to keep for later invoices.",
  "cadence-not-valid": "These steps don’t make a cadence. Each fault is named beside it.",
  "cadence-unknown": "This cadence isn’t there. Please reload the page.",
  "cadence-in-use": "Something still uses this cadence. Please choose another one there first.",
  "too-many-cadences": "You have as many cadences as we can keep.",
  "wording-not-valid": "These words can’t be used like this. Each place is named beside it.",
  "hand-over-not-possible": "This can’t be done with the hand-over now. Please reload the page.",
  "hand-over-too-early": "The notice of the hand-over has not run out yet.",
  "outcome-not-possible": "This outcome can’t be noted here.",
  "letter-not-available": "There is no letter to print for this invoice now.",
  "rehearsal-too-large":
    "This is more than one rehearsal can run. Please choose fewer invoices or a shorter time.",
  "signature-not-valid": "The signature isn’t valid, so we did nothing.",
  "temporarily-unavailable":
    "Something that we rely on didn’t answer. If you were paying, look here again before you pay once more.",
  "internal-error":
    "Something went wrong on our side. If you were paying, look here again before you pay once more.",
} as const satisfies Readonly<Record<ProblemReason, string>>;

/** What every language says about refused requests. */
export type ProblemWords = Readonly<Record<keyof typeof problemWords, string>>;
