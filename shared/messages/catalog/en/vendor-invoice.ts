import type { EventFacts } from "./event-facts.ts";
import {
  arrangementEventWords,
  mailNames,
  moneyEventWords,
  planEnds,
  questionAnswers,
  withholdingAnswers,
} from "./vendor-events.ts";

const to = (facts: EventFacts) => (facts["to"] === undefined ? "" : ` to ${facts["to"]}`);
const by = (facts: EventFacts) => (facts["by"] === undefined ? "" : ` by ${facts["by"]}`);
const because = (facts: EventFacts) =>
  facts["reason"] === undefined ? "" : `: ${facts["reason"]}`;
const reminder = (facts: EventFacts) =>
  facts["milestone"] === undefined ? "Reminder" : `Reminder “${facts["milestone"]}”`;
const task = (facts: EventFacts) =>
  `${facts["channel"] ?? "A follow-up"}${facts["milestone"] === undefined ? "" : ` “${facts["milestone"]}”`}`;

/** The words of the page of one invoice, in English. */
export const invoiceWords = {
  title: (number: string) => `Invoice ${number}`,
  views: "What to look at",
  standing: "Where it stands",
  theirPage: "Their page",
  pageTitle: "The page as your client sees it",
  for: "For",
  total: "Total",
  paid: "Paid",
  processing: "On its way",
  remaining: "Left to pay",
  issuedOn: "Issued",
  due: "Due",
  voidReason: "Why it was cancelled",

  actions: "What you can do",
  send: "Send again",
  sendTitle: "Send it again?",
  sendMore: (contact: string) =>
    `The invoice goes to ${contact} once more, with a link of its own. Earlier links keep working.`,
  sendNow: "Send it",
  sending: "Sending",
  sent: "It is on its way.",
  firstSend: "Send it",
  firstSendTitle: "Send it now?",
  firstSendMore: (contact: string) =>
    `The invoice goes to ${contact}, with its PDF and a link to pay.`,
  pdf: "Open the PDF",
  duplicate: "Duplicate",
  duplicating: "Duplicating",
  void: "Cancel this invoice",
  voidTitle: "Cancel this invoice?",
  voidMore:
    "It keeps its number and stays in your books as cancelled. Nothing is owed on it any more, its reminders stop, and its page says so. This can’t be undone.",
  voidReasonLabel: "Why?",
  voidReasonHint: "Your client reads it on the invoice’s page.",
  voidNow: "Cancel the invoice",
  voiding: "Cancelling",
  voided: "The invoice is cancelled.",
  keep: "Keep it",
  notNow: "Not now",
  notAllowed: {
    draft: "It is still a draft.",
    open: "It is open.",
    paid: "It is paid.",
    void: "It is cancelled.",
    uncollectible: "It was written off.",
  },
  hasPayments: "Money was paid on it.",
  hasProcessing: "A payment is on its way.",

  links: "Links",
  linksHint:
    "Whoever holds a link sees this invoice and can pay it. Each contact has links of their own.",
  linksNone: "No links yet.",
  linkFor: (name: string, email: string) => `${name}, ${email}`,
  linkMade: (date: string) => `made ${date}`,
  linkExpires: (date: string) => `works until ${date}`,
  linkRevoked: (date: string) => `revoked ${date}`,
  linkContact: "For whom",
  makeLink: "Make a link",
  makingLink: "Making a link",
  newLink: "Your new link",
  newLinkMore: "It is shown this once. Copy it now.",
  copy: "Copy",
  copied: "Copied.",
  revoke: "Revoke",
  revokeTitle: "Revoke this link?",
  revokeMore: (name: string) =>
    `${name} can no longer open the invoice with it. They can ask for a fresh one by mail.`,
  revokeNow: "Revoke the link",
  revoked: "The link no longer works.",

  timeline: "History",
  coming: "Coming up",
  soFar: "So far",
  milestones: {
    "not-opened": "Did it arrive?",
    upcoming: "due in a week",
    "due-today": "due today",
    "three-days-late": "three days late",
    "seven-days-late": "a week late",
    "fourteen-days-late": "two weeks late",
    "twenty-one-days-late": "three weeks late",
    "thirty-days-late": "thirty days late",
    "forty-five-days-late": "forty-five days late",
    "sixty-days-late": "sixty days late",
  },
  events: {
    created: (facts: EventFacts) => `Draft written${by(facts)}`,
    changed: (facts: EventFacts) => `Draft changed${by(facts)}`,
    issued: (facts: EventFacts) => `Issued${by(facts)}`,
    sent: (facts: EventFacts) => `Mailed${to(facts)}`,
    "send-failed": (facts: EventFacts) => `The mail${to(facts)} could not be sent${because(facts)}`,
    "link-minted": (facts: EventFacts) =>
      `Link made${facts["to"] === undefined ? "" : ` for ${facts["to"]}`}`,
    "link-opened": (facts: EventFacts) => `Link opened${by(facts)}`,
    "link-revoked": (facts: EventFacts) => `Link revoked${by(facts)}`,
    seen: (facts: EventFacts) => `Seen${by(facts)}`,
    "fresh-link-sent": (facts: EventFacts) => `Fresh link mailed${to(facts)}`,
    "preview-sent": (facts: EventFacts) => `Preview mailed${to(facts)}`,
    "reminder-sent": (facts: EventFacts) => `${reminder(facts)} mailed${to(facts)}`,
    "reminder-skipped": (facts: EventFacts) => `${reminder(facts)} left out${because(facts)}`,
    "reminder-planned": (facts: EventFacts) =>
      facts["channel"] === undefined
        ? `${reminder(facts)} goes out${to(facts)}`
        : `${task(facts)} is asked of you`,
    "follow-up-due": (facts: EventFacts) => `${task(facts)} came into your follow-up list`,
    "follow-up-noted": (facts: EventFacts) => `Follow-up noted${by(facts)}${because(facts)}`,
    "reminders-stopped": (facts: EventFacts) =>
      `${facts["to"] ?? "They"} asked for no more reminders`,
    "reminders-started": (facts: EventFacts) => `${facts["to"] ?? "They"} takes reminders again`,
    held: (facts: EventFacts) =>
      `Reminders held${facts["date"] === undefined ? "" : ` until ${facts["date"]}`}${by(facts)}${because(facts)}`,
    "hold-lifted": (facts: EventFacts) => `Hold lifted${by(facts)}: reminders go on`,
    "hand-over-started": (facts: EventFacts) =>
      `Notice of a hand-over given${by(facts)}${facts["date"] === undefined ? "" : `; not before ${facts["date"]}`}`,
    "hand-over-withdrawn": (facts: EventFacts) => `Notice of the hand-over withdrawn${by(facts)}`,
    "hand-over-completed": (facts: EventFacts) =>
      `Handed over${by(facts)}: nobody is written to any more`,
    ...moneyEventWords,
    ...arrangementEventWords,
    "receipt-sent": (facts: EventFacts) => `Receipt and thanks mailed${to(facts)}`,
    "notice-sent": (facts: EventFacts) => `Notice mailed${to(facts)}`,
    "mail-bounced": (facts: EventFacts) =>
      `Mail${to(facts)} came back. Please correct the address.`,
    "mail-complained": (facts: EventFacts) =>
      `${facts["to"] ?? "They"} reported our mail. Nothing more is sent there.`,
    "wrong-person": (facts: EventFacts) => `${facts["by"] ?? "Someone"} says: not the right person`,
    forwarded: (facts: EventFacts) => `Passed on${to(facts)}${by(facts)}`,
    voided: (facts: EventFacts) => `Cancelled${by(facts)}${because(facts)}`,
    duplicated: (facts: EventFacts) => `Duplicated${by(facts)}`,
  },
  mailNames,
  withholdingAnswers,
  planEnds,
  questionAnswers,
  channels: { letter: "A letter", call: "A call", visit: "A visit" },
  holdReasons: {
    call: "a call",
    visit: "a visit",
    illness: "an illness",
    legal: "a legal pause",
    other: "another reason",
  },
  /** Why a reminder was left out. */
  skipReasons: {
    settled: "it was settled",
    "payment-processing": "a payment was on its way",
    "declared-paid": "the client said that it is paid",
    "in-plan": "a payment plan is in force",
    "request-unanswered": "a request was waiting for its answer",
    promised: "a promise to pay was open",
    asked: "a question was open about all that is left",
    paused: "the client had paused reminders",
    held: "you had put it on hold",
    "handed-over": "it was being handed over",
    "skip-rule": "the step says so itself",
    unsubscribed: "they want no reminders",
    void: "the invoice was cancelled",
    "already-opened": "the invoice was opened",
    "too-late": "its time had passed",
    "too-close": "another one had just gone out",
    "nobody-to-reach": "nobody could be reached by mail",
  },
  /** Why a payment failed, as far as it is ours to know. */
  declines: {
    card: "the card’s details",
    confirmation: "it was not confirmed with the bank",
    temporary: "a fault on the way to the bank",
    declined: "the bank said no",
  },
  /** For an event that this page does not know yet. */
  otherEvent: (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " "),
};
