const payments = (count: number) => (count === 1 ? "1 payment" : `${count} payments`);

/** What is asked for and offered, named within a sentence, in English. */
const proposal = {
  moreTime: (date: string) => `more time, until ${date}`,
  partThenRest: (now: string, date: string) => `${now} now and the rest by ${date}`,
  plan: (count: number, last: string) => `${payments(count)}, the last on ${last}`,
  partThenPlan: (now: string, count: number, last: string) =>
    `${now} now and ${payments(count)}, the last on ${last}`,
  today: "On the day of the yes",
  total: "In all",
  stays: "The total stays as it is.",
  autopay: (by: string) => `Charged on each day by itself${by === "" ? "" : `, ${by}`}.`,
  reminder: "They pay each one themselves, after a reminder.",
};

/** Which rule of the vendor's own settings is gone beyond, in English. */
const breaches = {
  "nothing-granted-over-amount": (amount: string) =>
    `More than ${amount} is left to pay: above that you decide.`,
  "too-long-overdue": (days: number) => `It is more than ${days} days late: after that you decide.`,
  "extension-used": (times: number) =>
    times === 0
      ? "You decide on every move of the due date."
      : `They have moved the due date themselves ${times === 1 ? "once" : `${times} times`} already.`,
  "extension-too-long": (date: string) => `You grant a due date up to ${date} at once.`,
  "too-many-installments": (count: number) =>
    count === 0 ? "You decide on every plan." : `You grant up to ${payments(count)} at once.`,
  "cadence-not-offered": (list: string) => `You grant payments ${list} at once.`,
  "collection-not-offered": (list: string) => `You grant payments that are ${list} at once.`,
  "plan-too-long": (date: string) => `You grant plans that end by ${date} at once.`,
  "first-payment-too-late": (date: string) => `You grant a first payment by ${date} at once.`,
  "first-payment-too-small": (amount: string) =>
    `You grant plans that begin with ${amount} or more at once.`,
  "installment-too-small": (amount: string) => `You grant payments of ${amount} or more at once.`,
};

/** Why something can't be offered, in English. */
const faults = {
  "nothing-proposed": "Choose a later day, or two payments at least.",
  "due-date-and-plan": "Choose either a later day or payments.",
  "date-not-later": (date: string) => `The day must come after ${date}.`,
  "date-too-far": (date: string) => `No day after ${date} can be agreed on.`,
  "amount-exceeds": (amount: string) => `At most ${amount} can be asked for at once.`,
  "amount-off-step": (step: string) => `Amounts in this currency go in steps of ${step}.`,
  "amount-below-minimum": (amount: string) => `A payment is at least ${amount}.`,
  "too-many-parts": (count: number) => `At most ${payments(count)} are possible here.`,
  "method-not-offered": "They can’t pay this way here.",
  "method-cannot-be-kept": "This way can’t be charged later on.",
  "invoice-not-open": "This invoice is no longer open.",
  "payment-in-progress": "A payment for all of it is on its way.",
  "plan-in-force": "A payment plan is in force already.",
};

/** The words of what clients ask their vendor for, in English. */
export const requestWords = {
  title: "Requests",
  lead: "What goes beyond your settings is asked of you. Nothing is chased until you answer.",
  nothing: "No client is asking for anything.",
  nothingMore: "What your settings grant happens by itself.",
  sentence: (client: string, wish: string, number: string) =>
    `${client} asks for ${wish}, for invoice ${number}`,
  beyond: "Why it comes to you",
  terms: "What they would pay",
  left: "Left to pay",
  frozen: "In question, not asked for meanwhile",
  due: "Due",
  answerBy: "Please answer by",
  wroteOf: (name: string) => `${name} wrote`,
  forLater: "They would like the same for later invoices. That is a separate question to you.",
  proposal,
  breaches,
  faults,
  cadences: {
    weekly: "every week",
    everyTwoWeeks: "every two weeks",
    monthly: "every month",
  },
  collections: {
    autopay: "charged by themselves",
    reminder: "paid by the client after a reminder",
  },

  approve: "Approve",
  approveMore: "It holds at once, exactly as above.",
  decline: "Decline",
  declineMore: "With a word, if you like.",
  counter: "Offer something else",
  counterMore: "They accept it or not.",
  approving: "Approving",
  approved: "Approved. They are told, and it holds from now on.",
  declined: "Declined. They are told kindly, with what they can still do.",
  countered: "Offered. They have a week to accept it.",
  declineTitle: "Decline kindly",
  declineLead: "They are told that it can’t be, and what they can do instead.",
  message: "Your word to them",
  messageHint: "They read it as you write it.",
  declineNow: "Decline",
  remindersGoOn: "Reminders go on from here, where they rested.",
  keepWaiting: "Not yet",

  counterTitle: "Offer something else",
  counterLead: "They see your offer beside what they asked for, and can accept it with one press.",
  what: "What you offer",
  kinds: { time: "A later day", plan: "Payments" },
  date: "All of it by",
  count: "How many payments",
  cadence: "How often",
  firstDate: "The first on",
  collection: "How they are paid",
  ways: { autopay: "Charged by themselves", reminder: "By the client, after a reminder" },
  method: "Charged by",
  now: "An amount at once",
  nowHint: "Empty if nothing is asked for at once.",
  nowMethod: "Paid by",
  preview: "What they would see",
  counterNow: "Send the offer",
  offered: "You offered",
  offeredUntil: (when: string) => `They can accept it until ${when}.`,
  statuses: {
    pending: "waits for your answer",
    approved: "approved",
    declined: "declined",
    countered: "your offer waits for them",
    withdrawn: "withdrawn",
    expired: "ended without an answer",
  },
  counterAccepted: "they accepted your offer instead",
  asked: (wish: string) => `Asked for ${wish}`,
  yourWord: (message: string) => `Your word: ${message}`,
};

/** The words of the page that a mailed link opens, in English. */
export const answerWords = {
  title: "Your answer",
  once: "This page came from your mail and needs no signing in. One answer closes it.",
  thanks: "Thank you",
  closeIt: "You can close this page.",
  deadTitle: "This link no longer works",
  deadMore: "It was used already, or it is too old. Your list of requests has what still waits.",
  endedTitle: "This has been settled meanwhile",
  endedMore: "A colleague answered, or the client withdrew it.",
  signIn: "Sign in",
  unreachable: "We couldn’t reach the server",
  tryAgain: "Try again",
};

/** The words of what was arranged on an invoice, in English. */
export const arrangedWords = {
  title: "Arrangements",
  nothing: "Nothing is arranged, asked or promised.",
  dueMoved: (from: string, to: string) => `The due date was moved from ${from} to ${to}.`,
  paused: (date: string) => `They paused reminders until ${date}.`,
  frozen: (money: string) => `${money} is in question and not asked for meanwhile.`,

  plan: "Payment plan",
  planStates: {
    starting: "not begun yet",
    active: "in force",
    finished: "paid",
    ended: "ended",
    pastDue: "a payment is missing",
  },
  waitsFor: {
    "first-payment": "It begins with their first payment.",
    method: "It begins when they have authorized the charges.",
  },
  ends: {
    "taken-back": "They took it back before anything was charged.",
    "not-started": "It didn’t begin in time.",
    stopped: "They stopped it. The rest is due.",
    missed: "A payment stayed missing, so the rest is due.",
    settled: "Nothing was left to pay in it.",
  },
  autopay: (name: string) => `Charged by itself: ${name}.`,
  reminder: "They pay each one after a reminder.",
  agreedOn: (date: string) => `Agreed on ${date}.`,
  now: "At once",
  installmentStates: {
    paid: "paid",
    processing: "on its way",
    retrying: "didn’t go through",
    missed: "missing",
    next: "next",
    later: "to come",
  },
  retry: (date: string) => `once more on ${date}`,
  movedFrom: (date: string) => `moved from ${date}`,
  partPaid: (money: string) => `${money} of it paid`,

  promises: {
    open: (money: string, date: string) =>
      `They promised ${money} by ${date}. Reminders rest until then.`,
    kept: (money: string, date: string) => `They promised ${money} by ${date}, and kept it.`,
    "partly-kept": (money: string, date: string) =>
      `They promised ${money} by ${date}; a part of it came.`,
    broken: (money: string, date: string) =>
      `They promised ${money} by ${date}; it hasn’t come. Reminders have gone on.`,
    replaced: (money: string, date: string) =>
      `They promised ${money} by ${date}; another arrangement took its place.`,
  },
  shares: "Shared with",
  sharePaid: (paid: string, whole: string) => `${paid} of ${whole} paid`,
  shareEnded: "taken back",

  giveTime: "Give more time",
  giveTimeTitle: "Give more time",
  giveTimeLead: "Whatever your settings say: you can always give more time.",
  newDate: "New due date",
  newDateHint: (date: string) => `Now it is ${date}.`,
  giveTimeNow: "Move the due date",
  giveTimeTo: (date: string) => `Move it to ${date}`,
  timeGiven: "Done. All of the client’s contacts are told.",
  timeMoves: "Reminders, discount and late fees count from the new day.",
  timeTells: "All of the client’s contacts are told.",
  hasPlan: "A payment plan says when each payment is due.",

  questionKinds: {
    question: "A question",
    dispute: "Something isn’t right",
    suggestion: "A suggestion",
    hardship: "It is hard right now",
  },
  aboutLine: (number: number, description: string) => `About line ${number}: ${description}`,
  aboutAll: "About the invoice as a whole",
  questionStates: {
    open: "waits for your answer",
    answered: "answered",
    adjusted: "adjusted by a credit note",
    "stood-by": "the invoice stays as it is",
    withdrawn: "taken back by them",
  },
  rests: (money: string) => `${money} is not asked for until you answer.`,
  privateWords:
    "In confidence: only people who are signed in here read this. It is in no copy, export or hand-over.",
  wrote: (name: string, when: string) => `${name}, ${when}`,
  answer: "Answer",
  answerOf: (what: string) => `Answer: ${what}`,
  answerTitle: "Your answer",
  text: "Your words",
  textHint: "They read it as you write it, on their page and by mail.",
  outcome: "What it does",
  outcomes: {
    answered: "It answers the question",
    "stood-by": "The invoice stays as it is, kindly",
    adjusted: "The invoice is lowered by a credit note",
    message: "Just a message; the question stays open",
  },
  outcomeMore: {
    answered: "The question ends, and what rested is asked for again.",
    "stood-by": "The question ends, and what rested is asked for again.",
    adjusted: "The question ends, and the credit note goes out with your words.",
    message: "What rests goes on resting.",
  },
  creditAmount: "Lowered by",
  creditHint: (money: string) => `Up to ${money}.`,
  sendAnswer: "Send the answer",
  sendMessage: "Send the message",
  adjustNow: (money: string) => `Lower it by ${money}`,
  answerSent: "Sent. They see it on their page and by mail.",
  suggest: "Start from a kind answer",
  suggestion: (name: string, sender: string) =>
    `Dear ${name},

Thank you for telling me. That takes courage, and it stays between us.

Please don’t worry about this invoice for now. On its page you can pay what you can, even very little, take more time, or pause. If something else would help, just write back.

Kind regards,
${sender}`,

  forLater: {
    keep: "Yes, for later invoices too",
    keepMore: "New invoices to them begin with it.",
    leave: "No, only this once",
    leaveMore: "They are told nothing more; this invoice keeps what was agreed.",
    kept: "Kept. Their next invoices begin with it.",
    left: "Left at this one invoice.",
    days: (days: number) => `${days} days to pay`,
    plan: (count: number, cadence: string) => `${payments(count)}, ${cadence}`,
  },
};
