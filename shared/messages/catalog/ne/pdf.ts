import type { PdfWords } from "../en/pdf.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

/** The words of invoices and receipts as documents, in Nepali. */
export const pdfWords: PdfWords = {
  invoice: "बिजक",
  receipt: "रसिद",
  void: "रद्द",
  draft: "मस्यौदा",
  invoiceTitle: (number, vendor) => `${withEnding(vendor, "को")} बिजक ${number}`,
  receiptTitle: (number, vendor) => `${withEnding(vendor, "को")} बिजक ${number} को रसिद`,
  pageOf: (page, count) => `पृष्ठ ${page}, जम्मा ${count}`,

  number: "नम्बर",
  issued: "मिति",
  payBy: "भुक्तानी मिति",
  purchaseOrder: "तपाईंको खरिद आदेश",
  client: "पाउने",
  noteFrom: (name) => `${withEnding(politeName(name), "को")} सन्देश`,
  asOf: (date) => `${date} सम्मको अवस्था`,
  voided: (date) => `यो बिजक ${date} मा रद्द गरियो। कृपया यो नतिर्नुहोस्।`,
  voidReason: (reason) => `कारण: ${reason}`,

  pricesIn: (currency) => `मूल्य ${currency} मा, करबाहेक`,
  description: "विवरण",
  quantity: "परिमाण",
  unitPrice: "दर",
  discount: "छुट",
  taxRate: "कर",
  estimate: "अनुमान",
  amount: "रकम",
  servicePeriod: (start, end) => `${start} देखि ${end} सम्म`,
  lineDiscount: (discount) => `${discount} छुट`,
  lineEstimate: (estimate) => `अनुमान ${estimate}`,

  lineTotal: "आइटमको जोड",
  documentDiscount: (description) => `छुट: ${description}`,
  documentCharge: (description) => `थप शुल्क: ${description}`,
  tax: (rate, taxable) => `${taxable} मा कर ${rate}`,
  total: "जम्मा",
  amountDue: "तिर्नुपर्ने",
  amountPaid: "तिरिएको",
  creditNote: (number, date) => `${date} को क्रेडिट नोट ${number}`,
  methodDiscount: "तिर्ने उपायको छुट",
  paidByWithholding: "यसमध्ये, स्रोतमा कर कट्टी",
  paidFromCredit: "यसमध्ये, तपाईंको क्रेडिटबाट",
  refunded: "तपाईंलाई फिर्ता गरिएको",
  amountRemaining: "तिर्न बाँकी",
  amountProcessing: "यसमध्ये, आउँदै",

  terms: "सर्त",
  payWithin: (count, date) =>
    count === 0
      ? `कृपया बिजक जारी भएकै दिन, ${date} मा तिर्नुहोस्।`
      : `कृपया ${count} दिनभित्र, ${date} सम्म तिर्नुहोस्।`,
  late: "ढिलो भएमा",
  ways: "कसरी तिर्ने",
  payOnPage: (host) =>
    `यो बिजक ल्याउने इमेलको लिङ्क खोलेर त्यहीँ तिर्नुहोस्। लिङ्कले सधैँ ${host} मा लैजान्छ। ` +
    "भेटिएन भने हामीलाई फोन गर्नुहोस्, हामी फेरि पठाउँछौँ।",
  payableWith: (ways) => `त्यहाँ भएका उपाय: ${ways}।`,
  wayWithDiscount: (way, amount) => `${way} (सबै यसैबाट तिर्दा ${amount} छुट)`,
  payByArrangement: "कृपया हामीलाई फोन गर्नुहोस् वा लेख्नुहोस्; तपाईंलाई मिल्ने उपाय खोजौँला।",
  links: "उपयोगी लिङ्क",
  offer: "प्रस्ताव",
  questions: "प्रश्न भए",

  receivedFrom: "तिर्ने",
  paymentAmount: "तिरिएको रकम",
  paidOn: "तिरिएको मिति",
  paidWith: "तिरिएको उपाय",
  lowered: "घटाइएको",
  details: "विवरण",
  letOff: "छुट",
  taxWithheld: "स्रोतमा कर कट्टी (TDS)",
  withCertificateAwaited: (amount) => `${amount}; प्रमाणपत्र आउन बाँकी`,
  partOf: "यसको भाग",
  onePayment: (amount, count) => `${count} बिजकका लागि ${amount} को एउटै भुक्तानी`,
  takenBack: "बैंकले फिर्ता लिएको",
  amountOn: (amount, date) => `${date} मा ${amount}`,
  reversed: "यो भुक्तानी हिसाबबाट हटाइएको छ; यो रसिद अब मान्य छैन।",
  paymentId: "भुक्तानी",
  forInvoice: "कुन बिजकको",
  issuedOn: (number, date) => `${number}, जारी मिति ${date}`,
  invoiceTotal: "बिजकको जम्मा",
  paidSoFar: "अहिलेसम्म तिरिएको",
  thanks: "भुक्तानीका लागि धन्यवाद।",
};
