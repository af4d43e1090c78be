import type { ContactRole } from "../../../invoicing/client.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import { openAmount } from "../../open-amount.ts";
import { invoiceName as invoice } from "./mail.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

const ago = (count: number) => (count === 1 ? "yesterday" : `${days(count)} ago`);

function distance(count: number): string {
  if (count === 1) return "tomorrow";
  return count === 7 ? "a week away" : `${days(count)} away`;
}

const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const nth = (count: number) => `${count}${endings[ordinals.select(count)] ?? "th"}`;

const roles: Readonly<Record<ContactRole, string>> = {
  primary: "",
  billing: " (billing)",
  leadership: " (leadership)",
};

/** The words of reminders, in English: each later tone adds facts, never adjectives. */
export const reminderWords = {
  neutralSubject: (f: InvoiceFacts) => `About ${invoice(f)} from ${f.vendor}`,
  notOpenedSubject: (f: InvoiceFacts) =>
    `Did ${invoice(f)} from ${f.vendor} reach you? ${openAmount(f)}, due ${f.dueDate}`,
  formalGreeting: (name: string) => `Dear ${name},`,
  opening: (f: InvoiceFacts) => `This is about ${invoice(f)} for “${f.purpose}”.`,
  formalOpening: (f: InvoiceFacts) => `This message concerns ${invoice(f)} for “${f.purpose}”.`,
  copyOf: (names: string) => `You get a copy; it went to ${names}.`,
  reason: {
    notOpened: "We write because its page hasn’t been opened yet; mail does get lost.",
    comingDue: (count: number) => `We write because that is ${distance(count)}.`,
    dueToday: (zone: string) =>
      `We write because that is today; any time until midnight (${zone}) is on time.`,
    warm: (count: number) =>
      `We write because that was ${ago(count)}. It may simply have slipped by.`,
    clear: (count: number) => `We write because that was ${ago(count)}.`,
    /** The number counts all messages about the invoice, this one included. */
    firm: (count: number, message: number) =>
      `We write a ${nth(message)} time because that was ${ago(count)}.`,
    formal: (count: number, message: number) =>
      `We write a ${nth(message)} time because ${days(count)} have passed since.`,
    promiseComing: (count: number, date: string) =>
      `We write because the date that you gave, ${date}, is ${distance(count)}.`,
    promiseToday: (date: string) => `We write because today, ${date}, is the date that you gave.`,
    monthEnds: (date: string) => `We write because our month closes on ${date}.`,
  },
  alreadyPaid: "Paid already? Tell us by reply.",
  alreadyPaidOrAsk: "Paid, or a question? Just reply.",
  options: "Its page shows your options.",
  granted: (ways: string) => `Its page offers at once: ${ways}.`,
  ways: {
    threeTitle: "Three ways on",
    three: [
      "Pay in full or in part.",
      "Agree with us on other dates.",
      "Tell us what stands in the way.",
    ],
    levelSet: [
      "Restructure: smaller parts, new dates.",
      "Continue with a retainer, paid ahead.",
      "End: pay what is delivered.",
    ],
  },
  levelSet: {
    reason: (count: number) =>
      `We write because ${days(count)} have passed, to choose a way on together.`,
    invitation: "Finance and leadership are welcome.",
    alreadyPaid: "Paid already? Just reply.",
    ask: "Please reply with the way that suits you.",
  },
  lateTerms: "Agreed for late payment:",
  lateTermsOnPage: "What was agreed about paying after the due date is on its page.",
  named: (name: string, role: ContactRole) => `${name}${roles[role]}`,
  alsoTo: (names: string) => `Also sent to ${names}.`,
  next: (date: string) => `Unless it is paid, we write again on ${date}.`,
  nextJoined: (date: string, names: string) =>
    `Unless it is paid, our next message, on ${date}, also goes to ${names}.`,
  noNext: "No further reminder is planned.",
  pause: "Pause or stop reminders there; the due date stays.",
  isThisReal: "Is this real? Call a number you know.",
  several: {
    subject: (count: number, vendor: string) => `About ${count} invoices from ${vendor}`,
    comingSubject: (count: number, facts: { vendor: string; sums: string; firstDate: string }) =>
      `${count} invoices from ${facts.vendor}: ${facts.sums}, the first due ${facts.firstDate}`,
    band: (count: number, late: number) =>
      late === 0 ? `${count} invoices coming due` : `${count} invoices, ${late} past the due date`,
    opening: (count: number, sums: string) => `This is about ${count} invoices, ${sums} in all.`,
    lateReason: (count: number) =>
      count === 1
        ? "We write because one of them was due."
        : `We write because ${count} of them were due.`,
    slippedBy: "It may simply have slipped by.",
    comingReason: (count: number) =>
      `We write because the first is due ${count === 0 ? "today" : count === 1 ? "tomorrow" : `in ${days(count)}`}.`,
    line: (f: InvoiceFacts) => `Invoice ${f.number}, “${f.purpose}”`,
    lineState: (f: InvoiceFacts, amount: string) => {
      if (f.daysLeft >= 0) return `${amount}, due ${f.dueDate}`;
      return `${amount}, was due ${f.dueDate}, ${ago(-f.daysLeft)}`;
    },
    ask: "Please pay each on its own page.",
    options: "Each page shows your options.",
    next: (date: string) => `Unless they are paid, we write again on ${date}.`,
    nextJoined: (date: string, names: string) =>
      `Unless they are paid, our next message, on ${date}, also goes to ${names}.`,
    pause: "Pause or stop reminders on each page; the due dates stay.",
  },
};

/** What every language says in reminders. */
export type ReminderWords = typeof reminderWords;
