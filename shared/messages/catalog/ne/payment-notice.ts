import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { PaymentNoticeWords } from "../en/payment-notice.ts";
import { withEnding } from "./with-ending.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `बिजक ${number} “${purpose}”`;
const by = ({ client }: InvoiceFacts) => withEnding(client, "ले");
const of = ({ client }: InvoiceFacts) => withEnding(client, "को");
const from = ({ client }: InvoiceFacts) => withEnding(client, "बाट");
const to = ({ client }: InvoiceFacts) => withEnding(client, "लाई");

const nothingToDo = "तपाईंले केही गर्नु पर्दैन।";
const clientIsTold = "तपाईंले केही गर्नु पर्दैन। ग्राहकलाई हामी नम्रतापूर्वक जानकारी दिन्छौँ।";

/** The words of the notices about money to the vendor's members, in Nepali. */
export const paymentNoticeWords: PaymentNoticeWords = {
  processing: {
    subject: (f, amount) => `${from(f)} ${amount} आउँदै छ`,
    opening: (f, amount, way) =>
      `${by(f)} ${invoice(f)} का लागि ${way} ${amount} तिर्नुभयो; पैसा आउँदै छ।`,
    expected: (date) => `${date} सम्म आइपुग्ने अनुमान छ।`,
    next: "तपाईंले केही गर्नु पर्दैन। आइनपुगुन्जेल पैसा फर्किन पनि सक्छ।",
  },
  returned: {
    subject: (f) => `${of(f)} भुक्तानी फर्कियो`,
    opening: (f, amount, way) =>
      `${invoice(f)} का लागि ${way} तिरिएको ${amount} ${of(f)} बैंकले फिर्ता लियो।`,
    next: clientIsTold,
  },
  anomaly: {
    subject: (f) => `${of(f)} भुक्तानी मागेभन्दा फरक छ`,
    opening: (f, came, asked) =>
      `Stripe का अनुसार ${invoice(f)} का लागि ${from(f)} ${came} आयो, मागिएको चाहिँ ${asked} थियो।`,
    differs: {
      amount: "रकम फरक छ, त्यसैले यो छुट्टै राखिएको छ र खातामा चढाइएको छैन।",
      currency: "मुद्रा फरक छ, त्यसैले यो छुट्टै राखिएको छ र खातामा चढाइएको छैन।",
      account: "यो अर्को Stripe खातामा आयो, त्यसैले छुट्टै राखिएको छ र खातामा चढाइएको छैन।",
    },
    ask: "कृपया Stripe मा हेर्नुहोस्, अनि पेजमा खातामा चढाउनुहोस् वा सधैँका लागि छुट्याउनुहोस्।",
  },
  closed: {
    subject: (f, amount) => `बन्द भएपछि ${amount} आयो`,
    opening: (f, amount) =>
      `${by(f)} ${invoice(f)} का लागि ${amount} तिर्नुभयो, तर त्यसमा तिर्न केही बाँकी छैन।`,
    credit: "त्यो ग्राहकको क्रेडिटमा राखिएको छ, र ग्राहकले पाएको रसिदमा यही लेखिएको छ।",
    ask: "गल्तीले आएको हो भने कृपया फिर्ता गर्नुहोस्; नत्र अर्को बिजकका लागि राख्नुहोस्।",
  },
  refunded: {
    subject: (f, amount) => `${to(f)} ${amount} फिर्ता जाँदै छ`,
    opening: (f, amount) => `${by(f)} ${invoice(f)} का लागि तिर्नुभएकोमध्ये ${amount} फिर्ता जाँदै छ।`,
    next: clientIsTold,
  },
  refundFailed: {
    subject: (f, amount) => `${to(f)} ${amount} फिर्ता जान सकेन`,
    opening: (f, amount) =>
      `${invoice(f)} का लागि ${to(f)} पठाएको ${amount} रकम फिर्ता तपाईंकहाँ फर्कियो।`,
    counts: "त्यो बिजकमा वा क्रेडिटमा ग्राहककै नाममा छ, र तपाईंले सम्पर्क गर्नुहुन्छ भन्ने ग्राहकलाई थाहा छ।",
    ask: "कृपया ग्राहकलाई फोन गरेर अर्को उपाय मिलाउनुहोस्, अनि कति तिर्नुभयो टिप्नुहोस्।",
    refused: (f, amount) =>
      `${invoice(f)} का लागि ${to(f)} ${amount} रकम फिर्ता Stripe ले गरेन। पैसा सरेको छैन।`,
    untold: "ग्राहकलाई यसबारे भनिएको छैन।",
    refusedAsk: "कृपया कारण Stripe मा हेर्नुहोस्, अनि फेरि प्रयास गर्नुहोस् वा अर्को उपाय मिलाउनुहोस्।",
  },
  refundQuestion: {
    subject: (f, amount) => `${by(f)} ${amount} अझै तिर्नुपर्छ?`,
    opening: (f, amount) =>
      `${by(f)} ${invoice(f)} का लागि तिर्नुभएकोमध्ये ${amount} Stripe मा फिर्ता गरियो।`,
    question: "ग्राहकले त्यो अझै तिर्नुपर्छ? तपाईंले जवाफ नदिउन्जेल फेरि केही मागिँदैन।",
    ask: "कृपया बिजकको पेजमा जवाफ दिनुहोस्।",
  },
  dispute: {
    openedSubject: (f) => `${of(f)} बैंकले एउटा भुक्तानीबारे सोध्दै छ`,
    opened: (f, amount) => `${of(f)} बैंकले ${invoice(f)} का लागि तिरिएको ${amount} बारे सोध्दै छ।`,
    held: "निर्णय नहुन्जेल पैसा रोकिन सक्छ। त्यतिन्जेल बिजक जस्ताको तस्तै रहन्छ।",
    notHeld: "अहिलेसम्म यो प्रश्न मात्र हो: पैसा रोकिएको छैन, र बिजक जस्ताको तस्तै छ।",
    explain: "कृपया Stripe मा जवाफ दिनुहोस्; रकम फिर्ता गरेर पनि मिल्न सक्छ।",
    explainBy: (date) => `कृपया ${date} सम्म Stripe मा जवाफ दिनुहोस्; रकम फिर्ता गरेर पनि मिल्न सक्छ।`,
    answer: "कृपया Stripe मा जवाफ दिनुहोस्, र अहिले फिर्ता नगर्नुहोस्: पैसा दुई पटक जान सक्छ।",
    answerBy: (date) =>
      `कृपया ${date} सम्म Stripe मा जवाफ दिनुहोस्, र अहिले फिर्ता नगर्नुहोस्: पैसा दुई पटक जान सक्छ।`,
    wonSubject: (f, amount) => `${from(f)} आएको ${amount} तपाईंकै रह्यो`,
    won: (f, amount) =>
      `${of(f)} बैंकले निर्णय गर्‍यो: ${invoice(f)} का लागि तिरिएको ${amount} तपाईंकै रह्यो।`,
    wonPartlySubject: (f) => `${of(f)} बैंकले एउटा भुक्तानीबारे निर्णय गर्‍यो`,
    wonPartly: (f, back) =>
      `${of(f)} बैंकले निर्णय गर्‍यो: ${invoice(f)} का लागि तिरिएकोमध्ये ${back} फिर्ता गयो; बाँकी तपाईंको हो।`,
    wonNext: clientIsTold,
    lostSubject: (f, amount) => `${to(f)} ${amount} फिर्ता गयो`,
    lost: (f, amount) =>
      `${of(f)} बैंकले निर्णय गर्‍यो: ${invoice(f)} का लागि तिरिएको ${amount} फिर्ता गयो।`,
    lostNext: "कृपया ग्राहकलाई फोन गर्नुहोस्: बैंकबाट नमिलेको कुरा बोलेर प्रायः मिल्छ।",
  },
  declared: {
    subject: (f, amount) => `${by(f)} ${amount} तिरेको बताउनुभयो`,
    opening: (f, amount, way) => `${by(f)} ${invoice(f)} का लागि ${way} ${amount} तिरेको बताउनुभयो।`,
    rows: { date: "तिरेको मिति", reference: "सन्दर्भ" },
    slip: "पेजमा भौचर पनि राखिएको छ।",
    ask: "कृपया आफ्नो खाता हेर्नुहोस्, अनि पेजमा पुष्टि गर्नुहोस् वा भेटिएन भन्नुहोस्।",
  },
  withholding: {
    subject: (f, amount) => `${by(f)} ${amount} कर कट्टी गर्नुभयो`,
    opening: (f, amount) => `${by(f)} ${invoice(f)} बाट ${amount} कर कट्टी (TDS) गर्नुभयो।`,
    within: "त्यो कानुनले दिएको हदभित्रै छ, त्यसैले तिरिएको मानिन्छ।",
    above: (allowed) =>
      `कानुनले दिएको हद ${allowed} हो, त्यसैले यो तपाईंको जवाफ पर्खँदै छ र अहिले गनिएको छैन।`,
    certificate: {
      awaited: "प्रमाणपत्र आउन बाँकी छ।",
      received: "प्रमाणपत्र पेजमा छ।",
      checked: "प्रमाणपत्र जाँचिसकिएको छ।",
    },
    answer: "कृपया पेजमा स्वीकार वा अस्वीकार गर्नुहोस्।",
    check: "कृपया पेजमा प्रमाणपत्र जाँच्नुहोस्।",
    next: nothingToDo,
  },
  reconciliation: {
    subject: (count) => `Stripe को खातासँग ${count} ठाउँमा फरक`,
    opening: (f, count) =>
      `हाम्रो र Stripe को खाता ${count} ठाउँमा फरक छ, पहिलो पटक ${invoice(f)} मा देखियो।`,
    ask: "कृपया आफ्नो मुख्य पेजमा मिलाउनुपर्ने कामको सूची हेर्नुहोस्।",
  },
};
