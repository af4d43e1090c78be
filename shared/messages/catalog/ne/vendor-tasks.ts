import type { EventFacts } from "../en/event-facts.ts";
import type { VendorWords } from "../en/vendor.ts";
import { withEnding } from "./with-ending.ts";

const name = (facts: EventFacts) => facts["client"] ?? "एक ग्राहक";
const by = (facts: EventFacts) => withEnding(name(facts), "ले");
const of = (facts: EventFacts) => withEnding(name(facts), "को");
const to = (facts: EventFacts) => withEnding(name(facts), "लाई");
const sum = (facts: EventFacts) => facts["amount"] ?? "पैसा";
const on = (facts: EventFacts) =>
  facts["number"] === undefined ? "" : `बिजक ${facts["number"]} मा `;
const about = (facts: EventFacts) =>
  facts["number"] === undefined ? "" : `बिजक ${facts["number"]} बारे `;

/** The words of the list of what needs a person, in Nepali. */
export const taskWords: VendorWords["tasks"] = {
  title: "तपाईंले हेर्नुपर्ने काम",
  nothing: "अहिले तपाईंले हेर्नुपर्ने केही छैन।",
  nothingMore: "ग्राहकले लेख्दा, वा पैसामा नसोचेको केही हुँदा यहाँ देखिन्छ।",
  count: (count) => `${count} वटा काम`,
  done: "भयो",
  doneOf: (sentence) => `भयो: ${sentence}`,
  ended: "भयो भनेर टिपियो।",
  answered: "यसबीच यसको जवाफ दिइसकिएछ।",
  finished: (count) => `सकिएका (${count})`,
  finishedOn: (date) => `${date} मा सकियो`,
  openInvoice: "बिजक खोल्नुहोस्",
  openOf: (number) => `बिजक ${number} खोल्नुहोस्`,
  openClient: "ग्राहक खोल्नुहोस्",
  toFollowUps: "सम्पर्क सूचीमा जानुहोस्",
  toSettings: "“कसरी तिरिन्छ” मा जानुहोस्",
  sentences: {
    "payment-anomaly": (facts) => `${on(facts)}${of(facts)} पैसा मागेको जस्तो आएन।`,
    "payment-unsettled": (facts) =>
      `${on(facts)}${of(facts)} ${sum(facts)} भुक्तानी के भयो अझै थाहा छैन।`,
    "refund-question": (facts) =>
      `${on(facts)}${to(facts)} Stripe मा ${sum(facts)} फिर्ता गरियो। त्यो अझै तिर्नुपर्छ?`,
    "refund-failed": (facts) => `${on(facts)}${to(facts)} ${sum(facts)} रकम फिर्ता पुगेन।`,
    "dispute-opened": (facts) => `${on(facts)}${of(facts)} बैंकले ${sum(facts)} बारे सोध्दै छ।`,
    "payment-returned": (facts) =>
      `${on(facts)}${of(facts)} बैंकले ${sum(facts)} फिर्ता लियो। त्यसले तिरेको रकम फेरि तिर्न बाँकी भयो।`,
    "declared-payment": (facts) =>
      `${on(facts)}${by(facts)} ${facts["method"] === undefined ? "" : `${facts["method"]} `}${sum(facts)} तिरेको बताउनुभयो।`,
    "withholding-proposed": (facts) =>
      `${on(facts)}${by(facts)} ${sum(facts)} कर कट्टी गर्नुभयो, कानुनले दिएको हद${facts["allowed"] === undefined ? "" : ` ${facts["allowed"]} `}भन्दा बढी।`,
    "certificate-awaited": (facts) =>
      `${on(facts)}${by(facts)} ${sum(facts)} कर कट्टी गर्नुभयो: प्रमाणपत्र आएपछि कृपया जाँच्नुहोस्।`,
    "payment-on-closed-invoice": (facts) =>
      facts["number"] === undefined
        ? `${by(facts)} ${sum(facts)} पठाउनुभयो, तर त्यसका लागि खुला बिजक छैन।`
        : `${by(facts)} बिजक ${facts["number"]} मा ${sum(facts)} तिर्नुभयो, तर त्यसमा तिर्न केही बाँकी छैन।`,
    "reconciliation-difference": (facts) => `${on(facts)}Stripe को र तपाईंको खाता मिलेन।`,
    "method-not-enabled": (facts) =>
      `${facts["methodName"] ?? "तिर्ने एउटा उपाय"} Stripe मा खोलिएको छैन, त्यसैले ग्राहकले चलाउन सक्नुहुन्न।`,
    "flexibility-request": (facts) =>
      `${on(facts)}${by(facts)} तपाईंको सेटिङले दिनेभन्दा बढीको अनुरोध गर्नुभयो।`,
    "terms-for-later": (facts) =>
      facts["number"] === undefined
        ? `${name(facts)} पछिका बिजकमा पनि यही सर्त चाहनुहुन्छ।`
        : `${name(facts)} बिजक ${facts["number"]} को सर्त पछिका बिजकमा पनि चाहनुहुन्छ।`,
    "question-asked": (facts) => `${on(facts)}${of(facts)} एउटा प्रश्न छ।`,
    "hardship-told": (facts) =>
      `${by(facts)} अहिले अप्ठ्यारो छ भनी विश्वासमा बताउनुभयो${facts["number"] === undefined ? "" : ` (बिजक ${facts["number"]})`}।`,
    "plan-past-due": (facts) =>
      `${on(facts)}${of(facts)} योजनाको एउटा किस्ता नम्रतापूर्वक सम्झाउँदा पनि आएको छैन।`,
    "promise-broken": (facts) => `${on(facts)}${by(facts)} वाचा गर्नुभएको रकम आएको छैन।`,
    "call-due": (facts) => `${about(facts)}${to(facts)} फोन गर्ने बेला भयो।`,
    "letter-due": (facts) => `${about(facts)}${to(facts)} चिठी पठाउने बेला भयो।`,
    "visit-due": (facts) => `${about(facts)}${to(facts)} भेट्ने बेला भयो।`,
    "contact-unreachable": (facts) =>
      `${about(facts)}हाम्रो इमेल ${withEnding(facts["contact"] ?? name(facts), "कहाँ")} पुग्दैन।`,
    "hand-over-due": (facts) =>
      `${on(facts)}${to(facts)} दिएको सूचनाको समय सकियो: अरूलाई जिम्मा दिने कि फिर्ता लिने?`,
    "check-in-due": (facts) => `${of(facts)} हालखबर के छ? पैसाको कुरा होइन।`,
    "job-needs-attention": (facts) => `${on(facts)}एउटा काम आफैँ हुन सकेन।`,
  },
  more: {
    "payment-unsettled": "कृपया Stripe मा हेर्नुहोस्। हामी पनि सोधिरहेका छौँ।",
    "refund-failed": "पैसा तपाईंसँग छ, र ग्राहककै नाममा गनिएको छ। कृपया उहाँसँग अर्को उपाय मिलाउनुहोस्।",
    "dispute-opened":
      "जवाफ दिन केही दिन छ। कसरी भन्ने Stripe मा देखिन्छ, र ग्राहकले के देख्नुभयो बिजकमा देखिन्छ।",
    "payment-returned": "ग्राहकलाई नम्रतापूर्वक भनिएको छ। अहिले तपाईंको एक शब्दले सबैभन्दा काम गर्छ।",
    "payment-on-closed-invoice":
      "त्यो अहिले ग्राहकको क्रेडिट हो। अर्को बिजकमा चलाउनुहोस्, वा फिर्ता दिनुहोस्।",
    "plan-past-due":
      "के गर्न सकिन्छ भनेर ग्राहकलाई भनिएको छ। अहिले तपाईंको एक शब्दले सबैभन्दा काम गर्छ; तपाईंको सेटिङअनुसार योजना पछि टुङ्गिन सक्छ।",
    "promise-broken": "सम्झाउने सन्देश एक चरण अघि बढेर फेरि जान थालेको छ। बरु थप समय दिने भए बिजकमा मिल्छ।",
    "method-not-enabled": "Stripe को सेटिङमा खोल्नुहोस्, अनि हामीलाई फेरि जाँच्न दिनुहोस्।",
    "call-due": "फोन नम्बर, इतिहास र कुरा सुरु गर्ने वाक्य सम्पर्क सूचीमा छन्।",
    "letter-due": "छाप्न मिल्ने PDF चिठी सम्पर्क सूचीमा छ।",
    "visit-due": "ठेगाना, इतिहास र कुरा सुरु गर्ने वाक्य सम्पर्क सूचीमा छन्।",
    "contact-unreachable": "कृपया ठेगाना सच्याउनुहोस्, वा त्यहाँको अर्को व्यक्तिलाई सोध्नुहोस्।",
    "hand-over-due": "आफैँ केही हुँदैन। तपाईंले निर्णय नगरेसम्म सम्झाउने सन्देश रोकिन्छ।",
    "check-in-due": "एउटा फोन वा केही हरफ। आफैँ केही पठाइँदैन।",
    "job-needs-attention": "कृपया यो के बारेमा हो हेर्नुहोस्।",
  },
  differences: {
    "missing-in-ledger": "Stripe मा भएको एउटा भुक्तानी तपाईंको खातामा छैन।",
    "missing-at-processor": "तपाईंको खातामा भएको एउटा भुक्तानी Stripe मा छैन।",
    "amount-differs": "एउटै भुक्तानीको रकम दुई ठाउँमा फरक छ।",
    "refund-missing": "एउटामा भएको रकम फिर्ता अर्कोमा छैन।",
    "refund-differs": "एउटै रकम फिर्ताको अङ्क दुई ठाउँमा फरक छ।",
    "dispute-missing": "एउटामा भएको विवाद अर्कोमा छैन।",
    "dispute-differs": "एउटै विवादको रकम दुई ठाउँमा फरक छ।",
    "transfer-missing": "Stripe मा भएको एउटा ट्रान्सफर तपाईंको खातामा छैन।",
    "reversal-missing": "Stripe ले फिर्ता लिएको एउटा ट्रान्सफर तपाईंको खातामा अझै छ।",
  },
  books: (stripe, ledger) => `Stripe मा: ${stripe}। तपाईंको खातामा: ${ledger}।`,
  nothingThere: "केही छैन",
};
