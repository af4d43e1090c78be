import type { InvoiceFacts } from "../../invoice-facts.ts";
import { ofClient } from "./notice.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `invoice ${number}, “${purpose}”`;

/** The words of the notices about what a person should do, in English. */
export const followUpNoticeWords = {
  unsubscribed: {
    subject: (name: string) => `${name} wants no more reminders`,
    opening: (f: InvoiceFacts, name: string) =>
      `${ofClient(f, name)} has stopped our reminders about ${invoice(f)}.`,
    stays: "The due date stays, and receipts and answers still reach them.",
    next: "There is nothing to do now; a call in person is always possible.",
  },
  call: {
    subject: (name: string) => `time to call ${name}`,
    opening: (f: InvoiceFacts, name: string) =>
      `Your reminders plan a call to ${ofClient(f, name)} about ${invoice(f)}.`,
    ask: "Please call, and note what was said among your follow-ups.",
  },
  letter: {
    subject: (name: string) => `a letter to ${name} is ready`,
    opening: (f: InvoiceFacts, name: string) =>
      `Your reminders plan a letter to ${ofClient(f, name)} about ${invoice(f)}.`,
    ask: "Please print it from the invoice’s page, sign it and post it.",
  },
  visit: {
    subject: (name: string) => `time to visit ${name}`,
    opening: (f: InvoiceFacts, name: string) =>
      `Your reminders plan a visit to ${ofClient(f, name)} about ${invoice(f)}.`,
    ask: "Please arrange it with them first, and note what was said.",
  },
  handOver: {
    subject: (f: InvoiceFacts) => `the notice to ${f.client} has run out`,
    opening: (f: InvoiceFacts) =>
      `The notice before ${invoice(f)}, may be handed over has run out.`,
    stays: "Nothing happens by itself; no reminder goes out meanwhile.",
    ask: "Please decide on its page: hand it over, or keep it with you.",
  },
  phone: (name: string, phone: string) => `${name}’s phone: ${phone}.`,
};

/** What every language says of what a person should do. */
export type FollowUpNoticeWords = typeof followUpNoticeWords;
