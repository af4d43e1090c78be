import type { InvoiceFacts } from "../../invoice-facts.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)}, “${f.purpose}”`;

const records = "Please keep it for your records.";
const patience = "Thank you for your patience.";

/** The words of the mails about credit, declared payments, withheld tax and accounts, in English. */
export const accountMailWords = {
  creditNote: {
    subject: (f: InvoiceFacts, number: string) =>
      `Credit note ${number} for ${invoiceName(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${f.vendor} asks for ${amount} less on ${invoice(f)}.`,
    reason: "The reason:",
    toCredit: (amount: string, vendor: string) =>
      `${amount} of it was paid already. It is kept as your credit with ${vendor}; if you’d rather have it back, reply.`,
    rows: { number: "Credit note", amount: "Amount", date: "Date" },
    keep: records,
    thanks: "Thank you for working with us.",
  },
  declarationDeclined: {
    subject: (f: InvoiceFacts) => `About your payment for ${invoiceName(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `You told us of a payment of ${amount} for ${invoice(f)}. So far we haven’t found it.`,
    innocent: "It may still be on its way, or it arrived under another name.",
    wrote: (vendor: string) => `A word from ${vendor}:`,
    rows: { amount: "Amount", method: "Paid with", date: "Paid on", reference: "Your reference" },
    lookAgain:
      "Please compare this with your bank. On the page you can tell us again, with a slip.",
    settled: "Please reply if you see it differently; else there is nothing to do.",
    thanks: "Thank you for helping us find it.",
  },
  withholding: {
    subject: (f: InvoiceFacts) => `Tax withheld from ${invoiceName(f)} from ${f.vendor}`,
    booked: (f: InvoiceFacts, amount: string) =>
      `${amount} of tax that you withheld counts towards ${invoice(f)}.`,
    awaited: "What we need for our books is the certificate.",
    received: "We have your certificate.",
    checked: "We have checked your certificate, so all is in order.",
    declined: (f: InvoiceFacts, amount: string) =>
      `${amount} of tax withheld couldn’t be counted towards ${invoice(f)}.`,
    wrote: (vendor: string) => `A word from ${vendor}:`,
    lawsShare: (amount: string) => `As we understand the law, it is ${amount} at most.`,
    addCertificate: "Please add the certificate on the invoice’s page when you have it.",
    correct:
      "Please look at it once more on the invoice’s page, or reply if you see it differently.",
    keep: records,
    thanks: patience,
  },
  transferCredited: {
    subject: (f: InvoiceFacts) => `About your transfer to ${f.vendor} (${invoiceName(f)})`,
    opening: (f: InvoiceFacts, amount: string) =>
      `Your transfer of ${amount} has arrived, and is kept as your credit with ${f.vendor}.`,
    unmatched: "We found no open invoice that it belongs to, so what it is for is your choice.",
    beside: (f: InvoiceFacts) => `None of it has gone to ${invoice(f)}.`,
    use: "Please use it on the invoice’s page, or reply if it was meant for something else.",
    wait: "Please reply if you’d rather have it back; else it waits for your next invoice.",
    thanks: "Thank you for paying.",
  },
  methodExpiring: {
    subject: (f: InvoiceFacts, method: string) =>
      `Your ${method} on file with ${f.vendor} (${invoiceName(f)})`,
    opening: (f: InvoiceFacts, method: string, date: string) =>
      `Your ${method}, kept on file with ${f.vendor}, is good until ${date}.`,
    beside: (f: InvoiceFacts) => `Nothing changes for ${invoice(f)}.`,
    after: "After that day it may no longer work here; every other way to pay stays open.",
    replace: "Please pay with the new one next time; you can keep it on file then.",
    thanks: "Thank you for taking care of it.",
  },
  ownAccountChanged: {
    subject: (f: InvoiceFacts) => `A new bank account for ${invoiceName(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts, date: string) =>
      `The bank account for paying ${invoice(f)}, changed on ${date}.`,
    onPage: "The new details are on the invoice’s page alone; bank details never come by mail.",
    oldOnes: "The old ones are no longer right, wherever you may have saved them.",
    call: (vendor: string, phone: string) =>
      `Please call ${vendor} on ${phone}, or on a number you know, before you use the new account.`,
    thanks: "Thank you for your care.",
  },
  code: {
    subject: (f: InvoiceFacts) => `Your code for ${invoiceName(f)} from ${f.vendor}`,
    opening: (f: InvoiceFacts) => `Here is your code for ${invoice(f)}.`,
    enter: "Please enter it on the page that asked for it.",
    rules: "It works once, for 10 minutes, and only in the browser that asked.",
    nobodyAsks: (vendor: string) => `Nobody from ${vendor} will ever ask you for it.`,
    notYou: "You didn’t ask for it? Then nothing has changed, and there is nothing to do.",
  },
  memberCode: {
    subject: (vendor: string) => `Your code for the bank account of ${vendor}`,
    opening: (vendor: string) =>
      `Here is the code for changing the bank account that ${vendor} shows to its clients.`,
    rules: "It works once, for 10 minutes, and only in the browser that asked.",
    nobodyAsks: "Please tell it to nobody: no colleague and none of us will ask for it.",
    notYou:
      "You didn’t ask for it? Then somebody else can sign in as you: end your other sign-ins.",
  },
  ownAccountChanging: {
    subject: (vendor: string, when: string) => `${vendor} shows a new bank account from ${when}`,
    opening: (vendor: string, when: string) =>
      `From ${when}, ${vendor} shows its clients a new bank account.`,
    until:
      "Until then they see the old one. With the change, clients with an open invoice are told.",
    notYou: "Please look at the settings before then if none of you asked for this.",
  },
};

/** What every language says about credit, declared payments, withheld tax and accounts. */
export type AccountMailWords = typeof accountMailWords;
