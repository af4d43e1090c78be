import type { EventFacts } from "../en/event-facts.ts";
import type {
  arrangementEventWords as englishArrangementWords,
  moneyEventWords as englishWords,
} from "../en/vendor-events.ts";
import type { VendorWords } from "../en/vendor.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

type InvoiceWords = VendorWords["invoice"];

const nameOf = (name: string) => withEnding(politeName(name), "ले");
const by = (facts: EventFacts) => (facts["by"] === undefined ? "" : nameOf(facts["by"]));
const signed = (facts: EventFacts) =>
  facts["by"] === undefined ? "" : ` (${politeName(facts["by"])})`;
const they = (facts: EventFacts) => (facts["by"] === undefined ? "ग्राहकले" : nameOf(facts["by"]));
const to = (facts: EventFacts) =>
  facts["to"] === undefined ? "" : withEnding(politeName(facts["to"]), "लाई");
const sum = (facts: EventFacts) => facts["amount"] ?? "पैसा";
const of = (facts: EventFacts) => (facts["amount"] === undefined ? "" : `${facts["amount"]} को`);
const way = (facts: EventFacts) => facts["method"] ?? "";
const because = (facts: EventFacts) =>
  facts["reason"] === undefined ? "" : `: ${facts["reason"]}`;

/** Joins the parts of a sentence that are there. */
const say = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

/** What somebody did; where nobody is named, the verb says only that it was done. */
const act = (facts: EventFacts, what: string, did: string, done: string) =>
  say(by(facts), what, facts["by"] === undefined ? done : did);

/** What money did, on an invoice's line of time, in Nepali. */
export const moneyEventWords: typeof englishWords = {
  "payment-started": (facts) => say(way(facts), of(facts), "भुक्तानी सुरु भयो"),
  "payment-processing": (facts) => say(way(facts), of(facts), "भुक्तानी आउँदै छ"),
  "payment-succeeded": (facts) => say(way(facts), facts["amount"] ?? "", "तिरियो"),
  "payment-failed": (facts) => `${say(way(facts), of(facts), "भुक्तानी हुन सकेन")}${because(facts)}`,
  "payment-canceled": (facts) => say(of(facts), "भुक्तानी छोडियो"),
  "payment-returned": (facts) => `बैंकले ${sum(facts)} फिर्ता लियो। त्यसले तिरेको रकम फेरि तिर्न बाँकी भयो।`,
  "payment-recorded": (facts) =>
    act(facts, say(way(facts), "आएको", sum(facts)), "टिप्नुभयो", "टिपियो"),
  "payment-reversed": (facts) =>
    `${act(facts, say("टिपिएको", of(facts), "भुक्तानी"), "उल्ट्याउनुभयो", "उल्ट्याइयो")}${because(facts)}`,
  "payment-declared": (facts) => say(they(facts), way(facts), sum(facts), "तिरेको बताउनुभयो"),
  "payment-confirmed": (facts) =>
    act(facts, say("ग्राहकले बताएको", of(facts), "भुक्तानी"), "पुष्टि गर्नुभयो", "पुष्टि भयो"),
  "declaration-declined": (facts) =>
    `${act(facts, "ग्राहकले बताएको भुक्तानी", "भेट्नुभएन", "भेटिएन")}${because(facts)}`,
  "payment-refunded": (facts) => say(facts["amount"] ?? "", "रकम फिर्ता जाँदै छ"),
  "refund-asked": (facts) =>
    act(facts, say(facts["amount"] ?? "", "रकम फिर्ता"), "माग्नुभयो", "मागियो"),
  "refund-arrived": (facts) => say(facts["amount"] ?? "", "रकम फिर्ता पुग्यो"),
  "refund-failed": (facts) => say(facts["amount"] ?? "", "रकम फिर्ता पुग्न सकेन"),
  "refund-answered": (facts) =>
    facts["isStillOwed"] === "true"
      ? act(facts, "फिर्ता गएको रकम फेरि तिर्नुपर्ने", "भन्नुभयो", "भयो")
      : act(facts, "फिर्ता गएको रकम अब तिर्नु नपर्ने", "भन्नुभयो", "भयो"),
  "dispute-inquiry": (facts) => `बैंकले ${sum(facts)} बारे सोध्दै छ`,
  "dispute-opened": (facts) => `${sum(facts)} बारे विवाद: निर्णय नहुन्जेल बैंकले पैसा रोक्छ`,
  "dispute-changed": (facts) => `${sum(facts)} बारेको विवाद फेरियो`,
  "dispute-won": (facts) => `${sum(facts)} बारेको विवादको निर्णय तपाईंको पक्षमा भयो`,
  "dispute-lost": (facts) =>
    `${sum(facts)} बारेको विवादको निर्णय तिर्नेको पक्षमा भयो। त्यसले तिरेको रकम फेरि तिर्न बाँकी भयो।`,
  "dispute-closed": (facts) => `${sum(facts)} बारेको सोधपुछ टुङ्गियो`,
  "tax-withheld": (facts) =>
    `${sum(facts)} कर कट्टी (TDS) भयो${facts["exceeds"] === "true" ? ", कानुनले दिएको हदभन्दा बढी" : ""}`,
  "withholding-answered": (facts) => `${say("कर कट्टी", facts["answer"] ?? "")}${signed(facts)}`,
  "certificate-received": () => "कर कट्टीको प्रमाणपत्र आयो",
  "credit-note": (facts) =>
    `${act(facts, say(of(facts), "क्रेडिट नोट"), "जारी गर्नुभयो", "जारी भयो")}${because(facts)}`,
  "written-off": (facts) => `${act(facts, "नउठ्ने", "मान्नुभयो", "मानियो")}${because(facts)}`,
  "credit-applied": (facts) => act(facts, say(of(facts), "क्रेडिट"), "चलाउनुभयो", "चलाइयो"),
  "payment-anomaly": (facts) =>
    facts["received"] === undefined
      ? "सुरु गरिएकोसँग नमिल्ने भुक्तानी आयो, र छुट्टै राखियो"
      : `${facts["asked"] ?? "अर्कै रकम"} मागिएकोमा ${facts["received"]} आयो, र छुट्टै राखियो`,
  "anomaly-resolved": (facts) =>
    facts["resolution"] === "accepted"
      ? act(facts, "फरक आएको रकम खातामा", "चढाउनुभयो", "चढाइयो")
      : act(facts, "फरक आएको रकम", "छोड्नुभयो", "छोडियो"),
  "transfer-arrived": (facts) => say(of(facts), "बैंक ट्रान्सफर आइपुग्यो"),
  "own-account-changed": () => "यहाँबाट ट्रान्सफरका लागि तपाईंको नयाँ खाता देखाइन्छ",
  "mail-sent": (facts) =>
    facts["message"] === undefined
      ? say(to(facts), "इमेल गयो")
      : say(to(facts), "इमेल गयो:", facts["message"]),
};

const plan = (facts: EventFacts) => (facts["agreement"] === "plan" ? "किस्ता योजना" : "थप समय");
const until = (facts: EventFacts) => (facts["date"] === undefined ? "" : `${facts["date"]} सम्म`);
const terms = (facts: EventFacts) =>
  facts["parts"] === undefined || facts["agreement"] !== "plan"
    ? plan(facts)
    : `${facts["parts"]} किस्ताको योजना`;
const nth = (facts: EventFacts) =>
  facts["number"] === undefined ? "योजनाको एउटा किस्ता" : `योजनाको किस्ता ${facts["number"]}`;
const told = (facts: EventFacts) => (facts["reason"] === undefined ? "" : `: “${facts["reason"]}”`);

/** What was arranged, asked and promised, on an invoice's line of time, in Nepali. */
export const arrangementEventWords: typeof englishArrangementWords = {
  "agreement-accepted": (facts) =>
    act(facts, say(until(facts), `${terms(facts)}मा`), "सहमति दिनुभयो", "सहमति भयो"),
  "agreement-taken-back": (facts) => act(facts, plan(facts), "फिर्ता लिनुभयो", "फिर्ता भयो"),
  "plan-started": () => "किस्ता योजना सुरु भयो",
  "plan-finished": () => "किस्ता योजना पूरै तिरियो",
  "plan-ended": (facts) => `किस्ता योजना टुङ्गियो${because(facts)}`,
  "plan-past-due": () => "नम्रतापूर्वक सम्झाउँदा पनि योजनाको एउटा किस्ता आएको छैन",
  "plan-paused": (facts) => act(facts, "योजना एक चरण पछि", "सार्नुभयो", "सर्‍यो"),
  "plan-stopped": (facts) => `${act(facts, "योजना", "रोक्नुभयो", "रोकियो")}; बाँकी अब तिर्नुपर्छ`,
  "autopay-stopped": (facts) => act(facts, "आफैँ काटिने भुक्तानी", "रोक्नुभयो", "रोकियो"),
  "method-changed": (facts) => act(facts, "योजनाको तिर्ने उपाय", "फेर्नुभयो", "फेरियो"),
  "method-authorized": (facts) => act(facts, "योजनाका लागि पैसा काट्ने अनुमति", "दिनुभयो", "दिइयो"),
  "charge-installment": (facts) => `${nth(facts)} काटिँदै छ`,
  "installment-charged": (facts) => `${nth(facts)} काटियो`,
  "installment-coming": (facts) => `${nth(facts)} आउँदै छ भनी खबर गरियो`,
  "installment-due": (facts) => `${nth(facts)} मागियो`,
  "installment-failed": (facts) => `${nth(facts)} तिरिन सकेन`,
  "installment-missed": (facts) => `${nth(facts)} आएको छैन; हामीले नम्रतापूर्वक सोध्यौँ`,
  "installment-moved": (facts) => act(facts, nth(facts), "सार्नुभयो", "सारियो"),
  "promise-made": (facts) =>
    say(they(facts), until(facts), facts["amount"] ?? "", "तिर्ने वाचा गर्नुभयो"),
  "promise-kept": () => "वाचा पूरा भयो",
  "promise-partly-kept": () => "वाचा गरिएकोमध्ये एक भाग आयो",
  "promise-broken": () => "वाचा गरिएको रकम आएको छैन; सम्झाउने सन्देश फेरि जान्छ",
  "request-asked": (facts) =>
    say(they(facts), until(facts), "तपाईंको सेटिङले दिनेभन्दा बढीको अनुरोध गर्नुभयो"),
  "request-approved": (facts) =>
    `${act(facts, "अनुरोध", "स्वीकार गर्नुभयो", "स्वीकार भयो")}${told(facts)}`,
  "request-declined": (facts) =>
    `${act(facts, "अनुरोध", "अस्वीकार गर्नुभयो", "अस्वीकार भयो")}${told(facts)}`,
  "request-countered": (facts) =>
    `${act(facts, say(until(facts), "अर्को प्रस्ताव"), "राख्नुभयो", "राखियो")}${told(facts)}`,
  "request-accepted": (facts) => `${they(facts)} तपाईंको प्रस्ताव स्वीकार गर्नुभयो`,
  "request-withdrawn": (facts) => `${they(facts)} अनुरोध फिर्ता लिनुभयो`,
  "request-expired": () => "अनुरोधले जवाफ पाएन र सकियो",
  "extension-granted": (facts) => act(facts, say(until(facts), "थप समय"), "दिनुभयो", "दिइयो"),
  "question-asked": (facts) => `${they(facts)} प्रश्न सोध्नुभयो`,
  "question-message": (facts) => `${they(facts)} प्रश्नबारे लेख्नुभयो`,
  "question-withdrawn": (facts) => `${they(facts)} प्रश्न फिर्ता लिनुभयो`,
  "question-answered": (facts) =>
    facts["answer"] === undefined
      ? act(facts, "प्रश्नको जवाफ", "दिनुभयो", "दिइयो")
      : `प्रश्न: ${facts["answer"]}${signed(facts)}`,
  "hardship-told": (facts) => `${they(facts)} अहिले अप्ठ्यारो छ भनी विश्वासमा बताउनुभयो`,
  "bill-shared": (facts) =>
    facts["count"] === "0"
      ? `${they(facts)} अब बिजक बाँड्नुभएको छैन`
      : say(they(facts), of(facts), "बिजक बाँड्नुभयो"),
  "share-paid": () => "बिजकको एक भाग तिरियो",
  "share-ended": () => "बिजकको एक भाग फिर्ता लिइयो",
  "pause-taken": (facts) => say(they(facts), until(facts), "सम्झाउने सन्देश रोक्नुभयो"),
  "pause-ended": () => "रोकिएको समय सकियो",
  "terms-kept": (facts) => act(facts, "पछिका बिजकका लागि पनि", "राख्नुभयो", "राखियो"),
  "terms-not-kept": (facts) => act(facts, "पछिका बिजकका लागि", "राख्नुभएन", "राखिएन"),
  "flexibility-changed": (facts) => act(facts, "यो बिजकमा मिलाउन पाइने कुरा", "फेर्नुभयो", "फेरियो"),
};

/** Why a plan ended, in Nepali. */
export const planEnds: InvoiceWords["planEnds"] = {
  "taken-back": "फिर्ता लिइयो",
  "not-started": "समयमा सुरु भएन",
  stopped: "ग्राहकले रोक्नुभयो",
  missed: "एउटा किस्ता आएन, त्यसैले बाँकी अब तिर्नुपर्छ",
  settled: "त्यसमा तिर्न केही बाँकी थिएन",
};

/** How a question was answered, in Nepali. */
export const questionAnswers: InvoiceWords["questionAnswers"] = {
  answered: "जवाफ दिइयो",
  adjusted: "क्रेडिट नोटले मिलाइयो",
  "stood-by": "बिजक जस्ताको तस्तै रहन्छ",
  message: "तपाईंले लेख्नुभयो",
};

/** What the mails about money are called, in Nepali. */
export const mailNames: InvoiceWords["mailNames"] = {
  "payment-processing": "भुक्तानी आउँदै छ भन्ने खबर",
  "payment-failed": "भुक्तानी हुन सकेन भन्ने खबर",
  "payment-returned": "बैंकले भुक्तानी फिर्ता लियो भन्ने खबर",
  refund: "रकम फिर्ताको खबर",
  dispute: "बैंकको प्रश्नको खबर",
  "credit-note": "क्रेडिट नोट",
  "declaration-declined": "भुक्तानी भेटिएन भन्ने तपाईंको सन्देश",
  "withholding-answered": "कर कट्टीबारे तपाईंको सन्देश",
  "transfer-credited": "ट्रान्सफर क्रेडिटमा राखियो भन्ने खबर",
  "method-expiring": "राखिएको तिर्ने उपायको म्याद सकिँदै छ भन्ने खबर",
  "own-account-changed": "तपाईंको खाता फेरियो भन्ने खबर",
  code: "एक पटकको कोड",
  agreement: "सहमतिको कुरा",
  request: "अनुरोधको खबर",
  installment: "योजनाको किस्ताको खबर",
  plan: "किस्ता योजनाको खबर",
  promise: "वाचाको खबर",
  question: "प्रश्नको खबर",
  share: "बिजकको भागको लिङ्क",
  "share-paid": "एक भाग तिरियो भन्ने खबर",
  pause: "सम्झाउने सन्देश रोकिएको खबर",
};

/** How the vendor answered about tax withheld, in Nepali. */
export const withholdingAnswers: InvoiceWords["withholdingAnswers"] = {
  accepted: "स्वीकार भयो",
  declined: "अस्वीकार भयो",
  "certificate-checked": "प्रमाणपत्रसँग जाँचियो",
};
