import type { StepTone } from "../../../milestones/cadence.ts";

/** What a sentence to begin a talk with is made of; amounts and days are written out already. */
export type OpeningFacts = {
  /** How whoever is asked likes to be addressed. */
  readonly name: string;
  /** Who calls, and for whom. */
  readonly me: string;
  readonly vendor: string;
  readonly number: string;
  readonly subject: string;
  readonly amount: string;
  readonly dueDate: string;
  readonly daysLate: number;
  /** How many mails have been sent about it. */
  readonly mails: number;
};

const days = (count: number) => (count === 1 ? "1 day ago" : `${count} days ago`);
const times = (count: number) => (count === 1 ? "once" : `${count} times`);
const hello = ({ name, me, vendor }: OpeningFacts) =>
  `Hello ${name}, this is ${me} from ${vendor}.`;
const owed = ({ number, amount, dueDate, daysLate }: OpeningFacts) =>
  daysLate > 0
    ? `Invoice ${number} over ${amount} was due on ${dueDate}, ${days(daysLate)}.`
    : `Invoice ${number} over ${amount} is due on ${dueDate}.`;
const written = ({ mails }: OpeningFacts) => (mails > 0 ? ` We have written ${times(mails)}.` : "");

const calls: Readonly<Record<StepTone, (facts: OpeningFacts) => string>> = {
  warm: (facts) =>
    `${hello(facts)} I’m calling about invoice ${facts.number} for ${facts.subject}: did it reach you, and is there anything you need from us?`,
  clear: (facts) =>
    `${hello(facts)} ${owed(facts)} What would help you: another date, smaller parts, or an answer from us?`,
  firm: (facts) =>
    `${hello(facts)} ${owed(facts)}${written(facts)} Which way suits you best: a date, a plan in parts, or a talk about the work?`,
  formal: (facts) =>
    `${hello(facts)} ${owed(facts)}${written(facts)} I’d like to agree with you today on how it goes on: a date, a plan in parts, or a talk about the work.`,
};

/** Sentences to begin a talk with, in English. */
export const followUpOpenings = {
  "call-due": calls,
  "visit-due": (facts: OpeningFacts) =>
    `Hello ${facts.name}, good to see you. I’d like to hear how things are, and talk about invoice ${facts.number} for ${facts.subject}.`,
  "check-in-due": (facts: OpeningFacts) =>
    `${hello(facts)} I’m calling for no reason other than to hear how things are going.`,
  "contact-unreachable": (facts: OpeningFacts) =>
    `Hello, this is ${facts.me} from ${facts.vendor}. Our mail to ${facts.name} didn’t arrive. Which address should we use?`,
  "hand-over-due": (facts: OpeningFacts) =>
    `${hello(facts)} Before anything changes about invoice ${facts.number}, I’d like to hear from you. Another date, smaller parts or a talk about the work: all of it is still open.`,
  "question-asked": (facts: OpeningFacts) =>
    `${hello(facts)} You asked us something about invoice ${facts.number}, and I’d like to answer it.`,
  "hardship-told": (facts: OpeningFacts) =>
    `${hello(facts)} Thank you for telling us. There is no hurry. What would make it easier for you?`,
  "promise-broken": (facts: OpeningFacts) =>
    `${hello(facts)} It’s about invoice ${facts.number}: the day we had in mind has passed. Did something come up, and which day suits you now?`,
  "plan-past-due": (facts: OpeningFacts) =>
    `${hello(facts)} The last payment of your plan for invoice ${facts.number} hasn’t reached us. Shall we move it, or change the plan?`,
  "flexibility-request": (facts: OpeningFacts) =>
    `${hello(facts)} I’ve read what you’d like for invoice ${facts.number}, and would like to talk it through with you.`,
};

/** What every language says to begin a talk with. */
export type FollowUpOpenings = typeof followUpOpenings;
