import type { InvoiceFacts } from "../../invoice-facts.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `invoice ${number}, “${purpose}”`;

/** A contact who was removed meanwhile has no address any more. */
const at = (name: string, address: string) => (address === "" ? name : `${name} (${address})`);

/** A person of the client within a sentence, named once where they are the client. */
export const ofClient = ({ client }: InvoiceFacts, name: string) =>
  name === client ? name : `${name} of ${client}`;

/** The words of the notices to the vendor's members, in English. */
export const noticeWords = {
  subject: (f: InvoiceFacts, what: string) => `Invoice ${f.number}: ${what}`,
  verb: "View the invoice",
  seen: {
    subject: (name: string) => `opened by ${name}`,
    opening: (f: InvoiceFacts, name: string) => `${ofClient(f, name)} has opened ${invoice(f)}.`,
    next: "There is nothing to do. Reminders go out as planned and end with payment.",
    nextWhenSettled: "There is nothing to do.",
  },
  paid: {
    subject: (f: InvoiceFacts, amount: string) => `${amount} paid by ${f.client}`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${f.client} has paid ${amount} for ${invoice(f)}.`,
    with: (method: string) => `Paid with: ${method}.`,
    discount: (amount: string) => `${amount} was let off for this way to pay.`,
    withheld: (amount: string) => `${amount} of tax was withheld; its certificate is to come.`,
    together: (amount: string, count: number) =>
      `It is part of one payment of ${amount} over ${count} invoices.`,
    surplus: (amount: string) =>
      `${amount} more came than was left; it is kept as the client’s credit.`,
    next: "There is nothing to do. A receipt with a thank-you goes to the client.",
  },
  failed: {
    subject: (f: InvoiceFacts) => `a payment by ${f.client} didn’t go through`,
    opening: (f: InvoiceFacts, amount: string) =>
      `${f.client} tried to pay ${amount} for ${invoice(f)}, and it didn’t go through. No money has moved.`,
    next: "There is nothing to do: the page tells the client what happened and how to try again.",
    reasons: {
      card: "The card’s details were not accepted, or it has expired.",
      confirmation: "The bank asked for a confirmation that wasn’t given.",
      temporary: "The bank or the card’s network had a problem; it often works later.",
      declined: "The client’s bank declined it. Only the client can ask the bank why.",
    },
  },
  bounced: {
    subject: (name: string) => `our mail to ${name} came back`,
    opening: (f: InvoiceFacts, name: string, address: string) =>
      `Our mail to ${at(name, address)} about ${invoice(f)}, came back.`,
    stopped: "No more mail goes to this address.",
    said: "The mail server’s answer:",
    ask: "Please correct the address, or choose another contact, and send the invoice again.",
  },
  complained: {
    subject: (name: string) => `${name} marked our mail as unwanted`,
    opening: (f: InvoiceFacts, name: string, address: string) =>
      `${at(name, address)} marked our mail about ${invoice(f)}, as unwanted. No more mail goes there.`,
    ask: "Please speak with them in person, or choose another contact.",
  },
  wrongPerson: {
    subject: (name: string) => `${name} isn’t the right person`,
    opening: (f: InvoiceFacts, name: string) =>
      `${ofClient(f, name)} says that ${invoice(f)}, is for someone else.`,
    named: (person: string) => `They named ${person}.`,
    wrote: "They wrote:",
    ask: "Please check this with a call, then change the contact and send the invoice again.",
  },
  forwarded: {
    subject: (name: string, to: string) => `${name} sent it on to ${to}`,
    opening: (f: InvoiceFacts, name: string, to: string) =>
      `${ofClient(f, name)} has had ${invoice(f)}, sent on to ${to}. They have a link of their own.`,
    next: "There is nothing to do.",
  },
};

/** What every language says in notices to the vendor. */
export type NoticeWords = typeof noticeWords;
