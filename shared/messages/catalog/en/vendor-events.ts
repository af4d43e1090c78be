import type { EventFacts } from "./event-facts.ts";

const by = (facts: EventFacts) => (facts["by"] === undefined ? "" : ` by ${facts["by"]}`);
const of = (facts: EventFacts) => (facts["amount"] === undefined ? "" : ` of ${facts["amount"]}`);
const sum = (facts: EventFacts) => facts["amount"] ?? "money";
const way = (facts: EventFacts) => (facts["method"] === undefined ? "" : ` ${facts["method"]}`);
const because = (facts: EventFacts) =>
  facts["reason"] === undefined ? "" : `: ${facts["reason"]}`;

/** What money did, on an invoice's line of time, in English. */
export const moneyEventWords = {
  "payment-started": (facts: EventFacts) => `Payment${of(facts)}${way(facts)} started`,
  "payment-processing": (facts: EventFacts) => `Payment${of(facts)}${way(facts)} on its way`,
  "payment-succeeded": (facts: EventFacts) =>
    `Paid${facts["amount"] === undefined ? "" : ` ${facts["amount"]}`}${way(facts)}`,
  "payment-failed": (facts: EventFacts) =>
    `Payment${of(facts)}${way(facts)} did not go through${because(facts)}`,
  "payment-canceled": (facts: EventFacts) => `Payment${of(facts)} given up`,
  "payment-returned": (facts: EventFacts) =>
    `The bank took back ${sum(facts)}. What it had paid is owed again.`,
  "payment-recorded": (facts: EventFacts) => `${sum(facts)}${way(facts)} recorded${by(facts)}`,
  "payment-reversed": (facts: EventFacts) =>
    `Recorded payment${of(facts)} reversed${by(facts)}${because(facts)}`,
  "payment-declared": (facts: EventFacts) =>
    `${facts["by"] ?? "Your client"} says: ${sum(facts)} paid${way(facts)}`,
  "payment-confirmed": (facts: EventFacts) => `Declared payment${of(facts)} confirmed${by(facts)}`,
  "declaration-declined": (facts: EventFacts) =>
    `Declared payment not found${by(facts)}${because(facts)}`,
  "payment-refunded": (facts: EventFacts) => `Refund${of(facts)} on its way`,
  "refund-asked": (facts: EventFacts) => `Refund${of(facts)} asked for${by(facts)}`,
  "refund-arrived": (facts: EventFacts) => `Refund${of(facts)} arrived`,
  "refund-failed": (facts: EventFacts) => `Refund${of(facts)} did not arrive`,
  "refund-answered": (facts: EventFacts) =>
    facts["isStillOwed"] === "true"
      ? `What was refunded is owed again${by(facts)}`
      : `What was refunded is no longer owed${by(facts)}`,
  "dispute-inquiry": (facts: EventFacts) => `The bank asks about ${sum(facts)}`,
  "dispute-opened": (facts: EventFacts) =>
    `Dispute over ${sum(facts)}: the bank holds the money until it decides`,
  "dispute-changed": (facts: EventFacts) => `The dispute over ${sum(facts)} has changed`,
  "dispute-won": (facts: EventFacts) => `Dispute over ${sum(facts)} decided for you`,
  "dispute-lost": (facts: EventFacts) =>
    `Dispute over ${sum(facts)} decided for the payer. What it had paid is owed again.`,
  "dispute-closed": (facts: EventFacts) => `Inquiry about ${sum(facts)} closed`,
  "tax-withheld": (facts: EventFacts) =>
    `${sum(facts)} of tax withheld at source${facts["exceeds"] === "true" ? ", more than the law’s share" : ""}`,
  "withholding-answered": (facts: EventFacts) =>
    `Tax withheld ${facts["answer"] ?? ""}${by(facts)}`,
  "certificate-received": () => "Certificate of the tax withheld received",
  "credit-note": (facts: EventFacts) =>
    `Credit note${of(facts)} issued${by(facts)}${because(facts)}`,
  "written-off": (facts: EventFacts) => `Written off${by(facts)}${because(facts)}`,
  "credit-applied": (facts: EventFacts) => `Store credit${of(facts)} used${by(facts)}`,
  "payment-anomaly": (facts: EventFacts) =>
    facts["received"] === undefined
      ? "A payment does not match what was started, and is set aside"
      : `${facts["received"]} came where ${facts["asked"] ?? "something else"} was asked for, and is set aside`,
  "anomaly-resolved": (facts: EventFacts) =>
    facts["resolution"] === "accepted"
      ? `What came differently was booked${by(facts)}`
      : `What came differently was left out${by(facts)}`,
  "transfer-arrived": (facts: EventFacts) => `Bank transfer${of(facts)} arrived`,
  "own-account-changed": () => "Your new account for transfers is shown from here on",
  "mail-sent": (facts: EventFacts) =>
    `${facts["message"] ?? "Mail"} mailed${facts["to"] === undefined ? "" : ` to ${facts["to"]}`}`,
};

const plan = (facts: EventFacts) =>
  facts["agreement"] === "plan" ? "A payment plan" : "More time";
const until = (facts: EventFacts) => (facts["date"] === undefined ? "" : ` until ${facts["date"]}`);
const parts = (facts: EventFacts) =>
  facts["parts"] === undefined || facts["agreement"] !== "plan"
    ? ""
    : ` of ${facts["parts"]} ${facts["parts"] === "1" ? "payment" : "payments"}`;
const nth = (facts: EventFacts) =>
  facts["number"] === undefined
    ? "A payment of the plan"
    : `Payment ${facts["number"]} of the plan`;
const they = (facts: EventFacts) => facts["by"] ?? "Your client";
const promised = (facts: EventFacts) =>
  `${of(facts)}${facts["date"] === undefined ? "" : ` by ${facts["date"]}`}`;
const told = (facts: EventFacts) => (facts["reason"] === undefined ? "" : `: “${facts["reason"]}”`);

/** What was arranged, asked and promised, on an invoice's line of time, in English. */
export const arrangementEventWords = {
  "agreement-accepted": (facts: EventFacts) =>
    `${plan(facts)}${parts(facts)} agreed${until(facts)}${by(facts)}`,
  "agreement-taken-back": (facts: EventFacts) => `${plan(facts)} taken back${by(facts)}`,
  "plan-started": () => "The payment plan has begun",
  "plan-finished": () => "The payment plan is paid",
  "plan-ended": (facts: EventFacts) => `The payment plan has ended${because(facts)}`,
  "plan-past-due": () => "A payment of the plan is missing, though we asked kindly",
  "plan-paused": (facts: EventFacts) => `The plan moved on by one step${by(facts)}`,
  "plan-stopped": (facts: EventFacts) => `The plan was stopped${by(facts)}; the rest is due`,
  "autopay-stopped": (facts: EventFacts) => `Automatic payments were stopped${by(facts)}`,
  "method-changed": (facts: EventFacts) => `The plan is charged another way${by(facts)}`,
  "method-authorized": (facts: EventFacts) => `Charges for the plan authorized${by(facts)}`,
  "charge-installment": (facts: EventFacts) => `${nth(facts)} is being charged`,
  "installment-charged": (facts: EventFacts) => `${nth(facts)} charged`,
  "installment-coming": (facts: EventFacts) => `${nth(facts)} announced`,
  "installment-due": (facts: EventFacts) => `${nth(facts)} asked for`,
  "installment-failed": (facts: EventFacts) => `${nth(facts)} did not go through`,
  "installment-missed": (facts: EventFacts) => `${nth(facts)} hasn’t come; we asked kindly`,
  "installment-moved": (facts: EventFacts) => `${nth(facts)} moved${by(facts)}`,
  "promise-made": (facts: EventFacts) => `${they(facts)} promised a payment${promised(facts)}`,
  "promise-kept": () => "The promise was kept",
  "promise-partly-kept": () => "A part of what was promised has come",
  "promise-broken": () => "What was promised hasn’t come; reminders go on",
  "request-asked": (facts: EventFacts) =>
    `${they(facts)} asked for more than your settings grant${until(facts)}`,
  "request-approved": (facts: EventFacts) => `Request approved${by(facts)}${told(facts)}`,
  "request-declined": (facts: EventFacts) => `Request declined${by(facts)}${told(facts)}`,
  "request-countered": (facts: EventFacts) =>
    `Something else offered${until(facts)}${by(facts)}${told(facts)}`,
  "request-accepted": (facts: EventFacts) => `${they(facts)} accepted your offer`,
  "request-withdrawn": (facts: EventFacts) => `${they(facts)} withdrew the request`,
  "request-expired": () => "The request ended without an answer",
  "extension-granted": (facts: EventFacts) => `More time given${until(facts)}${by(facts)}`,
  "question-asked": (facts: EventFacts) => `${they(facts)} asked a question`,
  "question-message": (facts: EventFacts) => `${they(facts)} wrote about the question`,
  "question-withdrawn": (facts: EventFacts) => `${they(facts)} took the question back`,
  "question-answered": (facts: EventFacts) =>
    facts["answer"] === undefined
      ? `Question answered${by(facts)}`
      : `Question: ${facts["answer"]}${by(facts)}`,
  "hardship-told": (facts: EventFacts) =>
    `${they(facts)} told you in confidence that it is hard right now`,
  "bill-shared": (facts: EventFacts) =>
    facts["count"] === "0"
      ? `${they(facts)} no longer shares the bill`
      : `${they(facts)} shared the bill${of(facts)}`,
  "share-paid": () => "A share of the bill was paid",
  "share-ended": () => "A share of the bill was taken back",
  "pause-taken": (facts: EventFacts) => `${they(facts)} paused reminders${until(facts)}`,
  "pause-ended": () => "The pause is over",
  "terms-kept": (facts: EventFacts) => `Kept for later invoices${by(facts)}`,
  "terms-not-kept": (facts: EventFacts) => `Not kept for later invoices${by(facts)}`,
  "flexibility-changed": (facts: EventFacts) =>
    `What may be arranged on this invoice was changed${by(facts)}`,
};

/** Why a plan ended, in English. */
export const planEnds = {
  "taken-back": "taken back",
  "not-started": "it did not begin in time",
  stopped: "the client stopped it",
  missed: "a payment stayed missing, so the rest is due",
  settled: "nothing was left to pay in it",
};

/** How a question was answered, in English. */
export const questionAnswers = {
  answered: "answered",
  adjusted: "adjusted by a credit note",
  "stood-by": "the invoice stays as it is",
  message: "you wrote back",
};

/** What the mails about money are called, in English. */
export const mailNames = {
  "payment-processing": "Word that the payment is on its way",
  "payment-failed": "Word that the payment did not go through",
  "payment-returned": "Word that the bank took the payment back",
  refund: "Word about the refund",
  dispute: "Word about the bank’s question",
  "credit-note": "Credit note",
  "declaration-declined": "Your word that the payment was not found",
  "withholding-answered": "Your word about the tax withheld",
  "transfer-credited": "Word that the transfer became credit",
  "method-expiring": "Word that a method on file expires soon",
  "own-account-changed": "Word that your account has changed",
  code: "One-time code",
  agreement: "What was agreed",
  request: "Word about the request",
  installment: "Word about a payment of the plan",
  plan: "Word about the payment plan",
  promise: "Word about the promise",
  question: "Word about the question",
  share: "Link to a share of the bill",
  "share-paid": "Word that a share was paid",
  pause: "Word about the pause",
};

/** How the vendor answered about tax withheld, in English. */
export const withholdingAnswers = {
  accepted: "accepted",
  declined: "declined",
  "certificate-checked": "checked against its certificate",
};
