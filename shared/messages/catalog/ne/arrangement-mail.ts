import type { QuestionKind } from "../../../flexibility/question.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { ArrangementMailWords } from "../en/arrangement-mail.ts";
import { invoiceName } from "./mail.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

const of = (name: string) => withEnding(name, "को");
const by = (name: string) => withEnding(name, "ले");
const byName = (name: string) => by(politeName(name));

const invoice = (f: InvoiceFacts) => `“${f.purpose}” को ${invoiceName(f)}`;
const vendorsInvoice = (f: InvoiceFacts) => `${of(f.vendor)} ${invoiceName(f)}`;

const aboutRequest = (f: InvoiceFacts) => `${vendorsInvoice(f)} को तपाईंको अनुरोधबारे`;
const aboutPromise = (f: InvoiceFacts) => `${vendorsInvoice(f)} को तपाईंको भुक्तानीबारे`;

const records = "कृपया यसलाई आफ्नो अभिलेखमा राख्नुहोस्।";

/** What a client said, within a sentence. */
const message: Readonly<Record<QuestionKind, string>> = {
  question: "तपाईंको प्रश्न",
  dispute: "तपाईंले उठाउनुभएको कुरा",
  suggestion: "तपाईंको सुझाव",
  hardship: "तपाईंको सन्देश",
};

/** The words of the mails about agreements, requests, promises, questions, shares, in Nepali. */
export const arrangementMailWords: ArrangementMailWords = {
  terms: {
    moreTime: (date) => `${date} सम्म थप समय`,
    part: (amount) => `अहिले ${amount}`,
    partThenRest: (amount, date) => `अहिले ${amount} र बाँकी ${date} सम्म`,
    plan: (count, date) => `${date} सम्म ${count} किस्ताको योजना`,
    partThenPlan: (amount, count, date) => `अहिले ${amount} र बाँकी ${date} सम्म ${count} किस्तामा`,
  },
  rows: {
    asked: "तपाईंले माग्नुभएको",
    suggested: "प्रस्ताव",
    agreed: "सहमति",
    now: "अहिले",
    total: "जम्मा",
    how: "कसरी",
    autopay: (way) => `${way} आफैँ काटिने`,
    reminder: "सम्झाउनीपछि जुनसुकै उपायले तिर्ने",
    paid: (amount) => `${amount}, तिरिएको`,
    onItsWay: (amount) => `${amount}, आउँदै छ`,
    partlyPaid: (amount, paid) => `${amount}, यसमध्ये ${paid} तिरिएको`,
  },
  chargedTo: {
    card: (brand, digits) => `${digits} मा टुङ्गिने तपाईंको ${withEnding(brand || "कार्ड", "बाट")}`,
    account: (bank, digits) =>
      bank === ""
        ? `${digits} मा टुङ्गिने तपाईंको खाताबाट`
        : `${bank} मा रहेको, ${digits} मा टुङ्गिने तपाईंको खाताबाट`,
  },
  ways: {
    whatIsPossible: "अर्को मिति, अहिले केही भाग, वा साना भाग? के मिल्छ पेजले देखाउँछ।",
    question: ({ sender }) =>
      `केही मिलेको छैन, वा प्रश्न छ? यो इमेलको जवाफमा लेख्नुहोस्; ${by(sender)} पढ्नुहुन्छ।`,
    someoneElsePays: "अरू कसैले तिर्ने हो? यसको पेजबाट बिजक पठाउनुहोस्।",
    alreadyPaid: "तिरिसक्नुभयो? पेजमा हामीलाई भन्नुहोस्।",
  },
  wrote: (vendor) => `${of(vendor)} सन्देश:`,
  planVerb: "योजना हेर्नुहोस्",
  optionsVerb: "के मिल्छ हेर्नुहोस्",
  records,
  copies: (client) => `यो इमेल यस बिजकका लागि ${of(client)} सबै सम्पर्कलाई जान्छ।`,
  agreement: {
    planSubject: (f) => `${vendorsInvoice(f)} को किस्ता योजना`,
    planOpening: (f) => `${invoice(f)} का लागि किस्ता योजनामा सहमति भयो।`,
    agreedBy: (name, date) => `${byName(name)} ${date} मा सहमति दिनुभयो।`,
    beginsWith: {
      "first-payment": "पेजमा पहिलो किस्ता तिरेपछि यो सुरु हुन्छ।",
      method: "पेजमा यसका लागि कार्ड वा खाता छानेपछि यो सुरु हुन्छ।",
    },
    waitsUntil: (date) => `योजनाले पहिलो चरण ${date} सम्म पर्खन्छ।`,
    autopay: (way) => `हरेक किस्ता आफ्नो मितिमा ${way} आफैँ काटिन्छ, र 3 दिनअघि खबर आउँछ।`,
    reminder: "हरेक किस्ता आफूलाई सजिलो उपायले तिर्न मिल्छ; मितिअघि हामी लेख्छौँ।",
    stop: (date) => `योजना पेजमा जुनसुकै बेला रोक्न मिल्छ; त्यसपछि पहिलेकै मिति, ${date}, लागू हुन्छ।`,
    takeBack: "पहिलो किस्ताअघि यसलाई त्यहीँ फिर्ता लिन पनि मिल्छ, केही नभए जस्तै गरी।",
    timeSubject: (f, date) => `${vendorsInvoice(f)} का लागि थप समय: ${date} सम्म`,
    timeOpening: (f, from, to) =>
      `${invoice(f)} का लागि थप समय मिलेको छ: ${from} को सट्टा ${to} सम्म।`,
    timeGiven: (f, from, to) =>
      `${by(f.vendor)} तपाईंलाई ${invoice(f)} का लागि थप समय दिएको छ: ${from} को सट्टा ${to} सम्म।`,
    timeNext: "अबदेखि सम्झाउनी नयाँ मितिअनुसार चल्छ; तिरेपछि रोकिन्छ।",
    timeTakeBack: "पछि नचाहिने भए पेजमा फिर्ता लिन मिल्छ।",
    thanks: "हामीसँग मिलेर टुङ्ग्याउनुभएकोमा धन्यवाद।",
  },
  takenBack: {
    planSubject: (f) => `${vendorsInvoice(f)} को किस्ता योजनाबारे`,
    planOpening: (f) => `${invoice(f)} को किस्ता योजना फिर्ता लिइयो।`,
    timeSubject: (f) => `${vendorsInvoice(f)} को मितिबारे`,
    timeOpening: (f) => `${invoice(f)} को नयाँ मिति फिर्ता लिइयो।`,
    next: "त्यसबाट पैसा काटिएको छैन, र सबै पहिले जस्तै छ।",
    ask: "अर्को उपाय सजिलो हुन्छ कि, कृपया पेजमा हेर्नुहोस्।",
    thanks: "हामीलाई भन्नुभएकोमा धन्यवाद।",
  },
  request: {
    receivedSubject: (f) => `${vendorsInvoice(f)} का लागि तपाईंको अनुरोध पुग्यो`,
    received: (f) => `${invoice(f)} का लागि तपाईंको अनुरोध ${f.vendor} मा पुग्यो।`,
    answerBy: (vendor, date) =>
      `${by(vendor)} बढीमा ${date} सम्म इमेलमा जवाफ दिन्छ; त्यतिन्जेल सम्झाउनी रोकिन्छ।`,
    withoutAnswer: "जवाफ नआए अनुरोध टुङ्गिन्छ, र अरू केही फेरिँदैन।",
    withdraw: "अनुरोध पेजमा फिर्ता लिन मिल्छ, र चाहे बीचमै तिर्न पनि मिल्छ।",
    add: "केही थप्नु छ भने कृपया यो इमेलको जवाफ दिनुहोस्।",
    verb: "आफ्नो अनुरोध हेर्नुहोस्",
    thanks: "हामीलाई सोध्नुभएकोमा धन्यवाद।",
    approvedSubject: (f) => `${vendorsInvoice(f)} का लागि तपाईंको अनुरोध मन्जुर`,
    approved: (f) => `${by(f.vendor)} ${invoice(f)} का लागि तपाईंले माग्नुभएको कुरा मान्यो।`,
    inForce: "यो अहिलेदेखि लागू छ, र आज केही गर्नु पर्दैन।",
    payFirst: (amount) => `कृपया पेजमा पहिलो किस्ता ${amount} तिर्नुहोस्; त्यसैबाट योजना सुरु हुन्छ।`,
    chooseMethod: "कृपया पेजमा यसका लागि कार्ड वा खाता छान्नुहोस्; त्यसैबाट योजना सुरु हुन्छ।",
    declinedSubject: aboutRequest,
    declined: (f) => `${by(f.vendor)} ${invoice(f)} का लागि तपाईंले माग्नुभएको कुरा मान्न सकेन।`,
    remindersGoOn: "अब सम्झाउनी फेरि चल्छ; तिरेपछि वा अर्को सहमति भएपछि रोकिन्छ।",
    chooseOrAsk: "अरू उपाय छन्: सोध्नै नपरी के मिल्छ, कृपया पेजमा हेर्नुहोस्, वा अर्को कुरा माग्नुहोस्।",
    choose: "कृपया पेजमा आफूलाई सजिलो उपाय छान्नुहोस्।",
    counteredSubject: (f) => `${vendorsInvoice(f)} का लागि एउटा प्रस्ताव`,
    countered: (f) => `${by(f.vendor)} ${invoice(f)} का लागि अर्को प्रस्ताव गरेको छ।`,
    counterStands: (date) => `तलको प्रस्ताव ${date} सम्म कायम रहन्छ, र त्यतिन्जेल सम्झाउनी रोकिन्छ।`,
    counterFree: "मिलेन भने त्यहीँ भन्नुहोस्, वा अर्को कुरा माग्नुहोस्।",
    accept: "कृपया पेजमा हेर्नुहोस्, र मिल्छ भने त्यहीँ स्वीकार गर्नुहोस्।",
    counterVerb: "प्रस्ताव हेर्नुहोस्",
    expiredSubject: aboutRequest,
    expired: (f, date) => `${invoice(f)} का लागि तपाईंको अनुरोध जवाफबिनै ${date} मा टुङ्गियो।`,
    sorry: (vendor) =>
      `जवाफ दिने काम ${of(vendor)} थियो, हामी क्षमा चाहन्छौँ। फेरि सोध्न वा फोन गर्न मिल्छ।`,
    counterExpired: (f, date) => `${invoice(f)} का लागि ${of(f.vendor)} प्रस्ताव ${date} मा टुङ्गियो।`,
    askAgain: "केही बिग्रिएको छैन: जुनसुकै बेला फेरि सोध्न मिल्छ।",
    patience: "पर्खनुभएकोमा धन्यवाद।",
  },
  promise: {
    madeSubject: (f, amount, date) => `${vendorsInvoice(f)} को टिपोट: ${date} सम्म ${amount}`,
    made: (f, amount, date) =>
      `तपाईंले ${invoice(f)} का लागि ${date} सम्म ${amount} तिर्नुहुने हामीले टिपेका छौँ।`,
    dueStays: ({ dueDate, daysLeft }) =>
      daysLeft < 0 ? `भुक्तानी मिति ${dueDate} थियो।` : `भुक्तानी मिति ${dueDate} नै रहन्छ।`,
    rest: (date) => `${date} सम्म सम्झाउनी रोकिन्छ, र तिरेपछि आउँदैन।`,
    change: "योजना फेरियो भने त्यस दिनअघि पेजमा हामीलाई भन्नुहोस्।",
    payWhenReady: "तयार भएपछि कृपया पेजमा तिर्नुहोस्।",
    madeThanks: "हामीलाई भन्नुभएकोमा धन्यवाद।",
    keptSubject: (f) => `${vendorsInvoice(f)} को तपाईंको भुक्तानी`,
    kept: (f, amount, date) =>
      `${invoice(f)} का लागि ${amount} ${date} सम्म आउँछ भन्नुभएको थियो, र त्यस्तै भयो।`,
    keptThanks: "वाचा पूरा गर्नुभएकोमा धन्यवाद।",
    partlySubject: aboutPromise,
    partly: (f, amount, arrived) =>
      `${invoice(f)} का लागि तपाईंले सोच्नुभएको ${amount} मध्ये ${arrived} आइपुग्यो।`,
    partlyNext: "बाँकी रकम आफूलाई मिल्ने उपाय र दिनमा पछि आए हुन्छ।",
    partlyThanks: "आएको भागका लागि धन्यवाद।",
    brokenSubject: aboutPromise,
    broken: (f, amount, date) =>
      `तपाईंले ${invoice(f)} का लागि ${date} सम्म ${amount} तिर्ने सोच्नुभएको थियो। त्यो अझै हामीकहाँ आइपुगेको छैन।`,
    innocent: "त्यो आउँदै होला, वा बीचमा केही पर्‍यो होला। यस्तो भइरहन्छ।",
    brokenThanks: "जे भए पनि खबर गर्नुभएमा धन्यवाद।",
  },
  pause: {
    subject: (f, date) => `${vendorsInvoice(f)} को सम्झाउनी ${date} सम्म रोकियो`,
    opening: (f, date) => `${invoice(f)} को सम्झाउनी ${date} सम्म रोकिन्छ। कारण भन्नु पर्दैन।`,
    next: "भुक्तानी मिति उस्तै रहन्छ। त्यस दिनपछि, नतिरिएको भए हामी फेरि लेख्छौँ।",
    ask: "अरू कुनै उपायले सघाउँछ भने कृपया त्यसअघि नै पेज खोल्नुहोस्।",
    thanks: "हामीलाई भन्नुभएकोमा धन्यवाद।",
  },
  question: {
    subject: (f) => `${vendorsInvoice(f)} बारे तपाईंको सन्देश`,
    received: (f, kind) => `${invoice(f)} बारे ${message[kind]} ${f.vendor} मा पुग्यो।`,
    partWaits: (amount) => `यो नटुङ्गिउन्जेल त्यसको ${amount} पर्खन्छ, र त्यसका लागि सम्झाउनी आउँदैन।`,
    allWaits: "यो नटुङ्गिउन्जेल त्यो सबै पर्खन्छ, र त्यसका लागि सम्झाउनी आउँदैन।",
    restNow: "बाँकी रकम पहिले जस्तै अहिले तिर्न मिल्छ।",
    answersByMail: (sender) => `${by(sender)} तपाईंलाई इमेलमा जवाफ दिनुहुन्छ।`,
    addMore: "थप केही भन्नु छ भने कृपया पेजमा वा यो इमेलको जवाफमा लेख्नुहोस्।",
    private: (vendor) => `तपाईंको कुरा ${withEnding(vendor, "लाई")} मात्र हो; तपाईंतर्फ अरू कसैले पाउँदैन।`,
    whatYouCan: "सकेको रकम, सकेको बेला तिर्न मिल्छ; पेजले साना भाग पनि लिन्छ।",
    seeWhatHelps: "केले सघाउँछ, कृपया पेजमा हेर्नुहोस्, वा यो इमेलको जवाफ दिनुहोस्।",
    viewVerb: "आफ्नो सन्देश हेर्नुहोस्",
    message: (f, kind) => `${invoice(f)} बारे ${message[kind]} हेरेर ${by(f.vendor)} लेखेको छ।`,
    answerOnPage: "कृपया पेजमा वा यो इमेलको जवाफमा उत्तर दिनुहोस्।",
    answerVerb: "हेर्नुहोस् र उत्तर दिनुहोस्",
    answered: (f, kind) => `${invoice(f)} बारे ${message[kind]} हेरेर ${by(f.vendor)} जवाफ दिएको छ।`,
    adjusted: (f, kind) => `${message[kind]} हेरेपछि ${by(f.vendor)} ${invoice(f)} को रकम घटाएको छ।`,
    creditNote: "माथिको रकममा त्यो गनिसकिएको छ; क्रेडिट नोट पेजमा छ।",
    stoodBy: (f, kind) =>
      `${by(f.vendor)} ${message[kind]} हेर्‍यो, र ${invoice(f)} जस्ताको तस्तै राख्यो।`,
    seeItDifferently: "तपाईंको बुझाइ फरक भए यो इमेलको जवाफ दिनुहोस्; एक जना मान्छेले पढेर उत्तर दिन्छ।",
    countsAgain: "अहिलेसम्म पर्खिएको रकम फेरि खुला छ, भुक्तानी मिति उही हो।",
    thanks: "हामीलाई भन्नुभएकोमा धन्यवाद।",
    answeredThanks: "पर्खनुभएकोमा धन्यवाद।",
  },
  share: {
    sharer: (f, name) => (name === f.client ? name : `${of(f.client)} ${politeName(name)}`),
    invitedSubject: (f, person) => `${byName(person)} ${vendorsInvoice(f)} तपाईंसँग बाँड्नुभयो`,
    invited: (f, person) =>
      `${by(person)} ${vendorsInvoice(f)} तपाईंसँग बाँड्नुभएको छ। यो “${f.purpose}” का लागि हो।`,
    yours: (amount, date) => `तपाईंको भाग ${amount} हो, भुक्तानी मिति ${date}।`,
    yoursLate: (amount, date) => `तपाईंको भाग ${amount} हो; भुक्तानी मिति ${date} थियो।`,
    yoursLeft: (share, left, date) =>
      `अब तपाईंको भाग ${share} हो, यसमध्ये ${left} तिर्न बाँकी छ, भुक्तानी मिति ${date}।`,
    whatYouSee:
      "तपाईंको लिङ्कले बिजकका लाइन र तपाईंको भाग देखाउँछ, र त्यही भाग मात्र तिर्छ। त्यति तिरेपछि तपाईंको भाग सकियो।",
    pay: "कृपया पेजमा आफूलाई सजिलो उपायले तिर्नुहोस्; पासवर्ड चाहिँदैन।",
    changedSubject: (f) => `${vendorsInvoice(f)} मा तपाईंको भाग`,
    changed: (f, person) =>
      `${by(person)} “${f.purpose}” का लागि ${vendorsInvoice(f)} मा तपाईंको भाग फेर्नुभयो।`,
    paidAlready: "तपाईंले यो सबै तिरिसक्नुभयो, त्यसैले केही गर्नु पर्दैन।",
    ended: (f) => `“${f.purpose}” का लागि ${vendorsInvoice(f)} मा अब तपाईंको भाग छैन।`,
    endedNext: "तिर्नुपर्ने केही छैन, र त्यसमा पुग्ने तपाईंको लिङ्क बन्द भयो।",
    endedAsk: (person) =>
      `यो अनौठो लागे कृपया ${withEnding(politeName(person), "लाई")} सोध्नुहोस्, वा जवाफ दिनुहोस्।`,
    unknown: "यो तपाईंलाई थाहा नभएको कुरा हो? छोडिदिनुहोस्: केही हुँदैन, र कसैलाई खबर जाँदैन।",
    thanks: "आफ्नो भागका लागि धन्यवाद।",
    paidSubject: (f, name) => `${byName(name)} ${vendorsInvoice(f)} को आफ्नो भाग तिर्नुभयो`,
    paid: (f, name, amount) =>
      `${byName(name)} ${amount} तिर्नुभयो, जुन तपाईंले बाँड्नुभएको ${invoice(f)} को भाग हो।`,
    paidThanks: "मिलेर टुङ्ग्याउनुभएकोमा धन्यवाद।",
  },
};
