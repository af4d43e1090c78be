import type { InvoiceFacts } from "../../invoice-facts.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `invoice ${number}, “${purpose}”`;

const nothingToDo = "There is nothing to do.";
const clientIsTold = "There is nothing to do. The client hears of it from us, kindly.";

/** The words of the notices about money to the vendor's members, in English. */
export const paymentNoticeWords = {
  processing: {
    subject: (f: InvoiceFacts, amount: string) => `${amount} from ${f.client} is on its way`,
    opening: (f: InvoiceFacts, amount: string, by: string) =>
      `${f.client} has paid ${amount} ${by} for ${invoice(f)}; it is on its way.`,
    expected: (date: string) => `It is expected to arrive by ${date}.`,
    next: "There is nothing to do. Until it has arrived, it can still come back.",
  },
  returned: {
    subject: (f: InvoiceFacts) => `a payment by ${f.client} came back`,
    opening: (f: InvoiceFacts, amount: string, by: string) =>
      `The bank of ${f.client} took back ${amount}, paid ${by} for ${invoice(f)}.`,
    next: clientIsTold,
  },
  anomaly: {
    subject: (f: InvoiceFacts) => `a payment by ${f.client} differs from what was asked`,
    opening: (f: InvoiceFacts, came: string, asked: string) =>
      `Stripe reports ${came} from ${f.client} for ${invoice(f)}, where ${asked} was asked for.`,
    differs: {
      amount: "The amount differs, so it was set aside and isn’t booked.",
      currency: "The currency differs, so it was set aside and isn’t booked.",
      account: "It came to another Stripe account, so it was set aside and isn’t booked.",
    },
    ask: "Please look at it at Stripe, then book it or set it aside for good on the page.",
  },
  closed: {
    subject: (f: InvoiceFacts, amount: string) => `${amount} came after it was closed`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${f.client} has paid ${amount} for ${invoice(f)}, which asks for nothing any more.`,
    credit: "It is kept as the client’s credit, and the client has a receipt that says so.",
    ask: "Please refund it if it was a mistake; else leave it for the next invoice.",
  },
  refunded: {
    subject: (f: InvoiceFacts, amount: string) => `${amount} goes back to ${f.client}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${amount} of what ${f.client} paid for ${invoice(f)}, goes back.`,
    next: clientIsTold,
  },
  refundFailed: {
    subject: (f: InvoiceFacts, amount: string) => `${amount} could not go back to ${f.client}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `The refund of ${amount} to ${f.client} for ${invoice(f)}, came back to you.`,
    counts:
      "It counts for the client, on the invoice or as credit, and the client knows that you will be in touch.",
    ask: "Please call the client to agree on another way, then note what you paid out.",
    refused: (f: InvoiceFacts, amount: string) =>
      `Stripe didn’t make the refund of ${amount} to ${f.client} for ${invoice(f)}. No money has moved.`,
    untold: "The client hasn’t been told of it.",
    refusedAsk: "Please look at Stripe for the reason, then try again or agree on another way.",
  },
  refundQuestion: {
    subject: (f: InvoiceFacts, amount: string) => `does ${f.client} still owe ${amount}?`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${amount} of what ${f.client} paid for ${invoice(f)}, was refunded at Stripe.`,
    question: "Does the client still owe it? Until you answer, nothing is asked for again.",
    ask: "Please answer on the invoice’s page.",
  },
  dispute: {
    openedSubject: (f: InvoiceFacts) => `the bank of ${f.client} asks about a payment`,
    opened: (f: InvoiceFacts, amount: string) =>
      `The bank of ${f.client} asks about ${amount}, paid for ${invoice(f)}.`,
    held: "While it decides, the money may be held. The invoice stays as it is until then.",
    notHeld: "It is a question so far: no money is held, and the invoice stays as it is.",
    explain: "Please answer at Stripe; a refund can settle it too.",
    explainBy: (date: string) => `Please answer at Stripe by ${date}; a refund can settle it too.`,
    answer: "Please answer at Stripe, and refund nothing meanwhile: it could go back twice.",
    answerBy: (date: string) =>
      `Please answer at Stripe by ${date}, and refund nothing meanwhile: it could go back twice.`,
    wonSubject: (f: InvoiceFacts, amount: string) => `${amount} from ${f.client} stays with you`,
    won: (f: InvoiceFacts, amount: string) =>
      `The bank of ${f.client} has decided: ${amount}, paid for ${invoice(f)}, stays with you.`,
    wonPartlySubject: (f: InvoiceFacts) => `the bank of ${f.client} has decided about a payment`,
    wonPartly: (f: InvoiceFacts, back: string) =>
      `The bank of ${f.client} has decided: ${back}, paid for ${invoice(f)}, went back; the rest is yours.`,
    wonNext: clientIsTold,
    lostSubject: (f: InvoiceFacts, amount: string) => `${amount} went back to ${f.client}`,
    lost: (f: InvoiceFacts, amount: string) =>
      `The bank of ${f.client} has decided: ${amount}, paid for ${invoice(f)}, went back.`,
    lostNext: "Please call the client: a talk often settles what a bank couldn’t.",
  },
  declared: {
    subject: (f: InvoiceFacts, amount: string) => `${f.client} says that ${amount} is paid`,
    opening: (f: InvoiceFacts, amount: string, by: string) =>
      `${f.client} tells us of a payment of ${amount} ${by} for ${invoice(f)}.`,
    rows: { date: "Paid on", reference: "Reference" },
    slip: "A slip is attached to it on the page.",
    ask: "Please look into your account, then confirm or decline it on the page.",
  },
  withholding: {
    subject: (f: InvoiceFacts, amount: string) => `${f.client} withheld ${amount} of tax`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${f.client} has withheld ${amount} of tax from ${invoice(f)}.`,
    within: "That is within the law’s share, so it counts as paid.",
    above: (allowed: string) =>
      `The law’s share would be ${allowed}, so it waits for you and counts as nothing yet.`,
    certificate: {
      awaited: "The certificate hasn’t come yet.",
      received: "The certificate is on the page.",
      checked: "The certificate has been checked.",
    },
    answer: "Please accept or decline it on the page.",
    check: "Please check the certificate on the page.",
    next: nothingToDo,
  },
  reconciliation: {
    subject: (count: number) =>
      count === 1 ? "1 difference from Stripe’s book" : `${count} differences from Stripe’s book`,
    opening: (f: InvoiceFacts, count: number) =>
      count === 1
        ? `Our book and Stripe’s differ in 1 place, first seen at ${invoice(f)}.`
        : `Our book and Stripe’s differ in ${count} places, first seen at ${invoice(f)}.`,
    ask: "Please look at the list of things to settle on your home page.",
  },
};

/** What every language says in notices about money. */
export type PaymentNoticeWords = typeof paymentNoticeWords;
