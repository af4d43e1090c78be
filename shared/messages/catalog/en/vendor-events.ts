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
};

/** How the vendor answered about tax withheld, in English. */
export const withholdingAnswers = {
  accepted: "accepted",
  declined: "declined",
  "certificate-checked": "checked against its certificate",
};
