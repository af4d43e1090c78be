/** What the vendor's pages say about a request that did not go through, in English. */
export const problemWords = {
  unreachable: "We couldn’t reach the server. Nothing is lost; please try again.",
  unreachableAfterStart:
    "We got no answer, so we don’t know whether it went through. Try again: it won’t happen twice.",
  signedOut: "You were signed out meanwhile. Sign in again; what you typed is kept.",
  unknown: "That didn’t work. Please try again in a moment.",
  faults: (count: number) =>
    count === 1 ? "One thing needs another look." : `${count} things need another look.`,
  /** What is wrong with what was typed into a field. */
  fields: {
    required: "Please fill this in.",
    "choose-one": "Please choose one.",
    "not-a-number": "Please write a number, with a point before decimals.",
    "too-many-decimals": (maximum: number) =>
      maximum === 0 ? "No decimals here." : `At most ${maximum} decimals.`,
    "too-large": "This number is too large.",
    "not-positive": "This must be more than zero.",
    "out-of-range": (minimum: number, maximum: number) =>
      `This must be a whole number from ${minimum} to ${maximum}.`,
    "not-a-percentage": "This must be from 0 to 100.",
    "too-long": (maximum: number) => `At most ${maximum} characters.`,
    "too-many-lines": (maximum: number) => `At most ${maximum} lines.`,
    "not-a-date": "Please give a date.",
    "ends-before-start": "The end comes before the start.",
    "not-a-code": "The code has 12 letters and digits.",
    "not-accepted": "Please check this.",
  },
  /** What is said of a request's member for which no field is on the page. */
  elsewhere: (pointer: string) => `Something at ${pointer}`,
  reasons: {
    "body-too-large": "That is too much text for one invoice.",
    "invalid-request": "Something is not as it must be.",
    "foreign-origin": "This page was opened from another site. Please reload it.",
    "not-found": "It is no longer there.",
    "version-outdated": "Someone else changed this meanwhile.",
    "changed-meanwhile": "Someone else changed this at the same moment. Please try again.",
    "too-many-requests": "That was too often. Please wait a minute.",
    "invoice-not-draft": "This invoice was issued already, so it can’t change any more.",
    "invoice-being-issued": "This invoice is being issued right now.",
    "invoice-not-issued": "This invoice was not issued yet.",
    "invoice-not-open": "This invoice is no longer open.",
    "invoice-has-payments": "Money was paid on this invoice, so it can’t be cancelled.",
    "payment-in-progress": "A payment is on its way. Please wait until it has arrived or failed.",
    "total-negative": "The total can’t be less than zero.",
    "total-too-large": "The total is too large to be counted exactly.",
    "invoice-too-large": "That is too much text for one invoice.",
    "client-unknown": "This client no longer exists.",
    "contact-unknown": "This contact no longer exists.",
    "sender-unknown": "This person no longer belongs to your account.",
    "nobody-to-reach":
      "No contact of this client can be reached by mail. Please correct an address.",
    "purchase-order-required": "This client asks for a purchase order number.",
    "code-not-valid": "That is not the right code, or it is too old.",
    "link-not-valid": "This link no longer works.",
    "temporarily-unavailable": "Something we rely on did not answer. Please try again in a moment.",
    "internal-error": "Something went wrong on our side. Please try again in a moment.",
  },
};
