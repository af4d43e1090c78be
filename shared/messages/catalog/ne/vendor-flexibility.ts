import type { VendorWords } from "../en/vendor.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

/** What is asked for and offered, named within a sentence, in Nepali. */
const proposal: VendorWords["requests"]["proposal"] = {
  moreTime: (date) => `${date} सम्म थप समय`,
  partThenRest: (now, date) => `अहिले ${now} र बाँकी ${date} सम्म`,
  plan: (count, last) => `${count} किस्ता, अन्तिम ${last} मा`,
  partThenPlan: (now, count, last) => `अहिले ${now} र ${count} किस्ता, अन्तिम ${last} मा`,
  today: "सहमति भएकै दिन",
  total: "जम्मा",
  stays: "जम्मा रकम जति थियो त्यति नै रहन्छ।",
  autopay: (by) => `हरेक मितिमा ${by === "" ? "" : `${by} `}आफैँ काटिन्छ।`,
  reminder: "हरेक किस्ता ग्राहकले सम्झाउने सन्देशपछि आफैँ तिर्नुहुन्छ।",
};

/** Which rule of the vendor's own settings is gone beyond, in Nepali. */
const breaches: VendorWords["requests"]["breaches"] = {
  "nothing-granted-over-amount": (amount) =>
    `${amount} भन्दा बढी तिर्न बाँकी छ: त्योभन्दा माथि तपाईं निर्णय गर्नुहुन्छ।`,
  "too-long-overdue": (days) => `${days} दिनभन्दा बढी ढिलो भयो: त्यसपछि तपाईं निर्णय गर्नुहुन्छ।`,
  "extension-used": (times) =>
    times === 0
      ? "भुक्तानी मिति सार्ने हरेक निर्णय तपाईं गर्नुहुन्छ।"
      : `ग्राहकले भुक्तानी मिति आफैँ ${times} पटक सारिसक्नुभयो।`,
  "extension-too-long": (date) => `तपाईं ${date} सम्मको भुक्तानी मिति सोध्नै नपरी दिनुहुन्छ।`,
  "too-many-installments": (count) =>
    count === 0
      ? "हरेक किस्ता योजनाको निर्णय तपाईं गर्नुहुन्छ।"
      : `तपाईं बढीमा ${count} किस्ता सोध्नै नपरी दिनुहुन्छ।`,
  "cadence-not-offered": (list) => `तपाईं ${list} तिर्ने किस्ता सोध्नै नपरी दिनुहुन्छ।`,
  "collection-not-offered": (list) => `तपाईं ${list} किस्ता सोध्नै नपरी दिनुहुन्छ।`,
  "plan-too-long": (date) => `तपाईं ${date} सम्ममा सकिने योजना सोध्नै नपरी दिनुहुन्छ।`,
  "first-payment-too-late": (date) => `तपाईं ${date} सम्मको पहिलो किस्ता सोध्नै नपरी दिनुहुन्छ।`,
  "first-payment-too-small": (amount) => `तपाईं ${amount} वा बढीबाट सुरु हुने योजना सोध्नै नपरी दिनुहुन्छ।`,
  "installment-too-small": (amount) => `तपाईं ${amount} वा बढीका किस्ता सोध्नै नपरी दिनुहुन्छ।`,
};

/** Why something can't be offered, in Nepali. */
const faults: VendorWords["requests"]["faults"] = {
  "nothing-proposed": "पछिको दिन, वा कम्तीमा दुई किस्ता छान्नुहोस्।",
  "due-date-and-plan": "पछिको दिन वा किस्तामध्ये एउटा छान्नुहोस्।",
  "date-not-later": (date) => `दिन ${date} पछिको हुनुपर्छ।`,
  "date-too-far": (date) => `${date} पछिको दिनमा सहमति गर्न मिल्दैन।`,
  "amount-exceeds": (amount) => `एकैपटक बढीमा ${amount} माग्न सकिन्छ।`,
  "amount-off-step": (step) => `यो मुद्रामा रकम ${step} का दरले मिल्नुपर्छ।`,
  "amount-below-minimum": (amount) => `एक किस्ता कम्तीमा ${amount} हुन्छ।`,
  "too-many-parts": (count) => `यहाँ बढीमा ${count} किस्ता हुन सक्छन्।`,
  "method-not-offered": "ग्राहकले यहाँ यसरी तिर्न सक्नुहुन्न।",
  "method-cannot-be-kept": "यो उपायबाट पछि पैसा काट्न मिल्दैन।",
  "invoice-not-open": "यो बिजक अब खुला छैन।",
  "payment-in-progress": "पूरै रकमको भुक्तानी आउँदै छ।",
  "plan-in-force": "किस्ता योजना चलिसकेको छ।",
};

/** The words of what clients ask their vendor for, in Nepali. */
export const requestWords: VendorWords["requests"] = {
  title: "अनुरोध",
  lead: "तपाईंको सेटिङले दिनेभन्दा बढी तपाईंसँग सोधिन्छ। जवाफ नदिउन्जेल केही मागिँदैन।",
  nothing: "कुनै ग्राहकको अनुरोध छैन।",
  nothingMore: "तपाईंको सेटिङले दिने कुरा आफैँ हुन्छ।",
  sentence: (client, wish, number) =>
    `${withEnding(client, "को")} अनुरोध, बिजक ${number} मा: ${wish}`,
  beyond: "तपाईंकहाँ किन आयो",
  terms: "ग्राहकले कसरी तिर्नुहुनेछ",
  left: "तिर्न बाँकी",
  frozen: "प्रश्नमा परेको, यसबीच नमागिने",
  due: "भुक्तानी मिति",
  answerBy: "जवाफ दिने अन्तिम मिति",
  wroteOf: (name) => `${withEnding(politeName(name), "ले")} लेख्नुभयो`,
  forLater: "ग्राहक पछिका बिजकमा पनि यही चाहनुहुन्छ। त्यो तपाईंलाई छुट्टै सोधिन्छ।",
  proposal,
  breaches,
  faults,
  cadences: {
    weekly: "हरेक हप्ता",
    everyTwoWeeks: "हरेक दुई हप्तामा",
    monthly: "हरेक महिना",
  },
  collections: {
    autopay: "आफैँ काटिने",
    reminder: "सम्झाउने सन्देशपछि ग्राहकले तिर्ने",
  },

  approve: "स्वीकार गर्नुहोस्",
  approveMore: "माथि लेखिएजस्तै तुरुन्त लागू हुन्छ।",
  decline: "अस्वीकार गर्नुहोस्",
  declineMore: "चाहे दुई शब्द लेखेर।",
  counter: "अर्को प्रस्ताव राख्नुहोस्",
  counterMore: "ग्राहकले स्वीकार गर्न वा नगर्न सक्नुहुन्छ।",
  approving: "स्वीकार हुँदै",
  approved: "स्वीकार भयो। ग्राहकलाई भनिन्छ, र अबदेखि लागू हुन्छ।",
  declined: "अस्वीकार भयो। अझै के गर्न सकिन्छ भन्नेसहित ग्राहकलाई नम्रतापूर्वक भनिन्छ।",
  countered: "प्रस्ताव राखियो। स्वीकार गर्न ग्राहकसँग एक हप्ता छ।",
  declineTitle: "नम्रतापूर्वक अस्वीकार गर्नुहोस्",
  declineLead: "यो हुन सक्दैन, र बरु के गर्न सकिन्छ भनेर ग्राहकलाई भनिन्छ।",
  message: "ग्राहकलाई तपाईंका शब्द",
  messageHint: "तपाईंले लेखेजस्तै पढ्नुहुन्छ।",
  declineNow: "अस्वीकार गर्नुहोस्",
  remindersGoOn: "सम्झाउने सन्देश जहाँ रोकिएको थियो त्यहीँबाट फेरि जान्छ।",
  keepWaiting: "अहिले होइन",

  counterTitle: "अर्को प्रस्ताव राख्नुहोस्",
  counterLead: "ग्राहकले आफ्नो अनुरोधसँगै तपाईंको प्रस्ताव देख्नुहुन्छ, र एक थिचाइमै स्वीकार गर्न सक्नुहुन्छ।",
  what: "तपाईंको प्रस्ताव",
  kinds: { time: "पछिको दिन", plan: "किस्ता" },
  date: "सबै रकम कहिलेसम्म",
  count: "कति किस्ता",
  cadence: "कति समयको फरकमा",
  firstDate: "पहिलो किस्ता",
  collection: "कसरी तिरिने",
  ways: { autopay: "आफैँ काटिने", reminder: "सम्झाउने सन्देशपछि ग्राहकले तिर्ने" },
  method: "केबाट काटिने",
  now: "अहिल्यै केही रकम",
  nowHint: "अहिल्यै केही नमाग्ने भए खाली।",
  nowMethod: "केबाट तिरिने",
  preview: "ग्राहकले के देख्नुहुन्छ",
  counterNow: "प्रस्ताव पठाउनुहोस्",
  offered: "तपाईंको प्रस्ताव",
  offeredUntil: (when) => `ग्राहकले ${when} सम्म स्वीकार गर्न सक्नुहुन्छ।`,
  statuses: {
    pending: "तपाईंको जवाफ पर्खँदै",
    approved: "स्वीकार भयो",
    declined: "अस्वीकार भयो",
    countered: "तपाईंको प्रस्ताव ग्राहकलाई पर्खँदै",
    withdrawn: "फिर्ता लिइयो",
    expired: "जवाफबिना सकियो",
  },
  counterAccepted: "बरु तपाईंको प्रस्ताव स्वीकार गर्नुभयो",
  asked: (wish) => `अनुरोध: ${wish}`,
  yourWord: (message) => `तपाईंका शब्द: ${message}`,
};

/** The words of the page that a mailed link opens, in Nepali. */
export const answerWords: VendorWords["answer"] = {
  title: "तपाईंको जवाफ",
  once: "यो पेज तपाईंको इमेलबाट आएको हो, लगइन चाहिँदैन। एउटा जवाफले यो बन्द हुन्छ।",
  thanks: "धन्यवाद",
  closeIt: "यो पेज बन्द गर्न सक्नुहुन्छ।",
  deadTitle: "यो लिङ्क अब चल्दैन",
  deadMore: "यो चलिसकेको छ, वा धेरै पुरानो भयो। जवाफ बाँकी भएका सबै अनुरोधको सूचीमा छन्।",
  endedTitle: "यसबीच यो टुङ्गिसकेको छ",
  endedMore: "सहकर्मीले जवाफ दिनुभयो, वा ग्राहकले फिर्ता लिनुभयो।",
  signIn: "लगइन गर्नुहोस्",
  unreachable: "सर्भरसम्म पुग्न सकिएन",
  tryAgain: "फेरि प्रयास गर्नुहोस्",
};

/** The words of what was arranged on an invoice, in Nepali. */
export const arrangedWords: VendorWords["arranged"] = {
  title: "सहमति र वाचा",
  nothing: "केही मिलाइएको, मागिएको वा वाचा गरिएको छैन।",
  dueMoved: (from, to) => `भुक्तानी मिति ${from} बाट ${to} मा सारियो।`,
  paused: (date) => `ग्राहकले ${date} सम्म सम्झाउने सन्देश रोक्नुभयो।`,
  frozen: (money) => `${money} प्रश्नमा परेको छ र यसबीच मागिँदैन।`,

  plan: "किस्ता योजना",
  planStates: {
    starting: "सुरु भएको छैन",
    active: "चलिरहेको",
    finished: "तिरियो",
    ended: "टुङ्गियो",
    pastDue: "एउटा किस्ता आएको छैन",
  },
  waitsFor: {
    "first-payment": "ग्राहकको पहिलो किस्ताबाट सुरु हुन्छ।",
    method: "ग्राहकले पैसा काट्ने अनुमति दिएपछि सुरु हुन्छ।",
  },
  ends: {
    "taken-back": "केही काटिनुअघि ग्राहकले फिर्ता लिनुभयो।",
    "not-started": "समयमा सुरु भएन।",
    stopped: "ग्राहकले रोक्नुभयो। बाँकी अब तिर्नुपर्छ।",
    missed: "एउटा किस्ता आएन, त्यसैले बाँकी अब तिर्नुपर्छ।",
    settled: "त्यसमा तिर्न केही बाँकी थिएन।",
  },
  autopay: (name) => `आफैँ काटिन्छ: ${name}।`,
  reminder: "हरेक किस्ता ग्राहकले सम्झाउने सन्देशपछि तिर्नुहुन्छ।",
  agreedOn: (date) => `${date} मा सहमति भयो।`,
  now: "अहिल्यै",
  installmentStates: {
    paid: "तिरियो",
    processing: "आउँदै",
    retrying: "हुन सकेन",
    missed: "आएको छैन",
    next: "अर्को",
    later: "पछि",
  },
  retry: (date) => `${date} मा फेरि एक पटक`,
  movedFrom: (date) => `${date} बाट सारिएको`,
  partPaid: (money) => `यसमध्ये ${money} तिरियो`,

  promises: {
    open: (money, date) =>
      `ग्राहकले ${date} सम्म ${money} तिर्ने वाचा गर्नुभयो। त्यतिन्जेल सम्झाउने सन्देश जाँदैन।`,
    kept: (money, date) => `ग्राहकले ${date} सम्म ${money} तिर्ने वाचा गर्नुभयो, र पूरा गर्नुभयो।`,
    "partly-kept": (money, date) =>
      `ग्राहकले ${date} सम्म ${money} तिर्ने वाचा गर्नुभयो; त्यसको एक भाग आयो।`,
    broken: (money, date) =>
      `ग्राहकले ${date} सम्म ${money} तिर्ने वाचा गर्नुभयो; त्यो आएको छैन। सम्झाउने सन्देश फेरि जान थालेको छ।`,
    replaced: (money, date) =>
      `ग्राहकले ${date} सम्म ${money} तिर्ने वाचा गर्नुभयो; त्यसको सट्टा अर्को कुरा मिल्यो।`,
  },
  shares: "कोसँग बाँडिएको",
  sharePaid: (paid, whole) => `${whole} मध्ये ${paid} तिरियो`,
  shareEnded: "फिर्ता लिइयो",

  giveTime: "थप समय दिनुहोस्",
  giveTimeTitle: "थप समय दिनुहोस्",
  giveTimeLead: "सेटिङ जे भए पनि तपाईं सधैँ थप समय दिन सक्नुहुन्छ।",
  newDate: "नयाँ भुक्तानी मिति",
  newDateHint: (date) => `अहिले ${date} हो।`,
  giveTimeNow: "भुक्तानी मिति सार्नुहोस्",
  giveTimeTo: (date) => `${date} मा सार्नुहोस्`,
  timeGiven: "भयो। ग्राहकका सबै सम्पर्क व्यक्तिलाई भनिन्छ।",
  timeMoves: "सम्झाउने सन्देश, छुट र ढिलो शुल्क नयाँ दिनबाट गनिन्छन्।",
  timeTells: "ग्राहकका सबै सम्पर्क व्यक्तिलाई भनिन्छ।",
  hasPlan: "हरेक किस्ताको मिति किस्ता योजनाले भन्छ।",

  questionKinds: {
    question: "प्रश्न",
    dispute: "केही मिलेन",
    suggestion: "सुझाव",
    hardship: "अहिले अप्ठ्यारो छ",
  },
  aboutLine: (number, description) => `आइटम ${number} बारे: ${description}`,
  aboutAll: "पूरै बिजकबारे",
  questionStates: {
    open: "तपाईंको जवाफ पर्खँदै",
    answered: "जवाफ दिइयो",
    adjusted: "क्रेडिट नोटले मिलाइयो",
    "stood-by": "बिजक जस्ताको तस्तै रहन्छ",
    withdrawn: "ग्राहकले फिर्ता लिनुभयो",
  },
  rests: (money) => `तपाईंले जवाफ नदिउन्जेल ${money} मागिँदैन।`,
  privateWords:
    "विश्वासमा: यहाँ लगइन भएका व्यक्तिले मात्र पढ्नुहुन्छ। यो कुनै प्रतिलिपि, निर्यात वा हस्तान्तरणमा जाँदैन।",
  wrote: (name, when) => `${politeName(name)}, ${when}`,
  answer: "जवाफ दिनुहोस्",
  answerOf: (what) => `जवाफ दिनुहोस्: ${what}`,
  answerTitle: "तपाईंको जवाफ",
  text: "तपाईंका शब्द",
  textHint: "ग्राहकले आफ्नो पेज र इमेलमा तपाईंले लेखेजस्तै पढ्नुहुन्छ।",
  outcome: "यसले के गर्छ",
  outcomes: {
    answered: "यसले प्रश्नको जवाफ दिन्छ",
    "stood-by": "बिजक जस्ताको तस्तै रहन्छ, नम्रतापूर्वक",
    adjusted: "क्रेडिट नोटले बिजक घटाउँछ",
    message: "सन्देश मात्र; प्रश्न खुलै रहन्छ",
  },
  outcomeMore: {
    answered: "प्रश्न टुङ्गिन्छ, र रोकिएको रकम फेरि मागिन्छ।",
    "stood-by": "प्रश्न टुङ्गिन्छ, र रोकिएको रकम फेरि मागिन्छ।",
    adjusted: "प्रश्न टुङ्गिन्छ, र क्रेडिट नोट तपाईंका शब्दसहित जान्छ।",
    message: "रोकिएको रकम रोकिएकै रहन्छ।",
  },
  creditAmount: "कति घटाउने",
  creditHint: (money) => `बढीमा ${money}।`,
  sendAnswer: "जवाफ पठाउनुहोस्",
  sendMessage: "सन्देश पठाउनुहोस्",
  adjustNow: (money) => `${money} घटाउनुहोस्`,
  answerSent: "पठाइयो। ग्राहकले आफ्नो पेज र इमेलमा देख्नुहुन्छ।",
  suggest: "नम्र जवाफबाट सुरु गर्नुहोस्",
  suggestion: (name, sender) =>
    `आदरणीय ${politeName(name)},

मलाई बताउनुभएकोमा धन्यवाद। यसका लागि हिम्मत चाहिन्छ, र यो कुरा हामीबीच मात्र रहन्छ।

अहिले यो बिजकको चिन्ता नगर्नुहोस्। यसको पेजमा तपाईं सकेजति, थोरै भए पनि तिर्न, थप समय लिन, वा सम्झाउने सन्देश रोक्न सक्नुहुन्छ। अरू केहीले सघाउने भए बस् लेखिदिनुहोस्।

सादर,
${sender}`,

  forLater: {
    keep: "हुन्छ, पछिका बिजकमा पनि",
    keepMore: "यो ग्राहकका नयाँ बिजक यहीबाट सुरु हुन्छन्।",
    leave: "होइन, यस पटक मात्र",
    leaveMore: "ग्राहकलाई थप केही भनिँदैन; यो बिजकमा भएको सहमति रहन्छ।",
    kept: "राखियो। यो ग्राहकका आउने बिजक यहीबाट सुरु हुन्छन्।",
    left: "यही बिजकमा मात्र राखियो।",
    days: (days) => `तिर्न ${days} दिन`,
    plan: (count, cadence) => `${count} किस्ता, ${cadence}`,
  },
};
