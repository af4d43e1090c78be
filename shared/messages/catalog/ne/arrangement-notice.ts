import type { QuestionKind } from "../../../flexibility/question.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { ArrangementNoticeWords } from "../en/arrangement-notice.ts";
import { ofClient } from "./notice.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `बिजक ${number} “${purpose}”`;

const by = (who: string) => withEnding(who, "ले");
const of = (who: string) => withEnding(who, "को");
const byName = (name: string) => by(politeName(name));
const ofName = (name: string) => of(politeName(name));

const nothingToDo = "तपाईंले केही गर्नु पर्दैन।";
const clientIsTold = "तपाईंले केही गर्नु पर्दैन। ग्राहकलाई हामी नम्रतापूर्वक जानकारी दिन्छौँ।";

const rules: ArrangementNoticeWords["request"]["rules"] = {
  "nothing-granted-over-amount": (amount) =>
    `तपाईंको सेटिङअनुसार ${amount} भन्दा बढीमा सबै निर्णय तपाईं आफैँ गर्नुहुन्छ।`,
  "too-long-overdue": (_, count) =>
    count === 0
      ? "तपाईंको सेटिङअनुसार भुक्तानी मितिपछि सबै निर्णय तपाईं आफैँ गर्नुहुन्छ।"
      : `तपाईंको सेटिङअनुसार भुक्तानी मितिको ${count} दिनपछि सबै निर्णय तपाईं आफैँ गर्नुहुन्छ।`,
  "extension-used": (_, count) =>
    count === 0
      ? "तपाईंको सेटिङअनुसार नयाँ मितिको निर्णय सधैँ तपाईं आफैँ गर्नुहुन्छ।"
      : `मिति ${count} पटक सरिसकेको छ; तपाईंको सेटिङले सोध्नै नपरी दिने यति नै हो।`,
  "extension-too-long": (date) => `तपाईंको सेटिङले ${date} सम्मको नयाँ मिति सोध्नै नपरी दिन्छ।`,
  "too-many-installments": (_, count) =>
    count === 0
      ? "तपाईंको सेटिङअनुसार किस्ता योजनाको निर्णय सधैँ तपाईं आफैँ गर्नुहुन्छ।"
      : `तपाईंको सेटिङले बढीमा ${count} किस्ताको योजना सोध्नै नपरी दिन्छ।`,
  "cadence-not-offered": (names) => `तपाईंको सेटिङले ${names} किस्ता योजना सोध्नै नपरी दिन्छ।`,
  "collection-not-offered": (names) => `तपाईंको सेटिङले ${names} तिर्ने योजना सोध्नै नपरी दिन्छ।`,
  "plan-too-long": (date) => `तपाईंको सेटिङले ${date} सम्ममा सकिने योजना सोध्नै नपरी दिन्छ।`,
  "first-payment-too-late": (date) => `तपाईंको सेटिङअनुसार पहिलो किस्ता ${date} सम्म आउनुपर्छ।`,
  "first-payment-too-small": (amount) => `तपाईंको सेटिङअनुसार पहिलो किस्ता कम्तीमा ${amount} हुनुपर्छ।`,
  "installment-too-small": (amount) => `तपाईंको सेटिङअनुसार हरेक किस्ता कम्तीमा ${amount} हुनुपर्छ।`,
};

const asks: Readonly<Record<QuestionKind, string>> = {
  question: "प्रश्न सोध्नुभयो",
  dispute: "केही कुरा फरक देख्नुभयो",
  suggestion: "सुझाव दिनुभयो",
  hardship: "तपाईंलाई लेख्नुभयो",
};

/** The words of the notices about what clients arrange, ask and promise, in Nepali. */
export const arrangementNoticeWords: ArrangementNoticeWords = {
  who: ofClient,
  wrote: (name) => `${byName(name)} लेख्नुभयो:`,
  replies: (name) => `यो इमेलको जवाफ ${withEnding(politeName(name), "कहाँ")} पुग्छ।`,
  nothingToDo,
  clientIsTold,
  agreement: {
    planSubject: (who) => `${by(who)} किस्ता योजनामा सहमति दिनुभयो`,
    plan: (f, who) => `${by(who)} ${invoice(f)} का लागि किस्ता योजनामा सहमति दिनुभयो।`,
    starting: "योजना पहिलो किस्ताबाट, वा त्यसका लागि कार्ड वा खाता छानेपछि सुरु हुन्छ।",
    planNext: "तपाईंले केही गर्नु पर्दैन। हरेक किस्ताअघि हामी खबर गर्छौँ, र कुनै नआए तपाईंलाई भन्छौँ।",
    timeSubject: (who, date) => `${by(who)} ${date} सम्म थप समय पाउनुभयो`,
    time: (f, who, from, to) =>
      `${by(who)} ${invoice(f)} का लागि थप समय पाउनुभयो: ${from} को सट्टा ${to} सम्म।`,
    timeNext: "तपाईंको सेटिङले यो दिन्छ, त्यसैले तपाईंले केही गर्नु पर्दैन। सम्झाउने सन्देश नयाँ मितिअनुसार जान्छन्।",
    takenBackSubject: (who) => `${by(who)} सहमति फिर्ता लिनुभयो`,
    planTakenBack: (f, who) => `${by(who)} ${invoice(f)} को किस्ता योजना फिर्ता लिनुभयो।`,
    timeTakenBack: (f, who) => `${by(who)} ${invoice(f)} को नयाँ मिति फिर्ता लिनुभयो।`,
    takenBackNext: "त्यसअनुसार पैसा सरेको छैन, र सबै कुरा पहिलेजस्तै छ। तपाईंले केही गर्नु पर्दैन।",
  },
  request: {
    askedSubject: (name, terms) => `${ofName(name)} अनुरोध: ${terms}`,
    asked: (f, who, terms) => `${by(who)} ${invoice(f)} मा अनुरोध गर्नुभयो: ${terms}।`,
    rowLabel: "उहाँको अनुरोध",
    rules,
    cadences: { weekly: "साप्ताहिक", everyTwoWeeks: "दुई हप्ते", monthly: "मासिक" },
    collections: { autopay: "आफैँ काटिने गरी", reminder: "सम्झाउने सन्देश पाएर" },
    forLater: "पछिका बिजकमा पनि यही होस् भन्ने उहाँको चाहना छ।",
    hardship: "अहिले अप्ठ्यारो छ भनेर उहाँले तपाईंलाई बताउनुभएको छ।",
    rests: "तपाईंले जवाफ नदिउन्जेल ग्राहकलाई सम्झाउने सन्देश जाँदैन।",
    answer: (date) =>
      `कृपया ${date} सम्म जवाफ दिनुहोस्: स्वीकार गर्नुहोस्, अर्को उपाय सुझाउनुहोस्, वा दुई शब्द लेखेर हुँदैन भन्नुहोस्।`,
    verb: "अनुरोधको जवाफ दिनुहोस्",
    oneRequest: "यो बटनले लगइनबिना यही एउटा अनुरोध खोल्छ, त्यसैले अरूलाई नदिनुहोस्।",
    acceptedSubject: (name) => `${byName(name)} तपाईंको प्रस्ताव स्वीकार गर्नुभयो`,
    accepted: (f, who) => `${by(who)} ${invoice(f)} का लागि तपाईंको प्रस्ताव स्वीकार गर्नुभयो।`,
    acceptedNext: "अब त्यो लागू भयो, र तपाईंले केही गर्नु पर्दैन।",
    withdrawnSubject: (name) => `${byName(name)} अनुरोध फिर्ता लिनुभयो`,
    withdrawn: (f, who) => `${by(who)} ${invoice(f)} मा गरेको अनुरोध फिर्ता लिनुभयो।`,
    remindersGoOn: "तपाईंले केही गर्नु पर्दैन। सम्झाउने सन्देश योजनाअनुसार जान्छन्।",
    expiredSubject: (name) => `${ofName(name)} अनुरोधको समय सकियो`,
    expired: (f, who) => `${by(who)} ${invoice(f)} मा गरेको अनुरोधले समयमा जवाफ पाएन र सकियो।`,
    expiredNext: "कृपया उहाँलाई फोन गर्नुहोस्। हामीले यो खबर दिएर क्षमा मागेका छौँ।",
    counterExpired: (f, who) =>
      `${invoice(f)} का लागि ${withEnding(who, "लाई")} दिएको तपाईंको प्रस्तावले जवाफ पाएन र सकियो।`,
    counterExpiredNext: "सँगै अर्को उपाय खोज्न चाहनुहुन्छ भने कृपया उहाँलाई फोन गर्नुहोस्।",
  },
  plan: {
    failedSubject: (f) => `${of(f.client)} योजनाको एउटा किस्ता तिरिन सकेन`,
    failed: (f, amount, date) =>
      `${of(f.client)} ${invoice(f)} मा ${date} का लागि राखिएको ${amount} को किस्ता तिरिन सकेन। पैसा सरेको छैन।`,
    tryAgain: (date) => `हामी ${date} मा फेरि एक पटक प्रयास गर्छौँ।`,
    noTry: "यो आफैँ फेरि काटिँदैन; ग्राहकले तिर्न वा तिर्ने उपाय फेर्न सक्नुहुन्छ।",
    pastDueSubject: (f) => `${of(f.client)} योजनाको एउटा किस्ता आइपुगेन`,
    pastDue: (f, amount, date) =>
      `${of(f.client)} ${invoice(f)} मा ${date} का लागि राखिएको ${amount} को किस्ता, दुई पटक सम्झाउँदा पनि आइपुगेको छैन।`,
    call: "कृपया ग्राहकलाई फोन गर्नुहोस्: इमेलबाट ननिस्केको उपाय बोलेर प्रायः निस्किन्छ।",
    endedSubject: (f) => `${of(f.client)} किस्ता योजना टुङ्गियो`,
    ended: (f) => `एउटा किस्ता नआएकाले ${of(f.client)} ${invoice(f)} को किस्ता योजना टुङ्गियो।`,
    stoppedSubject: (f) => `${by(f.client)} किस्ता योजना रोक्नुभयो`,
    stopped: (f) => `${by(f.client)} ${invoice(f)} को किस्ता योजना रोक्नुभयो।`,
    pausedSubject: (f) => `${by(f.client)} किस्ता योजना केही समय थाम्नुभयो`,
    paused: (f) => `${by(f.client)} ${invoice(f)} को योजनाका आउने सबै मिति एक चरण पछि सार्नुभयो।`,
    pausedNext: "योजना एक पटक थाम्न सकिन्छ। तपाईंले केही गर्नु पर्दैन।",
    finishedSubject: (f) => `${of(f.client)} किस्ता योजना पूरा भयो`,
    finished: (f) => `${of(f.client)} ${invoice(f)} को योजनाका सबै किस्ता आइपुगे।`,
    finishedNext: "तपाईंले केही गर्नु पर्दैन, तर धन्यवादको एक शब्द सधैँ राम्रो हुन्छ।",
  },
  promise: {
    madeSubject: (name, amount, date) => `${byName(name)} ${date} सम्म ${amount} तिर्नुहुनेछ`,
    made: (f, who, amount, date) =>
      `${by(who)} ${invoice(f)} का लागि ${date} सम्म ${amount} तिर्ने वाचा गर्नुभयो।`,
    madeNext: "तपाईंले केही गर्नु पर्दैन। त्यतिन्जेल सम्झाउने सन्देश जाँदैन।",
    keptSubject: (name) => `${byName(name)} वाचाअनुसार तिर्नुभयो`,
    kept: (f, who, amount) => `${by(who)} वाचाअनुसार ${invoice(f)} का लागि ${amount} तिर्नुभयो।`,
    partlySubject: (name) => `${byName(name)} वाचाको एक भाग तिर्नुभयो`,
    partly: (f, who, amount, arrived) =>
      `${by(who)} ${invoice(f)} का लागि वाचा गरेको ${amount} मध्ये ${arrived} तिर्नुभयो।`,
    partlyNext: "तपाईंले केही गर्नु पर्दैन। सम्झाउने सन्देश जहाँ थियो त्यहीँबाट जान्छ।",
    brokenSubject: (name) => `${ofName(name)} वाचाको रकम आइपुगेन`,
    broken: (f, who, amount, date) =>
      `${by(who)} ${invoice(f)} का लागि ${date} सम्म तिर्ने वाचा गरेको ${amount} आइपुगेको छैन।`,
    brokenNext: "मिल्छ भने कृपया फोन गर्नुहोस्; बीचमा केही परेको हुन सक्छ। हामीले नम्रतापूर्वक सोधेका छौँ।",
  },
  question: {
    subject: (name, kind) => `${byName(name)} ${asks[kind]}`,
    asked: (f, who, kind) => `${by(who)} ${invoice(f)} बारे ${asks[kind]}।`,
    aboutLine: (description) => `यो “${description}” भन्ने आइटमबारे हो।`,
    partWaits: (amount) => `यसमध्ये ${amount} तपाईंले जवाफ नदिउन्जेल पर्खन्छ; बाँकी योजनाअनुसार मागिन्छ।`,
    allWaits: "तपाईंले जवाफ नदिउन्जेल सबै रकम पर्खन्छ, र सम्झाउने सन्देश जाँदैन।",
    answer: (name) =>
      `कृपया पेजमा जवाफ दिनुहोस्, त्यसबाट प्रश्न टुङ्गिन्छ; यो इमेलको जवाफ ${withEnding(politeName(name), "कहाँ")} पनि पुग्छ।`,
    messageSubject: (name) => `${byName(name)} फेरि लेख्नुभयो`,
    message: (f, who) => `${by(who)} ${invoice(f)} बारे फेरि लेख्नुभयो।`,
    withdrawnSubject: (name) => `${ofName(name)} अब सोध्नु केही छैन`,
    withdrawn: (f, who) => `${by(who)} ${invoice(f)} बारे सोधेको कुरा फिर्ता लिनुभयो।`,
    hardship: (f, who) => `${by(who)} ${invoice(f)} अहिले तिर्न किन गाह्रो छ भनेर तपाईंलाई बताउनुभयो।`,
    private: "यी शब्द तपाईंका लागि मात्र हुन्: यो इमेलबाहेक कुनै प्रतिलिपि, निर्यात वा चिठीमा जाँदैनन्।",
    suggestion:
      "यस्तो जवाफ राम्रो हुन सक्छ: “बताउनुभएकोमा धन्यवाद। सकेको बेला सकेजति तिर्नुहोस्; तपाईंलाई मिल्ने मिति मिलाऔँ।”",
    meanwhile: "यसबीच उहाँले पहिलेभन्दा साना भाग पनि तिर्न सक्नुहुन्छ।",
    answerSoon: (name) =>
      `कृपया चाँडै जवाफ दिनुहोस्, पेजमा वा यो इमेलको जवाफमा, जुन ${withEnding(politeName(name), "कहाँ")} पुग्छ।`,
  },
  share: {
    subject: (name, count) =>
      count === 0
        ? `${byName(name)} बिजक फेरि एक्लै तिर्नुहुन्छ`
        : `${byName(name)} बिजक अरू ${count} जनासँग बाँड्नुभयो`,
    opening: (f, who) => `${by(who)} ${invoice(f)} अरूसँग बाँड्नुभयो; सबैले एक-एक भाग तिर्नुहुन्छ।`,
    alone: (f, who) => `${by(who)} ${invoice(f)} अब अरूसँग बाँड्नुभएको छैन।`,
    next: "हरेकसँग आफ्नो भागको आफ्नै लिङ्क छ। कसैले नलिएको भाग ग्राहककै रहन्छ।",
  },
  forLater: {
    subject: (f) => `${f.client} अबदेखि यही सर्त चाहनुहुन्छ`,
    opening: (f) => `${f.client} ${invoice(f)} मा भएको सहमति पछिका बिजकमा पनि चाहनुहुन्छ।`,
    ask: "यो ग्राहकका लागि यही सर्त राख्ने कि नराख्ने, कृपया “काम” मा भन्नुहोस्।",
  },
  pause: {
    subject: (name, date) => `${byName(name)} ${date} सम्म सम्झाउने सन्देश रोक्नुभयो`,
    opening: (f, who, date) => `${by(who)} ${invoice(f)} को सम्झाउने सन्देश ${date} सम्म रोक्नुभयो।`,
    next: "तपाईंले केही गर्नु पर्दैन: कारण नदिई रोक्न मिल्ने एउटै मौका यही हो।",
  },
};
