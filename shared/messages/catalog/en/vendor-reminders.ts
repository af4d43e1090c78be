import { followUpWords } from "./vendor-follow-ups.ts";
import { handOverWords, holdWords, outgoingWords } from "./vendor-outgoing.ts";
import { rehearsalWords, wordingWords } from "./vendor-wordings.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words in which steps of a cadence are chosen, in English. */
const stepWords = {
  title: (number: number) => `Step ${number}`,
  anchor: "Counted from",
  anchors: {
    sent: "the day on which it was first mailed",
    opened: "the day on which somebody opened it",
    due: "the due date",
    "discount-end": "the last day of the discount",
    installment: "the next payment of a plan",
    promise: "the day that was promised",
    "month-end": "your month’s end after the due date",
  },
  days: "Days",
  side: "Before or after",
  sides: { before: "before", after: "after" },
  grace: "Still good for",
  graceHint: (count: number) =>
    count === 0
      ? "If something holds it up on its day, it is left out."
      : `If something holds it up, it may still go out up to ${days(count)} later; then it is left out.`,
  channel: "How",
  channels: {
    mail: "a mail",
    letter: "a letter that you print",
    call: "a call that you make",
    visit: "a visit that you pay",
  },
  channelHint: {
    mail: "Kindly mails your client by itself.",
    letter: "It is in your follow-up list, with a PDF to print. Kindly sends nothing.",
    call: "It is in your follow-up list, with the number. Kindly sends nothing.",
    visit: "It is in your follow-up list. Persons are never visited.",
  },
  tone: "Tone",
  tones: { warm: "warm", clear: "clear", firm: "firm", formal: "formal" },
  toneHint: {
    warm: "A kind note that takes for granted that all is well.",
    clear: "Says where things stand and what your client can do.",
    firm: "Adds what was agreed, and how often you wrote.",
    formal: "Adds the dates and facts that a file needs. Still polite.",
  },
  circle: "To whom",
  circles: {
    first: "the first contact",
    billing: "and billing",
    leadership: "and billing and leadership",
  },
  circleHint: {
    first: "Whoever gets the invoices.",
    billing:
      "Billing is in open copy; the mail before announces it. A person alone gets no copies.",
    leadership:
      "Billing and leadership are in open copy; the mail before announces it. A person alone gets no copies.",
  },
  sender: "Signed by",
  senders: { owner: "whoever wrote the invoice", senior: "your senior person" },
  message: "Says first",
  messages: {
    "not-opened": "that the invoice may have been missed",
    reminder: "what is due",
    options: "the ways to settle it",
    "level-set": "that it is time to talk, with three ways on",
  },
  unless: "Left out when",
  rules: {
    opened: "it has been opened",
    "part-paid": "a part has been paid",
    person: "the client is a person",
    business: "the client is a business",
  },
  add: "Add a step",
  remove: "Remove",
  removeOf: (number: number) => `Remove step ${number}`,
  noSteps: "There is no step yet. Nothing would be sent.",
};

/** The words of the list of cadences and their editor, in English. */
const cadenceWords = {
  title: "Cadence",
  inUse: "In use",
  lead: "What goes out when, unless money has come, something is agreed, or somebody asked. Then it stops at once.",
  usualName: "Kindly’s usual cadence",
  steps: (count: number) => (count === 1 ? "1 step" : `${count} steps`),
  others: "Other cadences",
  noOthers: "You have no cadence of your own yet. Copy the usual one and change what you like.",
  use: "Use this one",
  useOf: (name: string) => `Use this one: “${name}”`,
  used: (name: string) => `“${name}” is in use now. Open invoices follow it from their next step.`,
  copy: "Copy and change",
  copyOf: (name: string) => `Copy and change “${name}”`,
  copied: (name: string) => `${name}, our way`,
  change: "Change",
  changeOf: (name: string) => `Change “${name}”`,
  remove: "Delete",
  removeOf: (name: string) => `Delete “${name}”`,
  removeTitle: (name: string) => `Delete “${name}”?`,
  removeMore: "Nothing that was sent changes. A cadence that something still uses stays.",
  removeNow: "Delete it",
  keep: "Keep it",
  removed: "Deleted.",
  back: "All cadences",
  name: "Name",
  nameHint: "Only you see it.",
  save: "Save the cadence",
  saved: "Saved. Open invoices follow it from their next step; what was sent stays as it is.",
  usualStays: "The usual cadence stays as it is. Copy it to change it.",
  stepsTitle: "Steps",
  stepsHint:
    "In the order of an invoice’s life. Between two reminders there are always three days, and nobody gets two in one day.",
};

/** The words of what holds for all reminders of a level, in English. */
const settingWords = {
  title: "Days and people",
  lead: "Mails leave between 8:00 and 21:00 at your client’s place, never at night.",
  weekends: "Weekends",
  holidays: "Public holidays",
  choices: { skip: "write nothing", write: "write as on other days" },
  weekendsMeaning: {
    skip: "What falls on a weekend at your client’s place moves to the next day that suits.",
    write: "Your client may hear from you on a weekend too.",
  },
  holidaysMeaning: {
    skip: "What falls on a public holiday of your client’s country moves to the next day that suits.",
    write: "Your client may hear from you on a public holiday too.",
  },
  daysOff: "Your days off",
  daysOffMeaning:
    "On these days your client hears nothing from you, and no call or visit is asked of you.",
  noDaysOff: "None yet.",
  dayOff: "Day off",
  addDayOff: "Add this day",
  removeDayOff: (date: string) => `Remove ${date}`,
  senior: "Senior person",
  noSenior: "nobody: whoever wrote the invoice signs",
  seniorMeaning: {
    set: (name: string) => `${name} signs the later steps that say so. Your client sees who it is.`,
    none: "Your client always hears from the same person.",
  },
  digests: "What your people hear",
  digestsLead: "Your client notices nothing of this.",
  rhythms: { "at-once": "at once", daily: "once a day", weekly: "once a week" },
  rhythmMeaning: {
    "at-once": "A mail for everything, when it happens.",
    daily: "One mail each morning with all that happened, if anything did.",
    weekly: "One mail each Monday morning with all that happened, if anything did.",
  },
  save: "Save days and people",
  saved: "Saved. Open invoices follow it from their next step.",
  asFurther: (value: string) => `As it is: ${value}`,
};

/** The words of what differs for one client or invoice, in English. */
const levelWords = {
  clientLead: "Only what differs from everybody’s. It holds for all of their invoices.",
  invoiceTitle: "Reminders of this invoice",
  invoiceLead: "Only what differs from what holds for this client.",
  holds: (name: string) => `In use here: “${name}”.`,
  cadence: "Cadence",
  cadenceMeaning: "What your client gets, and when. What was sent stays as it is.",
  save: "Save what differs",
};

/** The words of the vendor's pages about reminders, in English. */
export const reminderWords = {
  title: "Reminders",
  lead: "Kindly reminds for you: it says why, offers ways to settle, and stops at once when money comes.",
  sections: {
    label: "About reminders",
    outgoing: "What goes out next",
    followUps: "Follow up",
    cadences: "Cadence and days",
    wordings: "Wording",
  },
  cadence: cadenceWords,
  step: stepWords,
  settings: settingWords,
  level: levelWords,
  outgoing: outgoingWords,
  hold: holdWords,
  handOver: handOverWords,
  followUp: followUpWords,
  wording: wordingWords,
  rehearsal: rehearsalWords,
};

/** What every language says on the vendor's pages about reminders. */
export type ReminderWords = typeof reminderWords;
