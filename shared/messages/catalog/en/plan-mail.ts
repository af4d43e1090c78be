import type { PlanCadence } from "../../../flexibility/flexibility-policy.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)}, “${f.purpose}”`;

const aboutPayment = (f: InvoiceFacts) => `About a payment for ${invoiceName(f)} from ${f.vendor}`;

const steps: Readonly<Record<PlanCadence, string>> = {
  weekly: "a week",
  everyTwoWeeks: "two weeks",
  monthly: "a month",
};

/** The words of the mails about a payment plan and its payments, in English. */
export const planMailWords = {
  installment: {
    nextSubject: (f: InvoiceFacts, amount: string, date: string) =>
      `Next payment for ${invoiceName(f)} from ${f.vendor}: ${amount} on ${date}`,
    aboutSubject: aboutPayment,
    charged: (f: InvoiceFacts, amount: string, by: string, date: string) =>
      `On ${date}, ${amount} is charged ${by} for ${invoice(f)}.`,
    asked: (f: InvoiceFacts, amount: string, date: string) =>
      `The next payment for ${invoice(f)}, is ${amount}, due by ${date}.`,
    leftInAll: (amount: string) => `${amount} is left in all, this payment included.`,
    place: (number: number, count: number, date: string) =>
      `It is payment ${number} of ${count} in the plan of ${date}.`,
    move: (date: string) => `You can move this date once, to ${date} at the latest.`,
    stop: "You can stop automatic payments on the page at any time; the plan then goes on by reminder.",
    receipt: "When it has gone through, a receipt comes.",
    moveAsk: "Please move this date on the page if another suits you better.",
    changeAsk: "Please open the page if another way to pay suits you better.",
    moveVerb: "View or move this payment",
    payAsk: "Please pay it on the page, in the way that suits you.",
    headline: (date: string) => `By ${date}`,
    thanks: "Thank you for keeping us on course.",
    failed: (f: InvoiceFacts, amount: string, date: string) =>
      `The payment of ${amount} planned for ${date}, for ${invoice(f)}, didn’t go through. No money has moved.`,
    reasons: {
      card: "That happens, for instance when a card has been replaced; the new one helps.",
      confirmation: "Your bank would like you to confirm it yourself; the page leads you there.",
      temporary: "That happens when a bank or network has a problem; it often works later.",
      declined: "That happens, and nothing is lost.",
    },
    tryAgain: (date: string) =>
      `We try once more on ${date}, unless it is paid in another way before.`,
    noTry: "We don’t try it again by ourselves.",
    payOrWait: "Please pay it on the page or change the way there, or simply leave it to that day.",
    payOrChange: "Please pay it on the page, or choose another card or account there.",
    moved: (f: InvoiceFacts, amount: string, from: string, to: string) =>
      `The payment of ${amount} for ${invoice(f)}, moves from ${from} to ${to}.`,
    othersStay: "All other dates stay as they are.",
    movedOnce: "If this day turns out not to suit you either, just reply.",
    movedThanks: "Thank you for telling us in time.",
    missed: (f: InvoiceFacts, amount: string, date: string) =>
      `The payment of ${amount} planned for ${date}, for ${invoice(f)}, hasn’t reached us yet.`,
    innocent: "It may simply have slipped by, or the bank is taking its time.",
    nextLetter: (date: string) => `Unless it comes, we write again on ${date}.`,
    patience: "Thank you for looking into it.",
  },
  plan: {
    subject: (f: InvoiceFacts) => `About the payment plan for ${invoiceName(f)} from ${f.vendor}`,
    paused: (f: InvoiceFacts, cadence: PlanCadence) =>
      `The payment plan for ${invoice(f)}, pauses: each date to come moves by ${steps[cadence]}.`,
    restsUntil: (date: string) => `Before ${date}, nothing is charged and nothing is asked for.`,
    goesOn: "After that it goes on by itself; a plan can pause once.",
    autopayStopped: (f: InvoiceFacts) =>
      `Automatic payments for ${invoice(f)}, have been stopped, as you wished.`,
    byReminder: "The plan goes on: you pay each amount yourself, and we write before its date.",
    stopped: (f: InvoiceFacts) =>
      `The payment plan for ${invoice(f)}, has been stopped, as you wished.`,
    countsAll: "Nothing more is charged by itself, and all that was paid counts.",
    methodChanged: (f: InvoiceFacts, by: string) =>
      `From now on, the payments for ${invoice(f)}, are charged ${by}.`,
    datesStay: "Amounts and dates stay as they were agreed.",
    notYou: "Please reply or call us if this wasn’t you; else there is nothing to do.",
    stillOpen: (f: InvoiceFacts, amount: string, date: string) =>
      `The payment of ${amount} planned for ${date}, for ${invoice(f)}, is still open.`,
    missedEachOther: "Our first letter may not have found you; mail does get lost.",
    endsOn: (date: string, amount: string) =>
      `If neither payment nor a word has come by ${date}, the plan ends and the ${amount} left is due.`,
    ended: (f: InvoiceFacts, date: string) =>
      `The payment plan for ${invoice(f)}, ended on ${date}, since a payment of it hasn’t come.`,
    notStarted: (f: InvoiceFacts) =>
      `The payment plan for ${invoice(f)}, has not begun, as its first step wasn’t taken.`,
    againOnPage: "Nothing was charged for it. You can agree on it again, or on something else.",
    settled: (f: InvoiceFacts) =>
      `The payment plan for ${invoice(f)}, has ended, since nothing is left for it to collect.`,
    anotherWay: "There is still a way: the page shows what is possible now, and a call helps too.",
    finished: (f: InvoiceFacts, amount: string, count: number) =>
      `${count === 1 ? "The payment" : `All ${count} payments`} of the plan for ${invoice(f)}, came in: ${amount} in all.`,
    finishedNext: "Nothing more is charged under it.",
    finishedThanks: "Thank you for every one of them.",
    thanks: "Thank you for letting us know.",
    pastDueThanks: "Thank you for a word or a payment.",
    endedThanks: "Thank you for what came so far.",
  },
};

/** What every language says of a payment plan and its payments. */
export type PlanMailWords = typeof planMailWords;
