/** The words of the ways to pay: they load when somebody opens them. Amounts come in written. */
export const pageWaysWords = {
  heading: "Ways to pay",
  more: "More ways to pay",
  final: {
    atOnce: "final at once",
    afterDays: (days: string) => `final after about ${days} business days`,
    onArrival: "final when it arrives",
  },
  saves: (amount: string) => `you save ${amount}`,
  choose: {
    legend: "How much",
    everything: (amount: string) => `Everything: ${amount}`,
    most: (amount: string) => `As much as this way can take: ${amount}`,
    part: "A part",
    amount: "Amount",
    bounds: (smallest: string, largest: string) => `From ${smallest} to ${largest}`,
    step: (step: string) => `in steps of ${step}`,
    remains: (amount: string) => `${amount} remains to be paid afterwards.`,
    nothingRemains: "Nothing remains afterwards.",
    notAnAmount: "Please write an amount, such as 250.00.",
    tooSmall: (smallest: string) => `The smallest part is ${smallest}.`,
    tooLarge: (largest: string) => `The most that can be paid this way now is ${largest}.`,
    offStep: (step: string) => `In this currency, amounts go in steps of ${step}.`,
  },
  withhold: {
    choose: (percent: string) => `We withhold tax at source (${percent})`,
    amount: "Tax withheld",
    live: (withheld: string, pays: string) => `You withhold ${withheld}, you pay ${pays}.`,
    certificate: "The certificate can follow; this page asks for it afterwards.",
    tooMuch: (allowed: string) => `At most ${allowed} of this invoice can be withheld.`,
    only: "Tax withheld at source",
    onlyText: "For tax that you keep back while the rest is paid elsewhere.",
    more: "More than the usual share waits for a person to confirm it.",
    record: (amount: string) => `Record ${amount} as withheld`,
  },
  pay: (amount: string, by: string) => `Pay ${amount} ${by}`,
  opening: "Opening the payment page…",
  onPage: "On Stripe’s secure page. You come back here afterwards.",
  unsure:
    "We couldn’t reach our server. Press again when the connection is back: it won’t be charged twice.",
  copy: "Copy",
  copied: "Copied",
  loading: "One moment…",
  retry: "Try again",
  transfer: {
    text: (amount: string) =>
      `Send ${amount} from your bank to this account, with this reference. Its number is for your payments alone, so that we know who paid.`,
    after:
      "When it arrives, this page says so and a receipt is mailed. If less arrives, the rest stays open; if more, it is kept as your credit.",
    amount: "Amount",
    lines: {
      "account-holder": "Account holder",
      "bank-name": "Bank",
      "account-number": "Account number",
      "routing-number": "Routing number",
      "sort-code": "Sort code",
      iban: "IBAN",
      bic: "BIC (SWIFT)",
      clabe: "CLABE",
      branch: "Branch",
      "account-type": "Kind of account",
      reference: "Reference",
    },
  },
  own: {
    text: (vendor: string) => `Send it to the account of ${vendor}, with this reference.`,
    reference: "Reference",
    amount: "Amount",
    code: "Or scan this with your bank’s app; the amount is in it.",
    codeName: (amount: string) => `PromptPay code for ${amount}`,
    changed: (date: string, phone: string) =>
      `These details last changed on ${date}. If something looks odd, call ${phone} before you pay.`,
  },
  cheque: (payee: string, number: string) =>
    `Make it out to ${payee}, write ${number} on the back, and send it to:`,
  cash: (vendor: string) => `Hand it to ${vendor} and ask for a receipt.`,
  other: (person: string) => `Agree on it with ${person}, then tell us here.`,
  declare: {
    open: "I’ve paid",
    text: (vendor: string) => `${vendor} is asked to confirm it. Reminders pause for a few days.`,
    amount: "How much",
    date: "On which day",
    reference: "Reference, such as a transfer or cheque number (optional)",
    file: "Slip or proof, picture or PDF (optional)",
    send: (vendor: string, amount: string) => `Tell ${vendor} that I paid ${amount}`,
    sent: (vendor: string) => `Thank you. ${vendor} was asked to confirm it.`,
  },
  account: {
    name: "Methods on file, credit, other invoices",
    line: "opens with a code that we mail you",
    text: "To open this, we mail a code to your address on file. It is good for ten minutes, here in this browser.",
    mail: "Mail me a code",
    mailed: "The code is on its way. It can take a minute; look among unwanted mail too.",
    again: "Mail another code",
    code: "Code",
    open: "Open",
    credit: (amount: string) => `You have ${amount} of credit`,
    useCredit: (amount: string) => `Use ${amount} on this invoice`,
    creditUsed: (amount: string) => `${amount} of your credit was used on this invoice.`,
    noCredit: "You have no credit at the moment.",
    onFile: "Methods on file",
    nothingOnFile:
      "None yet. Stripe’s page can keep a card or bank account for the next time, if you want that.",
    shown: (name: string, digits: string) => `${name} ${digits}`,
    expires: (month: string) => `good until ${month}`,
    payWith: (amount: string, shown: string) => `Pay ${amount} with ${shown}`,
    charges: "Charged at once. Your bank may ask you to confirm it first.",
    charging: "One moment…",
    remove: "Remove",
    removeNamed: (shown: string) => `Remove ${shown}`,
    removeSure: (shown: string) => `Remove ${shown} from file?`,
    keep: "Keep it",
    removed: (shown: string) => `${shown} is no longer on file.`,
    invoices: "Pay other invoices along",
    invoice: (number: string, subject: string) => `${number}: ${subject}`,
    thisOne: "this invoice",
    dueOn: (date: string) => `due on ${date}`,
    total: (count: string, amount: string) => `${count} invoices, ${amount} together`,
    payTogether: (amount: string, count: string, by: string) =>
      `Pay ${amount} for ${count} invoices ${by}`,
    atMost: (count: string) => `At most ${count} invoices can be paid at once.`,
  },
  refused: {
    leavesTooLittle: (rest: string, minimum: string) =>
      `That would leave ${rest}, and the smallest payment is ${minimum}. Please pay everything, or a little less. No money has moved.`,
    exceedsShare: (allowed: string) =>
      `At most ${allowed} of this invoice can be withheld. Please correct it.`,
    creditExceeded: (available: string) => `Your credit is ${available}. Please use at most that.`,
    belowMinimum: (minimum: string) =>
      `The smallest amount that works this way is ${minimum}. Please choose more; no money has moved.`,
    aboveMaximum: (maximum: string) =>
      `This way takes at most ${maximum} at once. Please pay a part, or choose another way; no money has moved.`,
    offStep: (step: string) =>
      `In this currency, amounts go in steps of ${step}. Please round it; no money has moved.`,
    exceedsStartable: (startable: string) =>
      `At most ${startable} can be paid now. Please choose no more than that; no money has moved.`,
    other:
      "Something went wrong on our side. Please look here again in a minute before you pay once more.",
    "code-not-valid":
      "This code isn’t right, or its ten minutes are over. We can mail another one.",
    "code-required": "Your code’s time is over. Please ask for a new one.",
  },
};

/** The words that every language's catalog has for the ways to pay. */
export type PageWaysWords = typeof pageWaysWords;
