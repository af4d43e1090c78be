import type { InvoiceFacts, Standing } from "../../invoice-facts.ts";
import { openAmount } from "../../open-amount.ts";

/** An invoice within a sentence: "invoice 104"; a draft has no number yet. */
export const invoiceName = ({ number }: InvoiceFacts) =>
  number === "" ? "the invoice" : `invoice ${number}`;

const invoice = invoiceName;
const Invoice = ({ number }: InvoiceFacts) => (number === "" ? "Invoice" : `Invoice ${number}`);
function payable(f: InvoiceFacts): string {
  const { amountDue, amountNext, amountPaid, amountRemaining, dueDate } = f;
  if (amountNext !== undefined) {
    const tense = f.daysLeft < 0 ? "was" : "is";
    return `${amountRemaining} is left in all; by the plan, the next ${amountNext} ${tense} due by ${dueDate}.`;
  }
  if (amountPaid !== undefined) {
    return f.daysLeft < 0
      ? `${amountRemaining} is left of ${amountDue}; it was due by ${dueDate}.`
      : `${amountRemaining} is left of ${amountDue}, due by ${dueDate}.`;
  }
  return `${amountRemaining} ${f.daysLeft < 0 ? "was" : "is"} due by ${dueDate}.`;
}

/** Where the invoice's money stands, in a sentence that suits client and vendor. */
const standing: Readonly<Record<Standing, (facts: InvoiceFacts) => string>> = {
  payable,
  "payable-offline": payable,
  processing: ({ amountProcessing = "" }) =>
    `A payment of ${amountProcessing} is on its way, so there is nothing to do now.`,
  declared: (f) => `${payable(f)} It is reported as paid and being checked.`,
  paid: () => "The invoice is paid in full.",
  "nothing-due": ({ amountDue }) =>
    `The invoice comes to ${amountDue}, so there is nothing to pay.`,
  void: () => "The invoice has been withdrawn, so there is nothing to pay.",
  uncollectible: () => "The invoice has been closed, and no payment is expected.",
};

/** The words of the mails to clients and of signing in, in English. */
export const mailWords = {
  greeting: (name: string) => `Hello ${name},`,
  greetingToClient: (client: string) => `Hello ${client},`,
  standing,
  partInQuestion: (amount: string) =>
    `${amount} of it waits until the question about it is answered.`,
  partShared: (amount: string) => `${amount} of it is with those who share the bill.`,
  partOnItsWay: (amount: string) => `${amount} of it is on its way already.`,
  headline: ({ daysLeft, dueDate }: InvoiceFacts) =>
    `${daysLeft < 0 ? "Was due by" : "Due by"} ${dueDate}`,
  otherWays: {
    title: "Other ways",
    /** What the page grants at once, without anybody being asked. */
    granted: {
      line: (ways: string) => `Yours at once on its page: ${ways}.`,
      briefLine: (ways: string) => `There at once: ${ways}.`,
      separator: ", ",
      part: "a part",
      plan: (count: number) => `${count} payments`,
      moreTime: (date: string) => `time until ${date}`,
    },
    /** Beside what is granted at once, as short as can be. */
    briefest: ["Not for you? Say so there.", "A question? Just reply."],
    someoneElsePays: "Someone else pays? Send the invoice to accounts payable from its page.",
    wrongPerson: "Not the right person? Tell us there, and who is if you know.",
    askOrDate: ({ sender }: InvoiceFacts) =>
      `A question, or would another date suit you better? Reply to this mail; ${sender} reads it.`,
    ask: ({ sender }: InvoiceFacts) => `A question? Reply to this mail; ${sender} reads it.`,
    brief: [
      "Someone else pays? Send it on there.",
      "Not the right person? Say so there.",
      "A question, or another date? Just reply.",
    ],
  },
  addressLabel: "The button opens this address, which is yours alone:",
  plainAddressLabel: "The button opens this address:",
  thanks: "Thank you for working with us.",
  briefThanks: "Thank you,",
  isThisReal: (vendor: string) =>
    `Is this real? Call ${vendor} on a number you know. Bank details never come by mail.`,
  isThisRealBriefly: (vendor: string) => `Is this real? Call ${vendor} on a number you know.`,
  detailsChanged: (vendor: string, date: string) =>
    `The details of ${vendor} last changed on ${date}.`,
  signature: {
    roleAt: (role: string, vendor: string) => `${role}, ${vendor}`,
  },
  ask: {
    pay: (by?: string) =>
      by === undefined
        ? "Please pay on the invoice’s page, in the way that suits you and without a password."
        : `Please pay on the invoice’s page, ${by} and without a password.`,
    payBriefly: (by?: string) =>
      by === undefined ? "Please pay on its page." : `Please pay ${by} on its page.`,
    payOffline: "Please reply, so that we can agree on a way to pay: online it isn’t possible.",
    payAndTell: "Please see on its page how to pay, and tell us there once you have.",
    waitForCheck: "Please give us a few days to find the payment.",
    keep: "Please keep it for your records.",
    payVerb: (amount: string) => `View and pay ${amount}`,
    viewVerb: "View the invoice",
  },
  invoice: {
    subject: (f: InvoiceFacts) => {
      const start = `${Invoice(f)} from ${f.vendor}`;
      if (f.standing !== "payable" && f.standing !== "payable-offline") return start;
      return f.daysLeft < 0 ? start : `${start}: ${openAmount(f)}, due ${f.dueDate}`;
    },
    opening: (f: InvoiceFacts) => `Here is ${invoice(f)} from ${f.vendor} for “${f.purpose}”.`,
    forwarded: (f: InvoiceFacts, by: string) =>
      `${by} has asked us to send you ${invoice(f)} from ${f.vendor} for “${f.purpose}”.`,
    billedTo: ({ client, purchaseOrder }: InvoiceFacts) =>
      purchaseOrder === undefined
        ? `It is billed to ${client}.`
        : `It is billed to ${client}; your purchase order is ${purchaseOrder}.`,
    note: (sender: string) => `A note from ${sender}:`,
    attached: "The PDF is attached.",
    onPage: "Its page has the PDF.",
    next: (date: string) => `Unless it is paid by then, a reminder comes on ${date}.`,
  },
  receipt: {
    subject: (f: InvoiceFacts, amount: string) =>
      `Receipt for ${invoice(f)} from ${f.vendor}: ${amount}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `Your payment of ${amount} for ${invoice(f)}, “${f.purpose}”, has arrived.`,
    openingWithThanks: (f: InvoiceFacts, amount: string) =>
      `Thank you: your payment of ${amount} for ${invoice(f)}, “${f.purpose}”, has arrived.`,
    rest: "The rest can be paid on the same page.",
    oneStep: "One step is left for the plan: authorizing its charges on the same page.",
    surplus: (amount: string, vendor: string) =>
      `${amount} more came than was left. It is kept as your credit with ${vendor}; if you’d rather have it back, reply.`,
    together: (amount: string, count: number) =>
      `It was paid together with others: ${amount} over ${count} invoices in one payment.`,
    withheld: (amount: string) =>
      `${amount} of tax that you withheld counts towards the invoice as well.`,
    certificate: "We await its certificate, which you can add on the invoice’s page.",
    rows: {
      amount: "Amount paid",
      discount: "Discount",
      withheld: "Tax withheld",
      date: "Date",
      details: "Details",
      method: "Paid with",
      left: "Left to pay",
      reference: "Reference",
    },
    keep: "Please keep this receipt for your records.",
    keepAttached: "Please keep this receipt for your records; it is attached as a PDF.",
    verb: "View the receipt",
    verbPartly: "View the invoice",
    next: "There is nothing left to do, and no reminder will come for this invoice.",
  },
  freshLink: {
    subject: (f: InvoiceFacts) => `Your new link to ${invoice(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts) =>
      `Here is the new link that was asked for, to ${invoice(f)} from ${f.vendor} for “${f.purpose}”.`,
    ask: "Please open the invoice with this link; it works without a password.",
    verb: "Open the invoice",
    thanks: "Thank you for your patience.",
    notYou: "You didn’t ask for it? Then nothing has changed, and there is nothing to do.",
  },
  preview: {
    subject: (subject: string) => `Preview: ${subject}`,
    notice: "This is a preview for you alone. The client hasn’t received it.",
  },
  signIn: {
    subject: (vendor: string) => `Your sign-in link for ${vendor}`,
    opening: (vendor: string) => `Here is the link that signs you in to ${vendor} on Kindly.`,
    rules: (minutes: string) =>
      `It works once, for ${minutes}. In another browser than the one you asked from, it shows a code to type there.`,
    minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
    ask: "Please don’t pass it on: it is as good as a key.",
    verb: "Sign in",
    notYou:
      "You didn’t ask for it? Then there is nothing to do: without this link, nobody gets in.",
    signature: "Kindly",
  },
};

/** What every language says in mails. */
export type MailWords = typeof mailWords;
