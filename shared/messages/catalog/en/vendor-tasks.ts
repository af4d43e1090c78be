import type { EventFacts } from "./event-facts.ts";

const who = (facts: EventFacts) => facts["client"] ?? "A client";
const sum = (facts: EventFacts) => facts["amount"] ?? "money";
const on = (facts: EventFacts) =>
  facts["number"] === undefined ? "" : ` on invoice ${facts["number"]}`;
const about = (facts: EventFacts) =>
  facts["number"] === undefined ? "" : ` about invoice ${facts["number"]}`;

/** The words of the list of what needs a person, in English. */
export const taskWords = {
  title: "What needs you",
  nothing: "Nothing needs you now.",
  nothingMore: "When a client writes, or money does something unexpected, it is here.",
  count: (count: number) => (count === 1 ? "1 to do" : `${count} to do`),
  done: "Done",
  doneOf: (sentence: string) => `Done: ${sentence}`,
  ended: "Noted as done.",
  answered: "This has been answered meanwhile.",
  finished: (count: number) => `Done (${count})`,
  finishedOn: (date: string) => `done ${date}`,
  openInvoice: "Open the invoice",
  openOf: (number: string) => `Open invoice ${number}`,
  openClient: "Open the client",
  toFollowUps: "To the follow-up list",
  toSettings: "To “How you are paid”",
  sentences: {
    "payment-anomaly": (facts: EventFacts) =>
      `What came from ${who(facts)}${on(facts)} is not what was asked for.`,
    "payment-unsettled": (facts: EventFacts) =>
      `We don’t know yet what became of ${who(facts)}’s payment of ${sum(facts)}${on(facts)}.`,
    "refund-question": (facts: EventFacts) =>
      `${sum(facts)} was refunded to ${who(facts)} at Stripe${on(facts)}. Do they still owe it?`,
    "refund-failed": (facts: EventFacts) =>
      `The refund of ${sum(facts)} to ${who(facts)}${on(facts)} did not reach them.`,
    "dispute-opened": (facts: EventFacts) =>
      `${who(facts)}’s bank questions ${sum(facts)}${on(facts)}.`,
    "payment-returned": (facts: EventFacts) =>
      `${who(facts)}’s bank took back ${sum(facts)}${on(facts)}. What it had paid is owed again.`,
    "declared-payment": (facts: EventFacts) =>
      `${who(facts)} says they paid ${sum(facts)}${on(facts)}${facts["method"] === undefined ? "" : ` ${facts["method"]}`}.`,
    "withholding-proposed": (facts: EventFacts) =>
      `${who(facts)} withheld ${sum(facts)} of tax${on(facts)}, more than the law’s share${facts["allowed"] === undefined ? "" : ` of ${facts["allowed"]}`}.`,
    "certificate-awaited": (facts: EventFacts) =>
      `${who(facts)} withheld ${sum(facts)} of tax${on(facts)}: please check their certificate once it is here.`,
    "payment-on-closed-invoice": (facts: EventFacts) =>
      facts["number"] === undefined
        ? `${who(facts)} sent ${sum(facts)}, and no invoice is open for it.`
        : `${who(facts)} paid ${sum(facts)} on invoice ${facts["number"]}, which asks for nothing any more.`,
    "reconciliation-difference": (facts: EventFacts) =>
      `Stripe’s books and yours differ${on(facts)}.`,
    "method-not-enabled": (facts: EventFacts) =>
      `${facts["methodName"] ?? "A way to pay"} is not switched on at Stripe, so clients can’t use it.`,
    "flexibility-request": (facts: EventFacts) =>
      `${who(facts)} asks for more than your settings grant${on(facts)}.`,
    "terms-for-later": (facts: EventFacts) =>
      facts["number"] === undefined
        ? `${who(facts)} would like the same terms for later invoices.`
        : `${who(facts)} would like the terms of invoice ${facts["number"]} for later ones, too.`,
    "question-asked": (facts: EventFacts) => `${who(facts)} has a question${on(facts)}.`,
    "hardship-told": (facts: EventFacts) =>
      `${who(facts)} told you in confidence that it is hard right now${facts["number"] === undefined ? "" : ` (invoice ${facts["number"]})`}.`,
    "plan-past-due": (facts: EventFacts) =>
      `An installment of ${who(facts)}’s plan${on(facts)} hasn’t come, though we asked kindly.`,
    "promise-broken": (facts: EventFacts) => `What ${who(facts)} promised${on(facts)} hasn’t come.`,
    "call-due": (facts: EventFacts) => `It is time to call ${who(facts)}${about(facts)}.`,
    "letter-due": (facts: EventFacts) =>
      `It is time to post a letter to ${who(facts)}${about(facts)}.`,
    "visit-due": (facts: EventFacts) => `It is time to visit ${who(facts)}${about(facts)}.`,
    "contact-unreachable": (facts: EventFacts) =>
      `Our mail doesn’t reach ${facts["contact"] ?? who(facts)}${about(facts)}.`,
    "hand-over-due": (facts: EventFacts) =>
      `The notice to ${who(facts)} has run out${on(facts)}: hand over, or withdraw?`,
    "check-in-due": (facts: EventFacts) =>
      `How are things with ${who(facts)}? It isn’t about money.`,
    "job-needs-attention": (facts: EventFacts) =>
      `Something could not be done by itself${on(facts)}.`,
  },
  more: {
    "payment-unsettled": "Please look at it in Stripe. We keep asking as well.",
    "refund-failed":
      "The money is with you, and it counts for them. Please agree on another way with them.",
    "dispute-opened":
      "You have a few days to answer. Stripe shows how, and the invoice shows what they saw.",
    "payment-returned": "They are told kindly. A word from you helps most now.",
    "payment-on-closed-invoice":
      "It is their store credit now. Use it on another invoice, or pay it back.",
    "plan-past-due":
      "They are told what they can do. A word from you helps most now; by your settings the plan may end later.",
    "promise-broken":
      "Reminders have gone on, one step further. If you’d rather give more time, the invoice has it.",
    "method-not-enabled": "Switch it on in Stripe’s settings, then let us check again.",
    "call-due": "The follow-up list has the number, the history and a sentence to begin with.",
    "letter-due": "The follow-up list has the letter as a PDF to print.",
    "visit-due": "The follow-up list has the address, the history and a sentence to begin with.",
    "contact-unreachable": "Please correct the address, or ask somebody else there.",
    "hand-over-due": "Nothing happens by itself. Reminders rest until you decide.",
    "check-in-due": "A call or a few lines. Nothing is ever sent by itself.",
    "job-needs-attention": "Please look at what it is about.",
  },
  differences: {
    "missing-in-ledger": "Stripe has a payment that your books don’t have.",
    "missing-at-processor": "Your books have a payment that Stripe doesn’t have.",
    "amount-differs": "The two have different amounts for one payment.",
    "refund-missing": "One has a refund that the other doesn’t have.",
    "refund-differs": "The two have different amounts for one refund.",
    "dispute-missing": "One has a dispute that the other doesn’t have.",
    "dispute-differs": "The two have different amounts for one dispute.",
    "transfer-missing": "Stripe has a transfer that your books don’t have.",
    "reversal-missing": "Stripe has taken back a transfer that your books still have.",
  },
  books: (stripe: string, ledger: string) => `At Stripe: ${stripe}. In your books: ${ledger}.`,
  nothingThere: "nothing",
};
