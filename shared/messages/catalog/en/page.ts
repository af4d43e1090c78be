/**
 * The words of the client's invoice page that its first view needs; the others are in page-later.ts.
 * Amounts and dates come in already written for the language.
 */
export const pageWords = {
  /** How a person is named to somebody who isn't them. */
  person: (name: string) => name,
  title: (number: string, vendor: string) => `Invoice ${number} from ${vendor}`,
  head: {
    invoiceFor: (number: string, client: string) => `Invoice ${number} for ${client}`,
    isThisReal: "Is this real?",
  },
  ask: {
    left: "Left to pay",
    payBy: (date: string) => `Please pay by ${date}`,
    payToday: (date: string) => `Please pay today, ${date}`,
    wasDue: (date: string) => `It was due on ${date}`,
    partPaid: (paid: string, due: string) => `${paid} of ${due} is paid. Thank you.`,
    onItsWay: (amount: string) => `${amount} is on its way and not final yet.`,
    pay: (amount: string) => `Pay ${amount}`,
    opening: "Opening the payment page…",
    otherWays: "Other ways to settle this",
    byCard: "By card, on Stripe’s secure page. You come back here afterwards.",
    inTheWay: (name: string) => `Something in the way? Write to ${name}`,
    alreadyPaid: (name: string) => `Paid already, or something in the way? Write to ${name}`,
    notOnline: "This can’t be paid online at the moment. We find a way together.",
    writeTo: (name: string) => `Write to ${name}`,
    checking: "Checking how your payment went…",
    unreachable:
      "We couldn’t reach our server. No money has moved. Check the connection and press the button again.",
  },
  note: { from: (name: string) => `A note from ${name}` },
  lines: {
    heading: "What it is for",
    description: "Description",
    quantity: "Quantity",
    unitPrice: "Unit price",
    tax: "Tax",
    amount: "Amount",
    discountOf: (share: string) => `${share} off`,
    estimate: (amount: string) => `Estimated at ${amount}`,
    showAll: (count: string) => `Show all ${count} lines`,
    together: (count: string, sum: string) => `${count} lines, ${sum} together`,
    inPdf: (count: string) => `The PDF holds all ${count} lines.`,
  },
  totals: {
    lines: "Sum of the lines",
    discount: (description: string) => `Discount: ${description}`,
    charge: (description: string) => `Charge: ${description}`,
    tax: (rate: string) => `Tax ${rate}`,
    taxOn: (taxable: string) => `on ${taxable}`,
    total: "Total",
    paid: "Paid",
    left: "Left to pay",
    processing: "Of this, on its way",
  },
  trouble: {
    stale: (time: string) =>
      `We can’t reach our server. What you see is from ${time}; we keep trying.`,
    heading: "The invoice can’t be shown right now",
    text: "Either your connection or our server isn’t answering. Nothing is lost and no money has moved. We keep trying.",
    retry: "Try again",
    part: "This part didn’t load. Check the connection and try again.",
  },
};

/** The words that every language's catalog has for the page. */
export type PageWords = typeof pageWords;
