/** The words of the client's invoice page beyond its first view: they load when somebody reads on. */
export const pageLaterWords = {
  noScript:
    "This page needs JavaScript. The invoice is also attached to our mail as a PDF, and a reply to that mail reaches a person.",
  events: {
    heading: "What happens next",
    headingPast: "What happened",
    issued: (number: string) => `Invoice ${number} was written`,
    sent: "It was mailed to you",
    paymentSucceeded: (amount: string) => `${amount} was paid. Thank you`,
    paymentFailed: (amount: string) => `A payment of ${amount} didn’t go through; no money moved`,
    paymentProcessing: (amount: string) => `A payment of ${amount} was started`,
    paid: "Paid in full",
    voided: "The invoice was withdrawn",
    due: "The day it is due",
    reminderSent: {
      "not-opened": "The link was mailed again, because nobody had opened it",
      upcoming: "A reminder was mailed, because the due date was a week away",
      "due-today": "A reminder was mailed, because it was due that day",
      "three-days-late": "We asked whether something is in the way, three days after the due date",
    },
    reminderPlanned: {
      "not-opened": "We mail the link again if nobody has opened it by then",
      upcoming: "A reminder by mail, because the due date is a week away",
      "due-today": "A short mail, because it is due that day",
      "three-days-late": "If it is still open, we ask whether something is in the way",
    },
    reminder: "A reminder by mail",
    stops: (name: string) =>
      `Reminders stop the moment it is paid. To pause them, write to ${name}.`,
  },
  details: {
    heading: "Details",
    from: "From",
    to: "For",
    number: "Invoice number",
    issued: "Date of the invoice",
    due: "Due date",
    purchaseOrder: "Your purchase order",
    terms: "Terms",
    termsDays: (days: number, date: string) =>
      `Please pay within ${days === 1 ? "1 day" : `${days} days`}, by ${date}.`,
    termsSameDay: (date: string) => `Please pay on the day of the invoice, ${date}.`,
    late: "If it is late",
    noLateTerms: "No late fee is agreed for this invoice.",
    links: "Useful links",
    offer: "An offer",
    documents: "Documents",
    invoicePdf: (number: string) => `Invoice ${number} (PDF)`,
    receiptPdf: (amount: string, date: string) => `Receipt for ${amount}, ${date} (PDF)`,
    people: "Not for you?",
    wrongPerson: "I’m not the right person",
    forward: "Send this to accounts payable",
  },
  foot: {
    questions: (name: string, role: string) => `Questions? ${name}, ${role}, answers them.`,
    language: "Language",
    privacy:
      "This page loads nothing from other companies. It sets one cookie, which keeps this invoice open for you.",
  },
  cancel: "Cancel",
  close: "Close",
  sending: "Sending…",
  required: "Please fill this in.",
  emailNotValid: "Please give an e-mail address, such as name@example.com.",
  wrongPerson: {
    heading: "You’re not the right person",
    text: (vendor: string) => `Thank you for telling us. ${vendor} will get your message.`,
    name: "Who is? Their name (optional)",
    email: "Their e-mail address (optional)",
    message: "A word to go with it (optional)",
    send: (vendor: string) => `Tell ${vendor}`,
    sent: (vendor: string) => `Thank you. ${vendor} has your message and will take it from here.`,
  },
  forward: {
    heading: "Send this to accounts payable",
    text: "They get a mail with the invoice as a PDF and a link of their own. Your link keeps working.",
    name: "Their name (optional)",
    email: "Their e-mail address",
    send: "Send the invoice",
    sent: (email: string) => `It is on its way to ${email}.`,
  },
  dead: {
    title: "This link doesn’t open anything",
    text: "It may be an older one that a newer mail has replaced, or it has run out. Links live while there is something to pay, and 30 days more.",
    offer: "We can mail a fresh one to the address on file.",
    send: "Mail me a fresh link",
    sent: "If this link once opened an invoice, a fresh one is on its way to the address on file. Please give it a few minutes, and look among unwanted mail too.",
    contact: "Nothing arrives? Reply to the mail that brought you here; a person reads it.",
  },
  outcome: {
    succeeded: (amount: string) => `Your payment of ${amount} has arrived. Thank you.`,
    processing: (amount: string) =>
      `Your payment of ${amount} is on its way. We write to you when it is final.`,
    failed: "The payment didn’t go through",
    failedText:
      "No money has moved. If your bank shows the amount as reserved, that falls away by itself.",
    canceled: "You came back without paying",
    canceledText: "No money has moved and nothing is lost. Pay whenever it suits you.",
    again: "You can try again, with this card or another one.",
    unclear: "We don’t have the final word on your payment yet",
    unclearText:
      "Please don’t pay again for now. As soon as we know, this page says so and you get a mail.",
    check: "Check again",
    declined: {
      insufficient_funds: "Your bank says that the balance or the limit doesn’t cover it.",
      expired_card: "The card has expired.",
      incorrect_number: "The card’s number isn’t right.",
      incorrect_cvc: "The security code isn’t right.",
      authentication_required: "Your bank wanted a confirmation that didn’t arrive.",
      processing_error: "The card’s network had a problem; it often works a few minutes later.",
      other: "Your bank said no without a reason. The number on the back of the card reaches them.",
    },
  },
  refused: {
    "payment-in-progress": "A payment is on its way already, so we didn’t start another.",
    "payment-completed": "The earlier payment has gone through, so we didn’t start another.",
    "payment-being-started":
      "Somebody is starting a payment at this moment. Please try again in a minute.",
    "invoice-not-open": "This invoice can’t be paid any more. The page shows where it stands now.",
    "amount-below-minimum": "The amount is too small to be paid by card. Please write to us.",
    "amount-above-maximum":
      "The amount is too large to be paid by card in one go. Please write to us.",
    "method-not-available": "Payment by card isn’t available for this invoice. Please write to us.",
    "too-many-requests": "That was often in a short time. Please wait a minute and try again.",
    "changed-meanwhile":
      "Something changed at the same moment. Please look again, then try once more.",
    notSent: "This didn’t reach us. Check the connection and send it again.",
    other: "Something went wrong on our side. No money has moved. Please try again in a minute.",
  },
  lines: {
    shown: (shown: string, count: string) => `${shown} of ${count} lines shown`,
    stop: "Stop here",
    more: "Show the rest",
  },
};

/** The words that every language's catalog has for the later parts of the page. */
export type PageLaterWords = typeof pageLaterWords;
