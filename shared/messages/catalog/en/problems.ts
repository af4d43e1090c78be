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
  "too-many-requests": "That was often in a short time. Please wait a minute and try again.",
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
    "That is less than a card payment can be, and no money has moved. Please choose more, or write to us.",
  "amount-off-step":
    "The card networks can’t collect exactly this amount in this currency. No money has moved; please round it.",
  "amount-above-maximum":
    "That is more than one card payment can be, and no money has moved. Please pay a part, or write to us.",
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
  "code-not-valid": "This code isn’t right, or its time is over. Please ask for a new one.",
  "signature-not-valid": "The signature isn’t valid, so we did nothing.",
  "temporarily-unavailable":
    "Something that we rely on didn’t answer. If you were paying, look here again before you pay once more.",
  "internal-error":
    "Something went wrong on our side. If you were paying, look here again before you pay once more.",
} as const satisfies Readonly<Record<ProblemReason, string>>;

/** What every language says about refused requests. */
export type ProblemWords = Readonly<Record<keyof typeof problemWords, string>>;
