import type { PlanCadence, PlanCollection } from "../../../flexibility/flexibility-policy.ts";
import type { PolicyRule } from "../../../flexibility/proposal.ts";
import type { QuestionKind } from "../../../flexibility/question.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import { ofClient } from "./notice.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `invoice ${number}, “${purpose}”`;

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const times = (count: number) => (count === 1 ? "once" : `${count} times`);

const nothingToDo = "There is nothing to do.";
const clientIsTold = "There is nothing to do. The client hears of it from us, kindly.";

/** A rule of the policy with what it would allow: an amount, a date, names, or a count. */
type Rules = Readonly<Record<PolicyRule, (allowed: string, count: number) => string>>;

const rules: Rules = {
  "nothing-granted-over-amount": (amount) =>
    `Above ${amount}, your settings grant nothing at once.`,
  "too-long-overdue": (_, count) =>
    count === 0
      ? "After the due date, your settings leave everything to you."
      : `More than ${days(count)} after the due date, your settings leave everything to you.`,
  "extension-used": (_, count) =>
    count === 0
      ? "Your settings leave every new date to you."
      : `The date has moved ${times(count)} already, as often as your settings grant at once.`,
  "extension-too-long": (date) => `Your settings grant new dates until ${date} at once.`,
  "too-many-installments": (_, count) =>
    count === 0
      ? "Your settings leave every plan to you."
      : `Your settings grant plans of up to ${count} payments at once.`,
  "cadence-not-offered": (names) => `Your settings grant plans at once that are ${names}.`,
  "collection-not-offered": (names) => `Your settings grant plans at once with ${names}.`,
  "plan-too-long": (date) => `Your settings grant plans at once that end by ${date}.`,
  "first-payment-too-late": (date) => `Your settings ask for the first payment by ${date}.`,
  "first-payment-too-small": (amount) => `Your settings ask for at least ${amount} first.`,
  "installment-too-small": (amount) => `Your settings ask for at least ${amount} each time.`,
};

const cadences: Readonly<Record<PlanCadence, string>> = {
  weekly: "weekly",
  everyTwoWeeks: "every two weeks",
  monthly: "monthly",
};

const collections: Readonly<Record<PlanCollection, string>> = {
  autopay: "automatic payments",
  reminder: "payments by reminder",
};

const asks: Readonly<Record<QuestionKind, string>> = {
  question: "has a question",
  dispute: "sees something differently",
  suggestion: "has a suggestion",
  hardship: "has written to you",
};

/** The words of the notices about what clients arrange, ask and promise, in English. */
export const arrangementNoticeWords = {
  who: ofClient,
  wrote: (name: string) => `${name} wrote:`,
  replies: (name: string) => `A reply to this mail reaches ${name}.`,
  nothingToDo,
  clientIsTold,
  agreement: {
    planSubject: (who: string) => `${who} has agreed to a payment plan`,
    plan: (f: InvoiceFacts, who: string) =>
      `${who} has agreed to a payment plan for ${invoice(f)}.`,
    starting: "It begins with its first payment, or with a card or account chosen for it.",
    planNext: "There is nothing to do. We announce each payment, and you hear if one is missed.",
    timeSubject: (who: string, date: string) => `${who} has more time, until ${date}`,
    time: (f: InvoiceFacts, who: string, from: string, to: string) =>
      `${who} has more time for ${invoice(f)}: until ${to} instead of ${from}.`,
    timeNext: "Your settings grant that, so there is nothing to do. Reminders follow the new date.",
    takenBackSubject: (who: string) => `${who} has taken an agreement back`,
    planTakenBack: (f: InvoiceFacts, who: string) =>
      `${who} has taken back the payment plan for ${invoice(f)}.`,
    timeTakenBack: (f: InvoiceFacts, who: string) =>
      `${who} has taken back the new date for ${invoice(f)}.`,
    takenBackNext: "No money has moved under it, and all is as before. There is nothing to do.",
  },
  request: {
    askedSubject: (name: string, terms: string) => `${name} asks for ${terms}`,
    asked: (f: InvoiceFacts, who: string, terms: string) =>
      `${who} asks for ${terms}, on ${invoice(f)}.`,
    rowLabel: "They ask for",
    rules,
    cadences,
    collections,
    forLater: "They would like the same for later invoices.",
    hardship: "They have told you that it is hard for them right now.",
    rests: "Reminders to the client rest until you answer.",
    answer: (date: string) =>
      `Please answer by ${date}: agree, suggest something else, or say no with a word.`,
    verb: "Answer the request",
    oneRequest: "The button opens this one request without a sign-in, so keep it to yourself.",
    acceptedSubject: (name: string) => `${name} accepts your suggestion`,
    accepted: (f: InvoiceFacts, who: string) =>
      `${who} has accepted what you suggested for ${invoice(f)}.`,
    acceptedNext: "It is in force now, and there is nothing to do.",
    withdrawnSubject: (name: string) => `${name} has withdrawn the request`,
    withdrawn: (f: InvoiceFacts, who: string) =>
      `${who} no longer asks for anything on ${invoice(f)}.`,
    remindersGoOn: "There is nothing to do. Reminders go on as planned.",
    expiredSubject: (name: string) => `the request of ${name} has ended`,
    expired: (f: InvoiceFacts, who: string) =>
      `What ${who} asked for ${invoice(f)}, got no answer in time and has ended.`,
    expiredNext: "Please call them. We told them of it, and said sorry.",
    counterExpired: (f: InvoiceFacts, who: string) =>
      `Your suggestion to ${who} for ${invoice(f)}, has ended without an answer.`,
    counterExpiredNext: "Please call them if you would like to find another way together.",
  },
  plan: {
    failedSubject: (f: InvoiceFacts) => `a payment of ${f.client}’s plan didn’t go through`,
    failed: (f: InvoiceFacts, amount: string, date: string) =>
      `${amount}, planned by ${f.client} for ${date} on ${invoice(f)}, didn’t go through. No money has moved.`,
    tryAgain: (date: string) => `We try once more on ${date}.`,
    noTry: "It is not tried again by itself; the client can pay it or change the way.",
    pastDueSubject: (f: InvoiceFacts) => `a payment of ${f.client}’s plan hasn’t come`,
    pastDue: (f: InvoiceFacts, amount: string, date: string) =>
      `${amount}, planned by ${f.client} for ${date} on ${invoice(f)}, hasn’t come, though we asked twice.`,
    call: "Please call the client: a talk often finds a way that mail doesn’t.",
    endedSubject: (f: InvoiceFacts) => `the payment plan of ${f.client} has ended`,
    ended: (f: InvoiceFacts) =>
      `The payment plan of ${f.client} for ${invoice(f)}, has ended, since a payment didn’t come.`,
    stoppedSubject: (f: InvoiceFacts) => `${f.client} has stopped the payment plan`,
    stopped: (f: InvoiceFacts) => `${f.client} has stopped the payment plan for ${invoice(f)}.`,
    pausedSubject: (f: InvoiceFacts) => `${f.client} has paused the payment plan`,
    paused: (f: InvoiceFacts) =>
      `${f.client} has moved all dates to come of the plan for ${invoice(f)}, by one step.`,
    pausedNext: "A plan can pause once. There is nothing to do.",
    finishedSubject: (f: InvoiceFacts) => `the payment plan of ${f.client} is complete`,
    finished: (f: InvoiceFacts) =>
      `All payments of ${f.client}’s plan for ${invoice(f)}, have come.`,
    finishedNext: "There is nothing to do, though a word of thanks is always good.",
  },
  promise: {
    madeSubject: (name: string, amount: string, date: string) =>
      `${name} will pay ${amount} by ${date}`,
    made: (f: InvoiceFacts, who: string, amount: string, date: string) =>
      `${who} says that ${amount} for ${invoice(f)}, comes by ${date}.`,
    madeNext: "There is nothing to do. Reminders rest until then.",
    keptSubject: (name: string) => `${name} has paid as promised`,
    kept: (f: InvoiceFacts, who: string, amount: string) =>
      `${who} has paid ${amount} for ${invoice(f)}, as promised.`,
    partlySubject: (name: string) => `${name} has paid a part of what was promised`,
    partly: (f: InvoiceFacts, who: string, amount: string, arrived: string) =>
      `${who} has paid ${arrived} of the ${amount} promised for ${invoice(f)}.`,
    partlyNext: "There is nothing to do. Reminders go on where they were.",
    brokenSubject: (name: string) => `what ${name} promised hasn’t come`,
    broken: (f: InvoiceFacts, who: string, amount: string, date: string) =>
      `${amount} that ${who} promised for ${invoice(f)}, by ${date}, hasn’t come.`,
    brokenNext: "Please call if you can; something may have come between. We have asked kindly.",
  },
  question: {
    subject: (name: string, kind: QuestionKind) => `${name} ${asks[kind]}`,
    asked: (f: InvoiceFacts, who: string, kind: QuestionKind) =>
      `${who} ${asks[kind]} about ${invoice(f)}.`,
    aboutLine: (description: string) => `It is about the line “${description}”.`,
    partWaits: (amount: string) =>
      `${amount} of it waits until you answer; the rest is asked for as planned.`,
    allWaits: "All of it waits until you answer, and no reminder asks for it.",
    answer: (name: string) =>
      `Please answer on the page, which settles it; a reply to this mail reaches ${name} too.`,
    messageSubject: (name: string) => `${name} has written again`,
    message: (f: InvoiceFacts, who: string) => `${who} has written again about ${invoice(f)}.`,
    withdrawnSubject: (name: string) => `${name} has nothing to ask any more`,
    withdrawn: (f: InvoiceFacts, who: string) =>
      `${who} has taken back what they asked about ${invoice(f)}.`,
    hardship: (f: InvoiceFacts, who: string) =>
      `${who} has told you what makes ${invoice(f)}, hard to pay right now.`,
    private:
      "Their words are for you alone: beside this mail they go into no copy, export or letter.",
    suggestion:
      "A kind answer could be: “Thank you for telling me. Pay what you can, when you can; let’s find dates that work for you.”",
    meanwhile: "Meanwhile they can pay smaller parts than usual.",
    answerSoon: (name: string) =>
      `Please answer soon, on the page or by a reply, which reaches ${name}.`,
  },
  share: {
    subject: (name: string, count: number) =>
      count === 0
        ? `${name} pays the bill alone again`
        : `${name} shares the bill with ${count === 1 ? "1 other" : `${count} others`}`,
    opening: (f: InvoiceFacts, who: string) =>
      `${who} shares ${invoice(f)}, with others, who each pay a part.`,
    alone: (f: InvoiceFacts, who: string) => `${who} no longer shares ${invoice(f)}, with others.`,
    next: "Each has a link of their own to that part. What nobody takes stays with the client.",
  },
  forLater: {
    subject: (f: InvoiceFacts) => `${f.client} would like the same terms from now on`,
    opening: (f: InvoiceFacts) =>
      `${f.client} would like what was agreed for ${invoice(f)}, for later invoices too.`,
    ask: "Please say under “To do” whether you keep these terms for this client.",
  },
  pause: {
    subject: (name: string, date: string) => `${name} has paused reminders until ${date}`,
    opening: (f: InvoiceFacts, who: string, date: string) =>
      `${who} has paused reminders of ${invoice(f)}, until ${date}.`,
    next: "There is nothing to do: it is the one pause that needs no reason.",
  },
};

/** What every language says in notices about what clients arrange. */
export type ArrangementNoticeWords = typeof arrangementNoticeWords;
