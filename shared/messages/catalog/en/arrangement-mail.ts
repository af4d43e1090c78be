import type { QuestionKind } from "../../../flexibility/question.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)}, “${f.purpose}”`;

const aboutRequest = (f: InvoiceFacts) =>
  `About your request for ${invoiceName(f)} from ${f.vendor}`;
const aboutPromise = (f: InvoiceFacts) =>
  `About your payment for ${invoiceName(f)} from ${f.vendor}`;

const records = "Please keep this for your records.";
const payments = (count: number) => (count === 1 ? "1 payment" : `${count} payments`);

/** What a client said, as the middle of a sentence: "has answered your question". */
const message: Readonly<Record<QuestionKind, string>> = {
  question: "your question",
  dispute: "what you raised",
  suggestion: "your suggestion",
  hardship: "your message",
};

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The words of the mails about agreements, requests, promises, questions, shares, in English. */
export const arrangementMailWords = {
  /** What a proposal comes to, within a sentence. */
  terms: {
    moreTime: (date: string) => `more time, until ${date}`,
    part: (amount: string) => `${amount} now`,
    partThenRest: (amount: string, date: string) => `${amount} now and the rest by ${date}`,
    plan: (count: number, date: string) => `a plan of ${payments(count)} until ${date}`,
    partThenPlan: (amount: string, count: number, date: string) =>
      `${amount} now and the rest in ${payments(count)} until ${date}`,
  },
  rows: {
    asked: "You asked for",
    suggested: "The suggestion",
    agreed: "Agreed",
    now: "Now",
    total: "In all",
    how: "How",
    autopay: (by: string) => `charged automatically, ${by}`,
    reminder: "by reminder, paid in any way",
    paid: (amount: string) => `${amount}, paid`,
    onItsWay: (amount: string) => `${amount}, on its way`,
    partlyPaid: (amount: string, paid: string) => `${amount}, of which ${paid} is paid`,
  },
  /** What automatic payments are charged to, within a sentence. */
  chargedTo: {
    card: (brand: string, digits: string) => `to your ${brand || "card"} ending in ${digits}`,
    account: (bank: string, digits: string) =>
      bank === ""
        ? `to your account ending in ${digits}`
        : `to your account at ${bank} ending in ${digits}`,
  },
  ways: {
    whatIsPossible: "Another date, a part now, smaller parts? The page shows what is possible.",
    question: ({ sender }: InvoiceFacts) =>
      `Something isn’t right, or a question? Reply to this mail; ${sender} reads it.`,
    someoneElsePays: "Someone else pays? Send the invoice on from its page.",
    alreadyPaid: "Paid already? Tell us on the page.",
  },
  wrote: (vendor: string) => `A word from ${vendor}:`,
  planVerb: "View the plan",
  optionsVerb: "View what is possible",
  records,
  copies: (client: string) => `This mail goes to all contacts of ${client} for this invoice.`,
  agreement: {
    planSubject: (f: InvoiceFacts) => `A payment plan for ${invoiceName(f)} from ${f.vendor}`,
    planOpening: (f: InvoiceFacts) => `A payment plan is agreed for ${invoice(f)}.`,
    agreedBy: (name: string, date: string) => `${name} agreed to it on ${date}.`,
    beginsWith: {
      "first-payment": "It begins as soon as the first payment has been made on the page.",
      method: "It begins as soon as a card or account is chosen for it on the page.",
    },
    waitsUntil: (date: string) => `The plan waits for its first step until ${date}.`,
    autopay: (by: string) =>
      `Each amount is charged ${by} on its date, and announced 3 days before.`,
    reminder: "Each amount can be paid in any way that suits you; we write before its date.",
    stop: (date: string) =>
      `The plan can be stopped on the page at any time; the date before it, ${date}, then holds again.`,
    takeBack: "Until the first payment it can also be taken back there, as if it had never been.",
    timeSubject: (f: InvoiceFacts, date: string) =>
      `More time for ${invoiceName(f)} from ${f.vendor}: until ${date}`,
    timeOpening: (f: InvoiceFacts, from: string, to: string) =>
      `There is more time for ${invoice(f)}: until ${to} instead of ${from}.`,
    timeGiven: (f: InvoiceFacts, from: string, to: string) =>
      `${f.vendor} gives you more time for ${invoice(f)}: until ${to} instead of ${from}.`,
    timeNext: "Reminders follow the new date from now on; payment ends them.",
    timeTakeBack: "If it isn’t needed after all, it can be taken back on the page.",
    thanks: "Thank you for settling it with us.",
  },
  takenBack: {
    planSubject: (f: InvoiceFacts) =>
      `About the payment plan for ${invoiceName(f)} from ${f.vendor}`,
    planOpening: (f: InvoiceFacts) => `The payment plan for ${invoice(f)}, has been taken back.`,
    timeSubject: (f: InvoiceFacts) => `About the date of ${invoiceName(f)} from ${f.vendor}`,
    timeOpening: (f: InvoiceFacts) => `The new date for ${invoice(f)}, has been taken back.`,
    next: "No money has moved under it, and all is as it was before.",
    ask: "Please see on the page whether another way suits you better.",
    thanks: "Thank you for letting us know.",
  },
  request: {
    receivedSubject: (f: InvoiceFacts) =>
      `Your request for ${invoiceName(f)} has reached ${f.vendor}`,
    received: (f: InvoiceFacts) => `Your request for ${invoice(f)}, has reached ${f.vendor}.`,
    answerBy: (vendor: string, date: string) =>
      `${vendor} answers by mail, by ${date} at the latest; until then reminders rest.`,
    withoutAnswer: "Should no answer come, the request ends and nothing else changes.",
    withdraw: "You can withdraw it on the page, and pay meanwhile if you like.",
    add: "Please reply if there is something to add.",
    verb: "View your request",
    thanks: "Thank you for asking us.",
    approvedSubject: (f: InvoiceFacts) =>
      `Yes to your request for ${invoiceName(f)} from ${f.vendor}`,
    approved: (f: InvoiceFacts) => `${f.vendor} says yes to what you asked for ${invoice(f)}.`,
    inForce: "It is in force now, and there is nothing to do today.",
    payFirst: (amount: string) =>
      `Please make the first payment of ${amount} on the page; with it the plan begins.`,
    chooseMethod: "Please choose a card or account for it on the page; with that the plan begins.",
    declinedSubject: aboutRequest,
    declined: (f: InvoiceFacts) => `${f.vendor} can’t agree to what you asked for ${invoice(f)}.`,
    remindersGoOn: "Reminders go on from here; payment or another agreement ends them.",
    chooseOrAsk:
      "There are other ways: please see on the page what is possible at once, or ask for something else.",
    choose: "Please choose on the page what suits you.",
    counteredSubject: (f: InvoiceFacts) => `A suggestion for ${invoiceName(f)} from ${f.vendor}`,
    countered: (f: InvoiceFacts) => `${f.vendor} suggests something else for ${invoice(f)}.`,
    counterStands: (date: string) =>
      `The suggestion below stands until ${date}, and reminders rest until then.`,
    counterFree: "If it doesn’t suit you, say so there or ask for something else.",
    accept: "Please look at it on the page, and accept it there if it suits you.",
    counterVerb: "View the suggestion",
    expiredSubject: aboutRequest,
    expired: (f: InvoiceFacts, date: string) =>
      `Your request for ${invoice(f)}, ended on ${date} without an answer.`,
    sorry: (vendor: string) =>
      `That was for ${vendor} to do, and we are sorry. You can ask again or call.`,
    counterExpired: (f: InvoiceFacts, date: string) =>
      `The suggestion from ${f.vendor} for ${invoice(f)}, ended on ${date}.`,
    askAgain: "Nothing is lost: you can ask again at any time.",
    patience: "Thank you for your patience.",
  },
  promise: {
    madeSubject: (f: InvoiceFacts, amount: string, date: string) =>
      `Noted for ${invoiceName(f)} from ${f.vendor}: ${amount} by ${date}`,
    made: (f: InvoiceFacts, amount: string, date: string) =>
      `We have noted that you will pay ${amount} for ${invoice(f)}, by ${date}.`,
    dueStays: ({ dueDate, daysLeft }: InvoiceFacts) =>
      daysLeft < 0 ? `It was due by ${dueDate}.` : `The due date stays ${dueDate}.`,
    rest: (date: string) => `Reminders rest until ${date}, and end with the payment.`,
    change: "Should your plans change, tell us before that day on the page.",
    payWhenReady: "Please pay on the page when you are ready.",
    madeThanks: "Thank you for telling us.",
    keptSubject: (f: InvoiceFacts) => `Your payment for ${invoiceName(f)} from ${f.vendor}`,
    kept: (f: InvoiceFacts, amount: string, date: string) =>
      `You said that ${amount} for ${invoice(f)}, would come by ${date}, and so it did.`,
    keptThanks: "Thank you for keeping your word.",
    partlySubject: aboutPromise,
    partly: (f: InvoiceFacts, amount: string, arrived: string) =>
      `${arrived} of the ${amount} that you planned for ${invoice(f)}, has come.`,
    partlyNext: "What is missing can follow in the way and on the day that suit you.",
    partlyThanks: "Thank you for the part that came.",
    brokenSubject: aboutPromise,
    broken: (f: InvoiceFacts, amount: string, date: string) =>
      `You planned ${amount} for ${invoice(f)}, by ${date}. It hasn’t reached us yet.`,
    innocent: "It may be on its way, or something came between. That happens.",
    brokenThanks: "Thank you for a word either way.",
  },
  pause: {
    subject: (f: InvoiceFacts, date: string) =>
      `A pause for ${invoiceName(f)} from ${f.vendor}, until ${date}`,
    opening: (f: InvoiceFacts, date: string) =>
      `Reminders of ${invoice(f)}, rest until ${date}. You needn’t say why.`,
    next: "The due date stays as it is. After that day we write again, unless it is paid.",
    ask: "Please use the page earlier if something else would help.",
    thanks: "Thank you for letting us know.",
  },
  question: {
    subject: (f: InvoiceFacts) => `Your message about ${invoiceName(f)} from ${f.vendor}`,
    received: (f: InvoiceFacts, kind: QuestionKind) =>
      `${capital(message[kind])} about ${invoice(f)}, has reached ${f.vendor}.`,
    partWaits: (amount: string) =>
      `${amount} of that waits until this is settled, and no reminder asks for it.`,
    allWaits: "All of that waits until this is settled, and no reminder asks for it.",
    restNow: "The rest can be paid now, as before.",
    answersByMail: (sender: string) => `${sender} answers you by mail.`,
    addMore: "Please write on the page or reply if there is more to say.",
    private: (vendor: string) =>
      `Your words are for ${vendor} alone; nobody else on your side gets them.`,
    whatYouCan: "You can pay what you can, when you can; the page takes small parts too.",
    seeWhatHelps: "Please see on the page what would help, or just reply.",
    viewVerb: "View your message",
    message: (f: InvoiceFacts, kind: QuestionKind) =>
      `${f.vendor} has written back on ${message[kind]} about ${invoice(f)}.`,
    answerOnPage: "Please answer on the page or by reply.",
    answerVerb: "View and answer",
    answered: (f: InvoiceFacts, kind: QuestionKind) =>
      `${f.vendor} has answered ${message[kind]} about ${invoice(f)}.`,
    adjusted: (f: InvoiceFacts, kind: QuestionKind) =>
      `After ${message[kind]}, ${f.vendor} has lowered ${invoice(f)}.`,
    creditNote: "The amounts above count that already; the credit note is on the page.",
    stoodBy: (f: InvoiceFacts, kind: QuestionKind) =>
      `${f.vendor} has looked into ${message[kind]} and keeps ${invoice(f)}, as it is.`,
    seeItDifferently: "If you see it differently, reply; a person reads it and answers.",
    countsAgain: "What was held back until now is open again, with the same due date.",
    thanks: "Thank you for telling us.",
    answeredThanks: "Thank you for your patience.",
  },
  share: {
    sharer: (f: InvoiceFacts, name: string) =>
      name === f.client ? name : `${name} of ${f.client}`,
    invitedSubject: (f: InvoiceFacts, by: string) =>
      `${by} shares ${invoiceName(f)} from ${f.vendor} with you`,
    invited: (f: InvoiceFacts, by: string) =>
      `${by} shares ${invoiceName(f)} from ${f.vendor} with you. It is for “${f.purpose}”.`,
    yours: (amount: string, date: string) => `Your share is ${amount}, due by ${date}.`,
    yoursLate: (amount: string, date: string) => `Your share is ${amount}; it was due by ${date}.`,
    yoursLeft: (share: string, left: string, date: string) =>
      `Your share is now ${share}, of which ${left} is left, due by ${date}.`,
    whatYouSee:
      "Your link shows the invoice’s lines and your share, and pays that share alone. With that, your part is done.",
    pay: "Please pay it on the page, in the way that suits you and without a password.",
    changedSubject: (f: InvoiceFacts) => `Your share of ${invoiceName(f)} from ${f.vendor}`,
    changed: (f: InvoiceFacts, by: string) =>
      `${by} has changed your share of ${invoiceName(f)} from ${f.vendor}, for “${f.purpose}”.`,
    paidAlready: "You have paid all of it, so there is nothing to do.",
    ended: (f: InvoiceFacts) =>
      `You no longer have a share of ${invoiceName(f)} from ${f.vendor}, for “${f.purpose}”.`,
    endedNext: "There is nothing to pay, and your link to it has ended.",
    endedAsk: (by: string) => `Please ask ${by} if that surprises you, or reply.`,
    unknown: "You don’t know this? Then ignore it: nothing happens, and nobody is told.",
    thanks: "Thank you for your part.",
    /** To whoever shared the bill. */
    paidSubject: (f: InvoiceFacts, name: string) =>
      `${name} has paid a share of ${invoiceName(f)} from ${f.vendor}`,
    paid: (f: InvoiceFacts, name: string, amount: string) =>
      `${name} has paid ${amount}, the share of ${invoiceName(f)} for “${f.purpose}” that you gave them.`,
    paidThanks: "Thank you for sorting it out together.",
  },
};

/** What every language says of agreements, requests, promises, questions and shares. */
export type ArrangementMailWords = typeof arrangementMailWords;
