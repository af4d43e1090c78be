const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words of invoices and receipts as documents, in English; dates and amounts come formatted. */
export const pdfWords = {
  invoice: "Invoice",
  receipt: "Receipt",
  void: "Void",
  draft: "Draft",
  /** What a file is called in a reader's title bar. */
  invoiceTitle: (number: string, vendor: string) => `Invoice ${number} from ${vendor}`,
  receiptTitle: (number: string, vendor: string) => `Receipt for invoice ${number} from ${vendor}`,
  pageOf: (page: number, count: number) => `Page ${page} of ${count}`,

  number: "Number",
  issued: "Date",
  payBy: "Please pay by",
  purchaseOrder: "Your purchase order",
  client: "For",
  noteFrom: (name: string) => `A note from ${name}`,
  asOf: (date: string) => `As of ${date}`,
  voided: (date: string) => `This invoice was withdrawn on ${date}. Please don’t pay it.`,
  voidReason: (reason: string) => `Reason: ${reason}`,

  pricesIn: (currency: string) => `Prices in ${currency}, before tax`,
  description: "Description",
  quantity: "Quantity",
  unitPrice: "Unit price",
  discount: "Discount",
  taxRate: "Tax",
  estimate: "Estimated",
  amount: "Amount",
  servicePeriod: (start: string, end: string) => `${start} to ${end}`,
  lineDiscount: (discount: string) => `${discount} off`,
  lineEstimate: (estimate: string) => `Estimated at ${estimate}`,

  lineTotal: "Sum of the lines",
  documentDiscount: (description: string) => `Discount: ${description}`,
  documentCharge: (description: string) => `Charge: ${description}`,
  tax: (rate: string, taxable: string) => `Tax ${rate} on ${taxable}`,
  total: "Total",
  amountDue: "To be paid",
  amountPaid: "Paid",
  creditNote: (number: string, date: string) => `Credit note ${number} of ${date}`,
  methodDiscount: "Discount for the way it was paid",
  paidByWithholding: "Of this, tax withheld",
  paidFromCredit: "Of this, from your credit",
  refunded: "Sent back to you",
  amountRemaining: "Left to pay",
  amountProcessing: "Of this, on its way",

  terms: "Terms",
  payWithin: (count: number, date: string) =>
    count === 0
      ? `Please pay on the day of issue, ${date}.`
      : `Please pay within ${days(count)}, by ${date}.`,
  late: "If it is late",
  ways: "How to pay",
  payOnPage: (host: string) =>
    `Open the link in the e-mail that brought this invoice and pay there. The link always leads to ${host}. ` +
    "If you can’t find it, call us and we send it again.",
  payableWith: (ways: string) => `Offered there: ${ways}.`,
  wayWithDiscount: (way: string, amount: string) =>
    `${way} (${amount} off if everything is paid this way)`,
  payByArrangement: "Please call or write to us; we’ll find a way that suits you.",
  links: "Useful links",
  offer: "An offer",
  questions: "Questions",

  receivedFrom: "Received from",
  paymentAmount: "Amount paid",
  paidOn: "Paid on",
  paidWith: "Paid with",
  lowered: "Less",
  details: "Details",
  letOff: "Discount",
  taxWithheld: "Tax withheld",
  withCertificateAwaited: (amount: string) => `${amount}; its certificate is awaited`,
  partOf: "Part of",
  onePayment: (amount: string, count: number) => `One payment of ${amount} over ${count} invoices`,
  takenBack: "Taken back by the bank",
  amountOn: (amount: string, date: string) => `${amount} on ${date}`,
  reversed: "This payment has been taken off the books; this receipt no longer counts.",
  paymentId: "Payment",
  forInvoice: "For invoice",
  issuedOn: (number: string, date: string) => `${number}, issued on ${date}`,
  invoiceTotal: "Invoice total",
  paidSoFar: "Paid so far",
  thanks: "Thank you for your payment.",
};

/** What every language says in the documents. */
export type PdfWords = typeof pdfWords;
