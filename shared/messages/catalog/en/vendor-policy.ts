const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** What each setting means for the client, in a sentence, in English. */
const meaning = {
  extensionDays: (count: number) =>
    count === 0
      ? "Any later day is asked of you first."
      : `Your client can move the due date by up to ${days(count)}, at once.`,
  extensionTimes: (count: number) =>
    count === 0
      ? "Every move of the due date is asked of you."
      : `Your client can do so ${times(count)} on each invoice; after that they ask you.`,
  overdueDays: (count: number) =>
    count === 0
      ? "Once an invoice is late, your client asks you for everything."
      : `Up to ${days(count)} late, your client still gets it at once; later they ask you.`,
  planInstallments: (count: number) =>
    count < 2
      ? "Your client asks you for any plan."
      : `Your client can split what is left into up to ${count} payments, at once; more they ask for.`,
  planDays: (count: number) =>
    `The last payment comes within ${days(count)} of their yes, or they ask you.`,
  planCadences: (list: string) => `Your client can pay ${list}.`,
  planCollections: {
    both: "Your client chooses: charged by itself, or paid by them after a reminder.",
    autopay: "Each payment is charged by itself; your client authorizes it once.",
    reminder: "Your client pays each one, after a reminder.",
  },
  planFirstPercent: (percent: string) =>
    percent === "0"
      ? "The first payment is a part like the others."
      : `The first payment is at least ${percent}% of the whole.`,
  planFirstBy: {
    today: "Your client makes the first payment on the day of their yes.",
    "due-date": "The first payment may wait until the due date.",
  },
  smallestInstallments: (list: string) =>
    list === ""
      ? "The payments of a plan can be as small as can be charged."
      : `Each payment of a plan is at least ${list}.`,
  planEndsAfterDays: (count: number) =>
    count === 0
      ? "A missing payment never ends a plan."
      : `Your client has ${days(count)} to bring a missing payment; then the plan ends and the rest is due.`,
  promiseDays: (count: number) =>
    count === 0
      ? "Your client can’t promise a day."
      : `Your client can promise a day up to ${days(count)} ahead. Reminders rest until then.`,
  promiseTimes: (count: number) =>
    count === 0
      ? "Your client can’t promise a day."
      : `Your client can promise ${times(count)} on one invoice; a broken promise counts twice.`,
  pauseDays: (count: number) =>
    count === 0
      ? "There is no pause."
      : `Once, without a reason, your client can let reminders rest for ${days(count)}.`,
  smallestParts: (list: string) =>
    list === ""
      ? "Your client can pay any part that can be charged."
      : `A part that your client pays on its own is at least ${list}.`,
  sharing: {
    anyone:
      "Your client can share the bill with people they name. Each gets a link to their share.",
    contacts: "Your client can share the bill among the contacts that you know.",
    nobody: "Your client can’t share the bill.",
  },
  grantedUpTo: (list: string) =>
    list === ""
      ? "Whatever the amount, your client gets it at once."
      : `With more than ${list} left to pay, your client asks you for everything.`,
  answerDays: (count: number) =>
    `You have ${days(count)} to answer a request. Reminders rest meanwhile; then the request ends.`,
  forLater: {
    granted: "What was agreed once holds for the client’s later invoices, if they like.",
    asked: "Your client can ask to have the same for later invoices; you decide.",
    never: "What was agreed holds for that invoice alone.",
  },
};

/** The words of what clients may arrange by themselves, in English. */
export const policyWords = {
  title: "What clients may arrange",
  lead: "What stands here, clients do by themselves, at once. For what goes beyond, they ask you. A change never alters what was agreed.",
  clientTitle: "What this client may arrange",
  clientLead: "Only what differs from your settings. It holds for all of their invoices.",
  invoiceTitle: "What they may arrange on this invoice",
  invoiceLead: "Only what differs from what holds for this client.",
  nothingDiffers: "Nothing differs.",
  addSetting: "Let something differ",
  noSetting: "No such setting",
  save: "Save what they may arrange",
  saved: "Saved. It holds from now on.",
  groups: {
    time: "More time",
    plans: "Payment plans",
    promises: "Promises and pauses",
    parts: "Parts and sharing",
    asking: "Asking you",
  },
  labels: {
    extensionDays: "More days at once",
    extensionTimes: "How often",
    overdueDays: "Days late at most",
    planInstallments: "Payments at most",
    planDays: "Days until the last payment",
    planCadences: "How often they pay",
    planCollections: "How payments are made",
    planFirstPercent: "First payment, in percent",
    planFirstBy: "When the first payment is made",
    smallestInstallments: "Smallest payment of a plan",
    planEndsAfterDays: "Days until a plan ends",
    promiseDays: "Days ahead of a promise",
    promiseTimes: "Promises on one invoice",
    pauseDays: "Days of the pause",
    smallestParts: "Smallest part",
    sharing: "With whom a bill is shared",
    grantedUpTo: "Granted up to",
    answerDays: "Days to answer",
    forLater: "For later invoices",
  },
  inCurrency: (label: string, currency: string) => `${label}, in ${currency}`,
  amountsHint: "What you set here replaces the whole list: other currencies have no limit then.",
  addCurrency: "Another currency",
  noCurrency: "No such currency",
  asFurther: (value: string) => `As it is: ${value}`,
  /** Where what holds comes from. */
  from: {
    client: (value: string) => `From this client’s settings: ${value}.`,
    vendor: (value: string) => `From your settings: ${value}.`,
    default: (value: string) => `Kindly’s default: ${value}.`,
    defaults: (business: string, person: string) =>
      `Kindly’s default: ${business} for businesses, ${person} for persons.`,
  },
  values: {
    days,
    count: (count: number) => String(count),
    percent: (percent: string) => `${percent}%`,
    none: "no limit",
    more: (list: string, count: number) => `${list} and ${count} more`,
    cadences: { weekly: "every week", everyTwoWeeks: "every two weeks", monthly: "every month" },
    planCollections: {
      both: "either way",
      autopay: "charged by itself",
      reminder: "after a reminder",
    },
    planFirstBy: { today: "the day of the yes", "due-date": "the due date at the latest" },
    sharing: { anyone: "anyone", contacts: "your contacts there", nobody: "nobody" },
    forLater: { granted: "if they like", asked: "they ask you", never: "never" },
  },
  meaning,
  terms: {
    title: "Terms for later invoices",
    lead: "This client and you agreed on this. New invoices to them begin with it.",
    agreedOn: (date: string) => `Agreed on ${date}`,
    netDays: (count: number) => `${days(count)} to pay`,
    plan: (count: number, cadence: string) => `${count} payments, ${cadence}`,
    seeInvoice: "on this invoice",
    forget: "Forget these terms",
    forgetTitle: "Forget these terms?",
    forgetMore: "New invoices begin as for anybody else. Nothing that was agreed changes.",
    forgetNow: "Forget them",
    forgotten: "Forgotten.",
    keep: "Keep them",
  },
};
