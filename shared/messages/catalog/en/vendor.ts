import type { PaymentMethodKind } from "../../../payments/payment-method.ts";
import { byMethod, endingIn, methodName } from "./methods.ts";
import { clientWords } from "./vendor-clients.ts";
import { editorWords } from "./vendor-editor.ts";
import { answerWords, arrangedWords, requestWords } from "./vendor-flexibility.ts";
import { invoiceWords } from "./vendor-invoice.ts";
import { creditWords, moneyWords, paymentListWords, paymentWords } from "./vendor-money.ts";
import { policyWords } from "./vendor-policy.ts";
import { problemWords } from "./vendor-problems.ts";
import { settingsWords } from "./vendor-settings.ts";
import { taskWords } from "./vendor-tasks.ts";

const invoices = (count: number) => (count === 1 ? "1 invoice" : `${count} invoices`);

/** The words of the vendor's pages in English. */
export const vendorWords = {
  editor: editorWords,
  invoice: invoiceWords,
  clients: clientWords,
  money: moneyWords,
  payment: paymentWords,
  payments: paymentListWords,
  credit: creditWords,
  tasks: taskWords,
  requests: requestWords,
  answer: answerWords,
  arranged: arrangedWords,
  policy: policyWords,
  settings: settingsWords,
  methods: {
    name: (kind: PaymentMethodKind) =>
      kind === "own_account" ? "Transfer to your own account" : methodName(kind),
    by: byMethod,
    endingIn,
  },
  problems: problemWords,

  shell: {
    title: "Kindly",
    titleOf: (page: string) => `${page} · Kindly`,
    skip: "Skip to the content",
    pages: "Pages",
    invoices: "Invoices",
    payments: "Payments",
    clients: "Clients",
    tasks: "To do",
    settings: "How you are paid, what clients arrange",
    reminders: "Reminders",
    reminderSettings: "Reminders: cadence and wording",
    outgoing: "What goes out next",
    followUps: "Follow up",
    account: "Account",
    signedInAs: (name: string, vendor: string) => `${name} at ${vendor}`,
    language: "Language",
    languages: { en: "English", th: "ไทย", ne: "नेपाली" },
    signOut: "Sign out",
    loading: "Loading",
    stale: (time: string) =>
      `We can’t reach the server. What you see is from ${time}; we keep trying.`,
    tryAgain: "Try again",
    cancel: "Cancel",
    optional: "optional",
    more: "Show more",
  },

  trouble: {
    unreachable: "We can’t reach the server.",
    unreachableMore: "Your connection may be down. We keep trying; nothing is lost.",
    notFound: "There is nothing at this address.",
    notFoundMore: "It may have been mistyped, or it belongs to another account.",
    failed: "This page could not be shown.",
    failedMore: "The fault is ours. Trying again in a moment usually helps.",
    toInvoices: "To all invoices",
  },

  signIn: {
    title: "Sign in",
    lead: "We mail you a link. There is no password to remember.",
    email: "E-mail address",
    ask: "Mail me a link",
    asking: "Sending",
    sent: "Look into your mailbox",
    sentMore: (email: string) =>
      `If ${email} belongs to an account, a link is on its way. It works once.`,
    sentSame: "Open it in this browser and you are in.",
    codeTitle: "Opened it somewhere else?",
    codeMore: "The other browser shows a code of 12 characters. Type it here.",
    code: "Code",
    enter: "Sign in with the code",
    otherAddress: "Use another address",
    openTitle: "Your link is ready",
    openMore: "One click and you are signed in.",
    open: "Sign in",
    opening: "Signing in",
    elsewhereTitle: "Almost there",
    elsewhereMore:
      "You asked for this link in another browser. Type this code there, where it says “Code”:",
    elsewhereWhy: "This way a mail that falls into the wrong hands opens nothing.",
    deadTitle: "This link no longer works",
    deadMore: "It was used already, or it is too old. Ask for a fresh one.",
    askAgain: "Ask for a fresh link",
    signedOut: "You are signed out.",
  },

  status: {
    draft: "Draft",
    open: "Open",
    overdue: "Overdue",
    processing: "On its way",
    partlyPaid: "Partly paid",
    paid: "Paid",
    void: "Cancelled",
    uncollectible: "Written off",
  },

  list: {
    title: "Invoices",
    create: "New invoice",
    tabs: "Which invoices",
    all: "All",
    drafts: "Drafts",
    open: "Open",
    overdue: "Overdue",
    paid: "Paid",
    void: "Cancelled",
    search: "Find by client, subject or number",
    ofClient: (name: string) => `Only those of ${name}`,
    showAll: "Show all clients",
    due: (date: string) => `Due ${date}`,
    remaining: (money: string) => `${money} left`,
    notSent: "not sent yet",
    seen: "seen",
    notSeen: "not opened yet",
    keys: "Arrow keys move through the list, Enter opens.",
    count: (shown: number, hasMore: boolean) =>
      hasMore ? `The newest ${invoices(shown)}` : invoices(shown),
    noneTitle: "No invoices yet",
    noneMore: "Write the first one: who owes what, and until when. It takes about two minutes.",
    noneCreate: "Write the first invoice",
    noMatch: "Nothing matches.",
    noMatchReset: "Show all invoices",
  },

  totals: {
    title: "Still to come",
    open: (count: number) => `from ${invoices(count)}`,
    allOverdue: "overdue",
    overdue: (money: string) => `${money} overdue`,
    allProcessing: "on its way",
    processing: (money: string) => `${money} on its way`,
  },
};

/** What every language says on the vendor's pages. */
export type VendorWords = typeof vendorWords;
