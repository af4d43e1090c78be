import type { PlanCadence } from "../../../flexibility/flexibility-policy.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { PlanMailWords } from "../en/plan-mail.ts";
import { invoiceName } from "./mail.ts";
import { withEnding } from "./with-ending.ts";

const invoice = (f: InvoiceFacts) => `“${f.purpose}” को ${invoiceName(f)}`;
const vendorsInvoice = (f: InvoiceFacts) => `${withEnding(f.vendor, "को")} ${invoiceName(f)}`;

const steps: Readonly<Record<PlanCadence, string>> = {
  weekly: "एक हप्ता",
  everyTwoWeeks: "दुई हप्ता",
  monthly: "एक महिना",
};

/** The words of the mails about a payment plan and its payments, in Nepali. */
export const planMailWords: PlanMailWords = {
  installment: {
    nextSubject: (f, amount, date) => `${vendorsInvoice(f)} को अर्को किस्ता: ${date} मा ${amount}`,
    aboutSubject: (f) => `${vendorsInvoice(f)} को किस्ताबारे`,
    charged: (f, amount, by, date) => `${invoice(f)} का लागि ${date} मा ${by} ${amount} आफैँ काटिन्छ।`,
    asked: (f, amount, date) => `${invoice(f)} को अर्को किस्ता ${amount} हो, मिति ${date}।`,
    leftInAll: (amount) => `यो किस्तासहित जम्मा ${amount} तिर्न बाँकी छ।`,
    place: (number, count, date) =>
      `यो ${date} मा सहमति भएको योजनाका ${count} किस्तामध्ये किस्ता ${number} हो।`,
    move: (date) => `यो मिति एक पटक, बढीमा ${date} सम्म, सार्न मिल्छ।`,
    stop: "आफैँ काटिने व्यवस्था पेजमा जुनसुकै बेला रोक्न मिल्छ; त्यसपछि योजना सम्झाउनीबाट चल्छ।",
    receipt: "भुक्तानी भएपछि रसिद आउँछ।",
    moveAsk: "अर्को दिन सजिलो हुन्छ भने कृपया पेजमा यो मिति सार्नुहोस्।",
    changeAsk: "तिर्ने अर्को उपाय सजिलो हुन्छ भने कृपया पेज खोल्नुहोस्।",
    moveVerb: "यो किस्ता हेर्नुहोस् वा सार्नुहोस्",
    payAsk: "कृपया पेजमा आफूलाई सजिलो उपायले तिर्नुहोस्।",
    headline: (date) => `${date} सम्म`,
    thanks: "योजनाअनुसार अघि बढ्नुभएकोमा धन्यवाद।",
    failed: (f, amount, date) =>
      `${invoice(f)} को ${date} को किस्ता ${amount} को भुक्तानी हुन सकेन। पैसा काटिएको छैन।`,
    reasons: {
      card: "यस्तो भइरहन्छ, जस्तै कार्ड फेरिँदा; नयाँ कार्डले काम गर्छ।",
      confirmation: "तपाईंको बैंक तपाईं आफैँले पुष्टि गर्नुभएको चाहन्छ; पेजले त्यहाँ पुर्‍याउँछ।",
      temporary: "बैंक वा नेटवर्कमा समस्या हुँदा यस्तो हुन्छ; पछि प्रायः चल्छ।",
      declined: "यस्तो भइरहन्छ, र केही हराएको छैन।",
    },
    tryAgain: (date) => `त्यसअघि अर्को उपायले नतिरिए हामी ${date} मा फेरि एक पटक प्रयास गर्छौँ।`,
    noTry: "हामी आफैँ फेरि प्रयास गर्दैनौँ।",
    payOrWait: "कृपया पेजमा तिर्नुहोस् वा उपाय फेर्नुहोस्, वा त्यही दिन पर्खे पनि हुन्छ।",
    payOrChange: "कृपया पेजमा तिर्नुहोस्, वा त्यहीँ अर्को कार्ड वा खाता छान्नुहोस्।",
    moved: (f, amount, from, to) => `${invoice(f)} को किस्ता ${amount} ${from} बाट ${to} मा सर्‍यो।`,
    othersStay: "अरू सबै मिति उस्तै छन्।",
    movedOnce: "यो दिन पनि मिलेन भने यो इमेलको जवाफ दिनुहोस्।",
    movedThanks: "समयमै भन्नुभएकोमा धन्यवाद।",
    missed: (f, amount, date) =>
      `${invoice(f)} को ${date} को किस्ता ${amount} अझै हामीकहाँ आइपुगेको छैन।`,
    innocent: "कामको चापमा छुट्नु स्वाभाविक हो, वा बैंकले समय लिँदै होला।",
    nextLetter: (date) => `आइपुगेन भने हामी ${date} मा फेरि लेख्छौँ।`,
    patience: "यो हेरिदिनुभएकोमा धन्यवाद।",
  },
  plan: {
    subject: (f) => `${vendorsInvoice(f)} को किस्ता योजनाबारे`,
    paused: (f, cadence) =>
      `${invoice(f)} को किस्ता योजना केही समय रोकिन्छ: आउने हरेक मिति ${steps[cadence]} सर्छ।`,
    restsUntil: (date) => `${date} अघि केही काटिँदैन, र केही मागिँदैन।`,
    goesOn: "त्यसपछि यो आफैँ अघि बढ्छ; एउटा योजना एक पटक रोक्न मिल्छ।",
    autopayStopped: (f) => `${invoice(f)} का लागि आफैँ काटिने व्यवस्था तपाईंको इच्छाअनुसार रोकियो।`,
    byReminder: "योजना चलिरहन्छ: हरेक किस्ता तपाईं आफैँ तिर्नुहुन्छ, र हामी मितिअघि लेख्छौँ।",
    stopped: (f) => `${invoice(f)} को किस्ता योजना तपाईंको इच्छाअनुसार रोकियो।`,
    countsAll: "अब आफैँ केही काटिँदैन, र तिरिएको सबै गनिन्छ।",
    methodChanged: (f, by) => `अबदेखि ${invoice(f)} का किस्ता ${by} काटिन्छन्।`,
    datesStay: "रकम र मिति सहमति भएअनुसार नै छन्।",
    notYou: "यो तपाईंले गर्नुभएको होइन भने कृपया जवाफ दिनुहोस् वा फोन गर्नुहोस्; नत्र केही गर्नु पर्दैन।",
    stillOpen: (f, amount, date) => `${invoice(f)} को ${date} को किस्ता ${amount} अझै तिर्न बाँकी छ।`,
    missedEachOther: "हाम्रो अघिल्लो इमेल तपाईंसम्म नपुगेको हुन सक्छ; कहिलेकाहीँ इमेल पुग्दैन।",
    endsOn: (date, amount) =>
      `${date} सम्म न भुक्तानी न कुनै खबर आए योजना टुङ्गिन्छ, र बाँकी ${amount} को भुक्तानी मिति पुग्छ।`,
    ended: (f, date) => `${invoice(f)} को किस्ता योजना ${date} मा टुङ्गियो, किनभने एउटा किस्ता आइपुगेन।`,
    notStarted: (f) => `${invoice(f)} को किस्ता योजना सुरु भएन, किनभने पहिलो चरण पूरा भएन।`,
    againOnPage: "त्यसका लागि केही काटिएको छैन। त्यही योजना फेरि, वा अर्कै कुरा छान्न मिल्छ।",
    settled: (f) => `${invoice(f)} को किस्ता योजना टुङ्गियो, किनभने त्यसबाट तिर्नुपर्ने केही बाँकी छैन।`,
    anotherWay: "उपाय अझै छ: अहिले के मिल्छ पेजले देखाउँछ, र फोनमा कुरा गर्न पनि सकिन्छ।",
    finished: (f, amount, count) =>
      count === 1
        ? `${invoice(f)} को योजनाको किस्ता आइपुग्यो: जम्मा ${amount}।`
        : `${invoice(f)} को योजनाका सबै ${count} किस्ता आइपुगे: जम्मा ${amount}।`,
    finishedNext: "अब यसबाट केही काटिँदैन।",
    finishedThanks: "हरेक किस्ताका लागि धन्यवाद।",
    thanks: "हामीलाई भन्नुभएकोमा धन्यवाद।",
    pastDueThanks: "खबर वा भुक्तानीका लागि धन्यवाद।",
    endedThanks: "अहिलेसम्म आएको भुक्तानीका लागि धन्यवाद।",
  },
};
