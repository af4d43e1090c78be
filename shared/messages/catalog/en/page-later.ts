import { arrangedEventWords } from "./arranged-events.ts";
import { pageMethodWords } from "./page-methods.ts";

/** The words of the client's invoice page beyond its first view: they load when somebody reads on. */
export const pageLaterWords = {
  noScript: "This page needs JavaScript. The invoice’s PDF is in our mail too.",
  real: {
    address: (host: string) =>
      `This page is at ${host}. Your browser’s address bar should say the same.`,
    phone: (vendor: string, phone: string) =>
      `To make sure, call ${vendor}. The number here is ${phone}; one that you already have is better still.`,
    changed: (date: string) =>
      `The name, address and payment details here last changed on ${date}.`,
    noDetails: "We never ask for card numbers by mail or on the phone.",
  },
  closed: {
    paid: "Paid",
    total: "Total",
    paidOn: (date: string) => `Paid in full on ${date}`,
    sharePaidOn: (date: string) => `Your share, paid on ${date}`,
    card: (brand: string, digits: string) => `${brand} ending in ${digits}`,
    receipt: "Receipt (PDF)",
    nothingDue: "This invoice comes to zero, so there is nothing to pay.",
    voidedOn: (date: string) => `It was withdrawn on ${date}. There is nothing to pay.`,
    voidReason: (reason: string) => `The reason given: ${reason}`,
    closed: (vendor: string) => `${vendor} has closed this invoice. Nothing is asked of you here.`,
    processing: "On its way",
    wait: (amount: string) =>
      `A payment of ${amount} is on its way. There is nothing left to do; a receipt is mailed when it is final.`,
    closedOn: (date: string) => `It was closed on ${date}.`,
  },
  ...pageMethodWords,
  preferred: {
    pay: (amount: string, by: string) => `Pay ${amount} ${by}`,
    save: (saved: string, by: string) =>
      `You save ${saved} when you pay everything ${by}: it suits us best.`,
    onPage: "On Stripe’s secure page. You come back here afterwards.",
    finalAfter: (days: string) =>
      `It is final after about ${days} business days; until then it shows as on its way.`,
    detailsNext: "The next step shows the details. Nothing is charged by pressing.",
  },
  money: {
    onItsWay: (amount: string, by: string, date: string) =>
      `${amount} ${by} is on its way. We expect it to be final by ${date}.`,
    canStillPay: (amount: string) => `What can be paid meanwhile: ${amount}.`,
    returned: (amount: string) => `The bank sent ${amount} back`,
    returnedText:
      "That happens, for instance when the details of an account have changed. What is open now stands above.",
    returnedNext: "You can pay again in whichever way suits you, or write to us first.",
    refunded: (amount: string, of: string, date: string) =>
      `${amount} of a payment of ${of} was refunded on ${date}.`,
    refundedWhole: (amount: string, date: string) =>
      `A payment of ${amount} was refunded in full on ${date}.`,
    refundPending: (amount: string) =>
      `${amount} is on its way back, the way it came. Banks usually take 5 to 10 business days to show it.`,
    refundElsewhere: {
      asks: (amount: string) =>
        `${amount} is on its way back. Stripe, which carried the payment, asks the payer by mail for the account.`,
      mayAsk: (amount: string) =>
        `${amount} is on its way back by bank transfer. Stripe, which carried the payment, may ask the payer by mail for the account.`,
      toWallet: (amount: string) => `${amount} is on its way back to the wallet that it came from.`,
    },
    refundFailed: (amount: string, vendor: string) =>
      `A refund of ${amount} didn’t reach you. ${vendor} knows and will find another way; the money is not lost.`,
    disputed: (amount: string) =>
      `The bank has a question about ${amount} that was paid, and looks into it. There is nothing to do here.`,
    declared: (vendor: string, amount: string, by: string, date: string) =>
      `Thank you. ${vendor} was asked to confirm that ${amount} was paid ${by} on ${date}.`,
    declaredPause: "Reminders pause for a few days until then.",
    declinedDeclaration: (vendor: string, amount: string) =>
      `${vendor} couldn’t find the ${amount} that you told us about`,
    declinedNext: (person: string) =>
      `If it left your account, a slip or the bank’s reference helps: tell us again among the ways to pay, or write to ${person}.`,
    vendorSays: (message: string) => `Their word: ${message}`,
    withheld: (amount: string) => `Tax withheld at source: ${amount}`,
    withheldProposed: (vendor: string) =>
      `That is more than the usual share, so ${vendor} was asked to confirm it.`,
    withheldDeclined: (vendor: string) =>
      `${vendor} couldn’t accept this, so the amount is still open. Please write to us if it is right.`,
    certificateAwaited: "We still need the certificate. It can follow whenever you have it.",
    certificateReceived: "We have the certificate. Thank you.",
    certificateNumber: "Number of the certificate",
    certificateDate: "Its date",
    certificateFile: "The certificate (picture or PDF)",
    certificateSend: "Send the certificate",
    certificateEmpty: "Please give the number, or attach the certificate.",
    creditNote: (number: string, amount: string, reason: string) =>
      `Credit note ${number} of ${amount} (${reason}).`,
    creditNoteKept: (amount: string) => `${amount} of it is kept as your credit.`,
    noLongerOwed: "Refunded, no longer owed",
    lessCreditNote: (number: string) => `Less credit note ${number}`,
    methodDiscount: "Discount for the way it was paid",
    howPaid: "How it was paid",
    paidSoFar: "Paid so far",
    ofCredit: "From your credit",
    ofTax: "Tax withheld at source",
    together: (count: string, amount: string) => `part of ${amount} for ${count} invoices`,
    reversed: "taken back",
  },
  fileTooLarge:
    "This file is too large, even made smaller. A picture or a PDF under 300 kB would do.",
  fileNotRead: "This file can’t be read as a picture or PDF. Please choose another.",
  events: {
    heading: "What happens next",
    headingPast: "What happened",
    issued: (number: string) => `Invoice ${number} was written`,
    sent: "It was mailed to you",
    paymentSucceeded: (amount: string) => `${amount} was paid. Thank you`,
    paymentFailed: (amount: string) => `A payment of ${amount} didn’t go through; no money moved`,
    paymentProcessing: (amount: string) => `A payment of ${amount} was started`,
    paymentReturned: (amount: string) => `The bank sent ${amount} back`,
    paymentRefunded: (amount: string) => `${amount} was refunded`,
    refundFailed: (amount: string) => `A refund of ${amount} didn’t arrive`,
    disputeOpened: (amount: string) => `The bank asked about ${amount} that was paid`,
    disputeWon: (amount: string) => `The bank confirmed the payment of ${amount}`,
    disputeLost: (amount: string) => `The bank gave ${amount} back to the payer`,
    paymentDeclared: (amount: string) => `You told us of a payment of ${amount}`,
    taxWithheld: (amount: string) => `${amount} of tax was withheld at source`,
    creditNote: (amount: string) => `A credit note of ${amount} was written`,
    creditApplied: (amount: string) => `${amount} was paid from your credit`,
    writtenOff: "The invoice was closed",
    paid: "Paid in full",
    voided: "The invoice was withdrawn",
    arranged: arrangedEventWords,
    due: "The day it is due",
    reminderSent: {
      "not-opened": "The link was mailed again, because nobody had opened it",
      upcoming: "A reminder was mailed, because the due date was a week away",
      "due-today": "A reminder was mailed, because it was due that day",
      "three-days-late": "We asked whether something is in the way, three days after the due date",
      "seven-days-late": "We wrote about the ways to settle it, a week after the due date",
      "fourteen-days-late": "We wrote about the ways to settle it, two weeks after the due date",
    },
    reminderPlanned: {
      "not-opened": "We mail the link again if nobody has opened it by then",
      upcoming: "A reminder by mail, because the due date is a week away",
      "due-today": "A short mail, because it is due that day",
      "three-days-late": "If it is still open, we ask whether something is in the way",
      "seven-days-late": "If it is still open, we write about the ways to settle it",
      "fourteen-days-late": "If it is still open, we write once more about the ways to settle it",
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
    termsChanged: "Another date has been agreed since.",
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
    again: "You can try again, in this way or another one.",
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
    "invoice-not-open":
      "This invoice can’t be paid any more, and no money has moved. The page shows where it stands.",
    "amount-below-minimum": "The amount is too small to be paid this way. Please write to us.",
    "amount-above-maximum":
      "The amount is too large to be paid this way in one go. A part of it may do.",
    "method-not-available":
      "This way to pay isn’t available for this invoice. Please choose another.",
    "method-not-offered":
      "This way to pay isn’t offered for this invoice any more. Please choose another.",
    "method-not-enabled": "This way to pay isn’t open at the moment. Please choose another.",
    "too-many-requests": "That was too often in a short time. Please wait a minute and try again.",
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
