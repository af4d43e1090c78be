import type { InvoiceFacts } from "../../invoice-facts.ts";
import { invoiceName as invoice } from "./mail.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** The words of the formal letter on paper, in English. */
export const letterWords = {
  subject: (f: InvoiceFacts) => `About ${invoice(f)} for “${f.purpose}”`,
  opening: (f: InvoiceFacts, issued: string) =>
    `We write to you about ${invoice(f)} from ${f.vendor}, dated ${issued}.`,
  reason: (count: number) => `We write because ${days(count)} have passed since then.`,
  written: (count: number) => `So far we have written to you ${times(count)} about it.`,
  innocent:
    "It may be that our messages did not reach you, or that your payment is on its way; then a word from you is enough.",
  threeTitle: "There are three ways on",
  three: [
    "You pay it, in full or a part of it.",
    "You agree with us on other dates.",
    "You tell us what stands in the way, or what is wrong with it.",
  ],
  granted: (ways: string) => `Its page offers at once: ${ways}.`,
  page: (host: string) =>
    `Its page shows every line and every option. The link in our mails opens it; ${host} or a call to us gets you a new one.`,
  agreed: (terms: string) => `Agreed for late payment: “${terms}”`,
  next: (date: string) => `Unless we hear from you, we write again on ${date}.`,
  ask: (sender: string) => `Please let ${sender} know which of them suits you.`,
  thanks: "Thank you for your attention to this letter.",
  closing: "With kind regards,",
  rows: {
    left: "Left to pay",
    due: "Was due by",
    dueNext: "Due by",
  },
};

/** What every language says in the formal letter. */
export type LetterWords = typeof letterWords;
