import type { InvoiceFacts } from "../../invoice-facts.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)}, “${f.purpose}”`;

const aboutPayment = (f: InvoiceFacts) =>
  `About your payment for ${invoiceName(f)} from ${f.vendor}`;

const patience = "Thank you for your patience.";

/** The words of the mails about money on its way, coming back or going back, in English. */
export const paymentMailWords = {
  rows: {
    amount: "Amount",
    method: "Paid with",
    expected: "Expected by",
    reference: "Reference",
  },
  /** Where the invoice stands after money went back or didn't come; said before its sentence. */
  openNow: (standing: string) => `The invoice is open now: ${standing}`,
  anotherOnItsWay: (amount: string) =>
    `Another payment of ${amount} is on its way, so there is nothing to do now.`,
  processing: {
    subject: (f: InvoiceFacts, amount: string) =>
      `Your payment of ${amount} for ${invoiceName(f)} from ${f.vendor} is on its way`,
    opening: (f: InvoiceFacts, amount: string, by: string) =>
      `Your payment of ${amount} ${by} for ${invoice(f)}, is on its way.`,
    nothingToDo: "There is nothing more to do for it.",
    expected: (date: string) => `It is expected to arrive by ${date}; then a receipt comes.`,
    undated: "When it has arrived, a receipt comes.",
    ifItComesBack:
      "Should it come back, nothing is lost: we write to you, and you can pay in another way.",
    keep: "Please keep this mail until then; it isn’t a receipt yet.",
    thanks: "Thank you for taking care of it.",
  },
  failed: {
    subject: aboutPayment,
    opening: (f: InvoiceFacts, amount: string, by: string) =>
      `Your payment of ${amount} ${by} for ${invoice(f)}, didn’t go through. No money has moved.`,
    waysOn: "That happens, and nothing is lost: you can try once more or choose another way.",
    thanks: patience,
  },
  returned: {
    subject: aboutPayment,
    opening: (f: InvoiceFacts, amount: string, date: string) =>
      `${amount} of your payment for ${invoice(f)}, went back to your bank on ${date}.`,
    innocent: "That happens, for instance when the details of an account have changed.",
    waysOn: "You can pay the same way once more, or choose another.",
    thanks: patience,
  },
  refund: {
    subject: (f: InvoiceFacts, amount: string) =>
      `Your refund of ${amount} for ${invoiceName(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${amount} of your payment for ${invoice(f)}, is on its way back to you.`,
    ways: {
      "as-paid":
        "It goes back the way it came. Banks usually take 5 to 10 business days to show it.",
      toWallet: "It goes back to the wallet that it came from.",
      mayAsk:
        "It goes back by bank transfer. Stripe, which carried your payment, may ask you by mail for the account.",
      asks: "Stripe, which carried your payment, asks you by mail for the account. From your answer on, it usually takes a few business days.",
    },
    rows: { amount: "Refund", method: "Goes back to", reference: "Reference" },
    keep: "Please keep this for your records.",
    keepAndRest: "Please keep this for your records; there is nothing to do.",
    answer: "Please answer that mail; if you doubt that it is real, call us first.",
    thanks: patience,
  },
  refundFailed: {
    subject: (f: InvoiceFacts) => `About your refund for ${invoiceName(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `Your refund of ${amount} for ${invoice(f)}, couldn’t be delivered and came back to us.`,
    safe: (vendor: string) =>
      `Nothing is lost: the money is with ${vendor} and counts for you, on the invoice or as credit.`,
    next: (sender: string) => `${sender} will be in touch to agree with you on another way.`,
    keep: "Please keep this mail until then, and send no bank details by mail.",
    thanks: patience,
  },
  dispute: {
    subject: aboutPayment,
    opened: (f: InvoiceFacts, amount: string) =>
      `The bank behind your payment for ${invoice(f)}, has a question about ${amount} of it.`,
    meanwhile: "While the bank looks into it, the invoice stays as it is.",
    tellUs: "Please reply if something about the invoice isn’t right; we’d like to put it right.",
    won: (f: InvoiceFacts, amount: string) =>
      `The bank’s question about your payment of ${amount} for ${invoice(f)}, is settled: the payment stands.`,
    wonPartly: (f: InvoiceFacts, back: string) =>
      `The bank’s question about your payment for ${invoice(f)}, is settled: ${back} went back to you, the rest stands.`,
    wonNext: "There is nothing left to do.",
    wonKeep: "Please keep this for your records.",
    lost: (f: InvoiceFacts, amount: string) =>
      `The bank’s question about your payment for ${invoice(f)}, is settled: ${amount} went back to you.`,
    lostNext: "If something about the invoice isn’t right, just reply; we’d like to put it right.",
    thanks: patience,
  },
};

/** What every language says of money on its way, coming back or going back. */
export type PaymentMailWords = typeof paymentMailWords;
