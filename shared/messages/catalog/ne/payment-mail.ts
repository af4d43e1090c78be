import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { PaymentMailWords } from "../en/payment-mail.ts";
import { invoiceName } from "./mail.ts";
import { withEnding } from "./with-ending.ts";

const invoice = (f: InvoiceFacts) => `“${f.purpose}” को ${invoiceName(f)}`;
const vendorsInvoice = (f: InvoiceFacts) => `${withEnding(f.vendor, "को")} ${invoiceName(f)}`;

const aboutPayment = (f: InvoiceFacts) => `${vendorsInvoice(f)} को तपाईंको भुक्तानीबारे`;

const patience = "पर्खनुभएकोमा धन्यवाद।";

/** The words of the mails about money on its way, coming back or going back, in Nepali. */
export const paymentMailWords: PaymentMailWords = {
  rows: {
    amount: "रकम",
    method: "तिर्ने उपाय",
    expected: "आइपुग्ने अनुमान",
    reference: "सन्दर्भ",
  },
  openNow: (standing) => `बिजकको अहिलेको अवस्था: ${standing}`,
  anotherOnItsWay: (amount) => `${amount} को अर्को भुक्तानी आउँदै छ, त्यसैले अहिले केही गर्नु पर्दैन।`,
  processing: {
    subject: (f, amount) => `${vendorsInvoice(f)} का लागि तपाईंको ${amount} भुक्तानी आउँदै छ`,
    opening: (f, amount, by) => `${invoice(f)} का लागि तपाईंले ${by} गर्नुभएको ${amount} भुक्तानी आउँदै छ।`,
    nothingToDo: "त्यसका लागि अब केही गर्नु पर्दैन।",
    expected: (date) => `यो ${date} सम्ममा आइपुग्ने अनुमान छ; त्यसपछि रसिद आउँछ।`,
    undated: "आइपुगेपछि रसिद आउँछ।",
    ifItComesBack: "फर्किएर गयो भने पनि केही हराउँदैन: हामी तपाईंलाई लेख्छौँ, र अर्को उपायले तिर्न मिल्छ।",
    keep: "कृपया त्यतिन्जेल यो इमेल राख्नुहोस्; यो रसिद होइन।",
    thanks: "यो काम गर्नुभएकोमा धन्यवाद।",
  },
  failed: {
    subject: aboutPayment,
    opening: (f, amount, by) =>
      `${invoice(f)} का लागि तपाईंले ${by} गर्न खोज्नुभएको ${amount} भुक्तानी हुन सकेन। पैसा काटिएको छैन।`,
    waysOn: "यस्तो भइरहन्छ, र केही हराएको छैन: फेरि प्रयास गर्न वा अर्को उपाय छान्न मिल्छ।",
    thanks: patience,
  },
  returned: {
    subject: aboutPayment,
    opening: (f, amount, date) =>
      `${invoice(f)} का लागि तपाईंको भुक्तानीको ${amount} ${date} मा तपाईंको बैंकमा फर्कियो।`,
    innocent: "यस्तो भइरहन्छ, जस्तै खाताको विवरण फेरिँदा।",
    waysOn: "त्यही उपायले फेरि तिर्न, वा अर्को छान्न मिल्छ।",
    thanks: patience,
  },
  refund: {
    subject: (f, amount) => `${vendorsInvoice(f)} बाट तपाईंलाई ${amount} रकम फिर्ता`,
    opening: (f, amount) => `${invoice(f)} का लागि तपाईंको भुक्तानीको ${amount} तपाईंलाई फिर्ता हुँदै छ।`,
    ways: {
      "as-paid": "यो आएकै बाटो फर्किन्छ। बैंकमा देखिन प्रायः 5 देखि 10 कार्यदिन लाग्छ।",
      toWallet: "यो आएकै वालेटमा फर्किन्छ।",
      mayAsk: "यो बैंक ट्रान्सफरबाट फर्किन्छ। तपाईंको भुक्तानी ल्याउने Stripe ले इमेलमा खाताको विवरण सोध्न सक्छ।",
      asks: "तपाईंको भुक्तानी ल्याउने Stripe ले इमेलमा खाताको विवरण सोध्छ। तपाईंको जवाफपछि प्रायः केही कार्यदिन लाग्छ।",
    },
    rows: { amount: "फिर्ता रकम", method: "फर्किने ठाउँ", reference: "सन्दर्भ" },
    keep: "कृपया यसलाई आफ्नो अभिलेखमा राख्नुहोस्।",
    keepAndRest: "कृपया यसलाई आफ्नो अभिलेखमा राख्नुहोस्; केही गर्नु पर्दैन।",
    answer: "कृपया त्यो इमेलको जवाफ दिनुहोस्; साँचो हो कि होइन शङ्का लागे पहिले हामीलाई फोन गर्नुहोस्।",
    thanks: patience,
  },
  refundFailed: {
    subject: (f) => `${vendorsInvoice(f)} को तपाईंको रकम फिर्ताबारे`,
    opening: (f, amount) =>
      `${invoice(f)} का लागि तपाईंलाई पठाएको ${amount} फिर्ता रकम पुग्न सकेन, र हामीकहाँ फर्कियो।`,
    safe: (vendor) =>
      `केही हराएको छैन: पैसा ${vendor} सँग छ, र तपाईंकै नाममा गनिन्छ, बिजकमा वा क्रेडिटका रूपमा।`,
    next: (sender) => `अर्को उपाय मिलाउन ${withEnding(sender, "ले")} तपाईंलाई सम्पर्क गर्नुहुन्छ।`,
    keep: "कृपया त्यतिन्जेल यो इमेल राख्नुहोस्, र बैंक विवरण इमेलमा नपठाउनुहोस्।",
    thanks: patience,
  },
  dispute: {
    subject: aboutPayment,
    opened: (f, amount) =>
      `${invoice(f)} का लागि तपाईंको भुक्तानीको ${amount} बारे तपाईंको बैंकको एउटा प्रश्न छ।`,
    meanwhile: "बैंकले हेरुन्जेल बिजक जस्ताको तस्तै रहन्छ।",
    tellUs: "बिजकमा केही मिलेको छैन भने कृपया यो इमेलको जवाफ दिनुहोस्; हामी मिलाउन चाहन्छौँ।",
    won: (f, amount) =>
      `${invoice(f)} का लागि तपाईंको ${amount} भुक्तानीबारे बैंकको प्रश्न टुङ्गियो: भुक्तानी कायमै छ।`,
    wonPartly: (f, back) =>
      `${invoice(f)} का लागि तपाईंको भुक्तानीबारे बैंकको प्रश्न टुङ्गियो: ${back} तपाईंलाई फिर्ता गयो, बाँकी कायमै छ।`,
    wonNext: "अब गर्नुपर्ने केही छैन।",
    wonKeep: "कृपया यसलाई आफ्नो अभिलेखमा राख्नुहोस्।",
    lost: (f, amount) =>
      `${invoice(f)} का लागि तपाईंको भुक्तानीबारे बैंकको प्रश्न टुङ्गियो: ${amount} तपाईंलाई फिर्ता गयो।`,
    lostNext: "बिजकमा केही मिलेको छैन भने यो इमेलको जवाफ दिनुहोस्; हामी मिलाउन चाहन्छौँ।",
    thanks: patience,
  },
};
