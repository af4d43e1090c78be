import type { ReminderWords } from "../en/vendor-reminders.ts";
import { politeName } from "./polite-name.ts";
import { followUpWords } from "./vendor-follow-ups.ts";
import { handOverWords, holdWords, outgoingWords } from "./vendor-outgoing.ts";
import { rehearsalWords, wordingWords } from "./vendor-wordings.ts";
import { withEnding } from "./with-ending.ts";

/** The words in which steps of a cadence are chosen, in Nepali. */
const stepWords: ReminderWords["step"] = {
  title: (number) => `चरण ${number}`,
  anchor: "कहिलेबाट गन्ने",
  anchors: {
    sent: "पहिलो पटक इमेल गएको दिन",
    opened: "कसैले खोलेको दिन",
    due: "भुक्तानी मिति",
    "discount-end": "छुटको अन्तिम दिन",
    installment: "योजनाको अर्को किस्ताको मिति",
    promise: "वाचा गरेको दिन",
    "month-end": "भुक्तानी मितिपछि तपाईंको महिना सकिने दिन",
  },
  days: "दिन",
  side: "अघि वा पछि",
  sides: { before: "अघि", after: "पछि" },
  grace: "कति ढिलोसम्म मिल्ने",
  graceHint: (count) =>
    count === 0
      ? "आफ्नो दिनमा केहीले रोक्यो भने यो छोडिन्छ।"
      : `केहीले रोक्यो भने ${count} दिन पछिसम्म जान सक्छ; त्यसपछि छोडिन्छ।`,
  channel: "कसरी",
  channels: {
    mail: "इमेल",
    letter: "तपाईंले छाप्ने चिठी",
    call: "तपाईंले गर्ने फोन",
    visit: "तपाईंले गर्ने भेट",
  },
  channelHint: {
    mail: "Kindly ले ग्राहकलाई आफैँ इमेल गर्छ।",
    letter: "छाप्न मिल्ने PDF सहित तपाईंको सम्पर्क सूचीमा आउँछ। Kindly ले केही पठाउँदैन।",
    call: "फोन नम्बरसहित तपाईंको सम्पर्क सूचीमा आउँछ। Kindly ले केही पठाउँदैन।",
    visit: "तपाईंको सम्पर्क सूचीमा आउँछ। ग्राहक व्यक्ति भए भेट्न कहिल्यै भनिँदैन।",
  },
  tone: "भाव",
  tones: { warm: "न्यानो", clear: "स्पष्ट", firm: "दृढ", formal: "औपचारिक" },
  toneHint: {
    warm: "सबै ठीकै छ भन्ने मानेर लेखिएको नम्र टिपोट।",
    clear: "अहिलेको अवस्था र ग्राहकले के गर्न सक्नुहुन्छ भन्छ।",
    firm: "के सहमति भएको थियो र कति पटक लेख्नुभयो, त्यो पनि थप्छ।",
    formal: "अभिलेखमा चाहिने मिति र तथ्य पनि थप्छ। भाषा नम्र नै रहन्छ।",
  },
  circle: "कसलाई",
  circles: {
    first: "पहिलो सम्पर्क व्यक्ति",
    billing: "र लेखा",
    leadership: "र लेखा र नेतृत्व",
  },
  circleHint: {
    first: "बिजक पाउने व्यक्ति।",
    billing: "लेखालाई सबैले देख्ने गरी प्रति जान्छ; त्यसअघिको इमेलले यो खबर दिन्छ। ग्राहक व्यक्ति भए प्रति जाँदैन।",
    leadership:
      "लेखा र नेतृत्वलाई सबैले देख्ने गरी प्रति जान्छ; त्यसअघिको इमेलले यो खबर दिन्छ। ग्राहक व्यक्ति भए प्रति जाँदैन।",
  },
  sender: "हस्ताक्षर",
  senders: { owner: "बिजक लेख्ने व्यक्ति", senior: "तपाईंका वरिष्ठ व्यक्ति" },
  message: "पहिले के भन्ने",
  messages: {
    "not-opened": "बिजक नदेखिएको हुन सक्छ",
    reminder: "के तिर्न बाँकी छ",
    options: "तिर्ने विकल्प",
    "level-set": "कुरा गर्ने बेला भयो, अघि बढ्ने तीन बाटासहित",
  },
  unless: "कहिले छोड्ने",
  rules: {
    opened: "खोलिसकेपछि",
    "part-paid": "एक भाग तिरिसकेपछि",
    person: "ग्राहक व्यक्ति भएमा",
    business: "ग्राहक व्यवसाय भएमा",
  },
  add: "चरण थप्नुहोस्",
  remove: "हटाउनुहोस्",
  removeOf: (number) => `चरण ${number} हटाउनुहोस्`,
  noSteps: "अहिले कुनै चरण छैन। केही पठाइने छैन।",
};

/** The words of the list of cadences and their editor, in Nepali. */
const cadenceWords: ReminderWords["cadence"] = {
  title: "क्रम",
  inUse: "चलिरहेको",
  lead: "कहिले के जान्छ। पैसा आयो, सहमति भयो वा कसैले सोध्नुभयो भने लगत्तै रोकिन्छ।",
  usualName: "Kindly को सामान्य क्रम",
  steps: (count) => `${count} चरण`,
  others: "अरू क्रम",
  noOthers: "तपाईंको आफ्नै क्रम अझै छैन। सामान्य क्रमको नक्कल बनाएर चाहेको फेर्नुहोस्।",
  use: "यही चलाउनुहोस्",
  useOf: (name) => `यही चलाउनुहोस्: “${name}”`,
  used: (name) => `अब “${name}” चलेको छ। खुला बिजक अर्को चरणदेखि यही क्रममा जान्छन्।`,
  copy: "नक्कल बनाएर फेर्नुहोस्",
  copyOf: (name) => `“${name}” को नक्कल बनाएर फेर्नुहोस्`,
  copied: (name) => `${name}, हाम्रो तरिका`,
  change: "फेर्नुहोस्",
  changeOf: (name) => `“${name}” फेर्नुहोस्`,
  remove: "मेटाउनुहोस्",
  removeOf: (name) => `“${name}” मेटाउनुहोस्`,
  removeTitle: (name) => `“${name}” मेटाउने?`,
  removeMore: "पठाइसकेको केही फेरिँदैन। कतै चलिरहेको क्रम मेटिँदैन।",
  removeNow: "मेटाउनुहोस्",
  keep: "राख्नुहोस्",
  removed: "मेटियो।",
  back: "सबै क्रम",
  name: "नाम",
  nameHint: "तपाईंले मात्र देख्नुहुन्छ।",
  save: "क्रम सेभ गर्नुहोस्",
  saved: "सेभ भयो। खुला बिजक अर्को चरणदेखि यही क्रममा जान्छन्; पठाइसकेको जस्ताको तस्तै रहन्छ।",
  usualStays: "सामान्य क्रम जस्ताको तस्तै रहन्छ। फेर्न नक्कल बनाउनुहोस्।",
  stepsTitle: "चरण",
  stepsHint:
    "बिजकको समयअनुसारको क्रममा। दुई सम्झाउने सन्देशबीच सधैँ तीन दिन हुन्छ, र एकै दिन कसैलाई दुई वटा जाँदैन।",
};

/** The words of what holds for all reminders of a level, in Nepali. */
const settingWords: ReminderWords["settings"] = {
  title: "दिन र मान्छे",
  lead: "इमेल ग्राहकको ठाउँको समयमा 8:00 देखि 21:00 बीच जान्छ, राति कहिल्यै जाँदैन।",
  weekends: "साप्ताहिक बिदा",
  holidays: "सार्वजनिक बिदा",
  choices: { skip: "केही नलेख्ने", write: "अरू दिनजस्तै लेख्ने" },
  weekendsMeaning: {
    skip: "ग्राहकको ठाउँको साप्ताहिक बिदामा परेको कुरा मिल्ने अर्को दिनमा सर्छ।",
    write: "साप्ताहिक बिदामा पनि ग्राहकले तपाईंको सन्देश पाउन सक्नुहुन्छ।",
  },
  holidaysMeaning: {
    skip: "ग्राहकको देशको सार्वजनिक बिदामा परेको कुरा मिल्ने अर्को दिनमा सर्छ।",
    write: "सार्वजनिक बिदामा पनि ग्राहकले तपाईंको सन्देश पाउन सक्नुहुन्छ।",
  },
  daysOff: "तपाईंका बिदाका दिन",
  daysOffMeaning: "यी दिनमा ग्राहकले तपाईंबाट केही पाउनुहुन्न, र तपाईंलाई फोन गर्न वा भेट्न भनिँदैन।",
  noDaysOff: "अहिलेसम्म छैन।",
  dayOff: "बिदाको दिन",
  addDayOff: "यो दिन थप्नुहोस्",
  removeDayOff: (date) => `${date} हटाउनुहोस्`,
  senior: "वरिष्ठ व्यक्ति",
  noSenior: "कोही होइन: बिजक लेख्ने व्यक्तिकै हस्ताक्षर",
  seniorMeaning: {
    set: (name) =>
      `तोकिएका पछिल्ला चरणमा ${withEnding(politeName(name), "को")} हस्ताक्षर हुन्छ। उहाँ को हो, ग्राहकले देख्नुहुन्छ।`,
    none: "ग्राहकलाई सधैँ एउटै व्यक्तिले लेख्नुहुन्छ।",
  },
  digests: "तपाईंका मान्छेले पाउने खबर",
  digestsLead: "ग्राहकलाई यसको केही थाहा हुँदैन।",
  rhythms: { "at-once": "तुरुन्तै", daily: "दिनमा एक पटक", weekly: "हप्तामा एक पटक" },
  rhythmMeaning: {
    "at-once": "जे भयो त्यसको इमेल, भएकै बेला।",
    daily: "केही भएको भए, त्यो सबैको एउटा इमेल, हरेक बिहान।",
    weekly: "केही भएको भए, त्यो सबैको एउटा इमेल, हरेक सोमबार बिहान।",
  },
  save: "दिन र मान्छे सेभ गर्नुहोस्",
  saved: "सेभ भयो। खुला बिजकमा अर्को चरणदेखि लागू हुन्छ।",
  asFurther: (value) => `जस्तो छ त्यस्तै: ${value}`,
};

/** The words of what differs for one client or invoice, in Nepali. */
const levelWords: ReminderWords["level"] = {
  clientLead: "सबैको भन्दा फरक कुरा मात्र। यो ग्राहकका सबै बिजकमा लागू हुन्छ।",
  invoiceTitle: "यो बिजकका सम्झाउने सन्देश",
  invoiceLead: "यो ग्राहकमा लागू हुनेभन्दा फरक कुरा मात्र।",
  holds: (name) => `यहाँ चलेको: “${name}”।`,
  cadence: "क्रम",
  cadenceMeaning: "ग्राहकले के, कहिले पाउनुहुन्छ। पठाइसकेको जस्ताको तस्तै रहन्छ।",
  save: "फरक कुरा सेभ गर्नुहोस्",
};

/** The words of the vendor's pages about reminders, in Nepali. */
export const reminderWords: ReminderWords = {
  title: "सम्झाउने सन्देश",
  lead: "Kindly ले तपाईंको सट्टा सम्झाउँछ: किन लेखेको भन्छ, तिर्ने विकल्प दिन्छ, र पैसा आएपछि लगत्तै रोकिन्छ।",
  sections: {
    label: "सम्झाउने सन्देशबारे",
    outgoing: "अब के जान्छ",
    followUps: "सम्पर्क सूची",
    cadences: "क्रम र दिन",
    wordings: "शब्द",
  },
  cadence: cadenceWords,
  step: stepWords,
  settings: settingWords,
  level: levelWords,
  outgoing: outgoingWords,
  hold: holdWords,
  handOver: handOverWords,
  followUp: followUpWords,
  wording: wordingWords,
  rehearsal: rehearsalWords,
};
