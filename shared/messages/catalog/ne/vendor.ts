import type { VendorWords } from "../en/vendor.ts";
import { byMethod, endingIn, methodName } from "./methods.ts";
import { politeName } from "./polite-name.ts";
import { clientWords } from "./vendor-clients.ts";
import { editorWords } from "./vendor-editor.ts";
import { answerWords, arrangedWords, requestWords } from "./vendor-flexibility.ts";
import { invoiceWords } from "./vendor-invoice.ts";
import { creditWords, moneyWords, paymentListWords, paymentWords } from "./vendor-money.ts";
import { policyWords } from "./vendor-policy.ts";
import { problemWords } from "./vendor-problems.ts";
import { settingsWords } from "./vendor-settings.ts";
import { taskWords } from "./vendor-tasks.ts";

/** The words of the vendor's pages in Nepali. */
export const vendorWords: VendorWords = {
  editor: editorWords,
  invoice: invoiceWords,
  clients: clientWords,
  money: moneyWords,
  payment: paymentWords,
  payments: paymentListWords,
  credit: creditWords,
  tasks: taskWords,
  requests: requestWords,
  answer: answerWords,
  arranged: arrangedWords,
  policy: policyWords,
  settings: settingsWords,
  methods: {
    // On the client's page the account is "ours"; here it is the reader's own.
    name: (kind) => (kind === "own_account" ? "तपाईंकै खातामा ट्रान्सफर" : methodName(kind)),
    by: byMethod,
    endingIn,
  },
  problems: problemWords,

  shell: {
    title: "Kindly",
    titleOf: (page) => `${page} · Kindly`,
    skip: "सामग्रीमा जानुहोस्",
    pages: "पेजहरू",
    invoices: "बिजक",
    payments: "भुक्तानी",
    clients: "ग्राहक",
    tasks: "काम",
    settings: "कसरी तिरिन्छ, ग्राहकले के मिलाउन पाउने",
    reminders: "सम्झाउने सन्देश",
    reminderSettings: "सम्झाउने सन्देश: क्रम र शब्द",
    outgoing: "अब के जान्छ",
    followUps: "सम्पर्क सूची",
    account: "खाता",
    signedInAs: (name, vendor) => `${politeName(name)}, ${vendor}`,
    language: "भाषा",
    languages: { en: "English", th: "ไทย", ne: "नेपाली" },
    signOut: "लगआउट गर्नुहोस्",
    loading: "खुल्दै",
    stale: (time) => `सर्भरसम्म पुग्न सकिएन। देखिएको कुरा ${time} बजेको हो; हामी फेरि प्रयास गर्दै छौँ।`,
    tryAgain: "फेरि प्रयास गर्नुहोस्",
    cancel: "नगर्नुहोस्",
    optional: "ऐच्छिक",
    more: "थप देखाउनुहोस्",
  },

  trouble: {
    unreachable: "सर्भरसम्म पुग्न सकिएन।",
    unreachableMore: "तपाईंको इन्टरनेट नचलेको हुन सक्छ। हामी प्रयास गर्दै छौँ; केही हराएको छैन।",
    notFound: "यो ठेगानामा केही छैन।",
    notFoundMore: "ठेगाना गलत टाइप भएको, वा अर्कै खाताको हुन सक्छ।",
    failed: "यो पेज देखाउन सकिएन।",
    failedMore: "गल्ती हाम्रो हो। एकछिनपछि फेरि प्रयास गर्दा प्रायः हुन्छ।",
    toInvoices: "सबै बिजकमा जानुहोस्",
  },

  signIn: {
    title: "लगइन",
    lead: "हामी तपाईंलाई लिङ्क इमेल गर्छौँ। पासवर्ड सम्झनु पर्दैन।",
    email: "इमेल ठेगाना",
    ask: "लिङ्क इमेल गर्नुहोस्",
    asking: "पठाउँदै",
    sent: "आफ्नो इमेल हेर्नुहोस्",
    sentMore: (email) => `${email} कुनै खाताको हो भने लिङ्क जाँदै छ। त्यो एक पटक चल्छ।`,
    sentSame: "यही ब्राउजरमा खोल्नुहोस्, लगइन भइहाल्छ।",
    codeTitle: "अर्कै ठाउँमा खोल्नुभयो?",
    codeMore: "अर्को ब्राउजरले 12 अक्षरको कोड देखाउँछ। यहाँ टाइप गर्नुहोस्।",
    code: "कोड",
    enter: "कोडले लगइन गर्नुहोस्",
    otherAddress: "अर्को ठेगाना चलाउनुहोस्",
    openTitle: "तपाईंको लिङ्क तयार छ",
    openMore: "एक थिचाइमै लगइन हुन्छ।",
    open: "लगइन गर्नुहोस्",
    opening: "लगइन हुँदै",
    elsewhereTitle: "अब थोरै बाँकी",
    elsewhereMore:
      "तपाईंले यो लिङ्क अर्कै ब्राउजरमा माग्नुभएको थियो। त्यहाँ “कोड” लेखेको ठाउँमा यो कोड टाइप गर्नुहोस्:",
    elsewhereWhy: "यसरी अरूको हातमा परेको इमेलले केही खोल्दैन।",
    deadTitle: "यो लिङ्क अब चल्दैन",
    deadMore: "यो चलिसकेको छ, वा धेरै पुरानो भयो। नयाँ माग्नुहोस्।",
    askAgain: "नयाँ लिङ्क माग्नुहोस्",
    signedOut: "तपाईं लगआउट हुनुभयो।",
  },

  status: {
    draft: "मस्यौदा",
    open: "खुला",
    overdue: "ढिलो भएको",
    processing: "आउँदै",
    partlyPaid: "केही तिरिएको",
    paid: "तिरिएको",
    void: "रद्द",
    uncollectible: "नउठ्ने मानिएको",
  },

  list: {
    title: "बिजक",
    create: "नयाँ बिजक",
    tabs: "कुन बिजक",
    all: "सबै",
    drafts: "मस्यौदा",
    open: "खुला",
    overdue: "ढिलो भएका",
    paid: "तिरिएका",
    void: "रद्द",
    search: "ग्राहक, विषय वा नम्बरले खोज्नुहोस्",
    ofClient: (name) => `${name} का मात्र`,
    showAll: "सबै ग्राहक देखाउनुहोस्",
    due: (date) => `भुक्तानी मिति ${date}`,
    remaining: (money) => `${money} बाँकी`,
    notSent: "पठाइएको छैन",
    seen: "हेरियो",
    notSeen: "खोलिएको छैन",
    keys: "तीर बटनले सूचीमा चल्छ, Enter ले खोल्छ।",
    count: (shown, hasMore) => (hasMore ? `पछिल्ला ${shown} बिजक` : `${shown} बिजक`),
    noneTitle: "अहिलेसम्म बिजक छैन",
    noneMore: "पहिलो लेख्नुहोस्: कसले कति, कहिलेसम्म तिर्ने। करिब दुई मिनेट लाग्छ।",
    noneCreate: "पहिलो बिजक लेख्नुहोस्",
    noMatch: "केही भेटिएन।",
    noMatchReset: "सबै बिजक देखाउनुहोस्",
  },

  totals: {
    title: "आउन बाँकी",
    open: (count) => `${count} वटा बिजकबाट`,
    allOverdue: "ढिलो भएको",
    overdue: (money) => `${money} ढिलो भएको`,
    allProcessing: "आउँदै",
    processing: (money) => `${money} आउँदै`,
  },
};
