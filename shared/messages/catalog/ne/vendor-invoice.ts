import type { EventFacts } from "../en/event-facts.ts";
import type { VendorWords } from "../en/vendor.ts";
import { politeName } from "./polite-name.ts";
import {
  arrangementEventWords,
  mailNames,
  moneyEventWords,
  planEnds,
  questionAnswers,
  withholdingAnswers,
} from "./vendor-events.ts";
import { withEnding } from "./with-ending.ts";

const to = (facts: EventFacts) =>
  facts["to"] === undefined ? "" : `${withEnding(politeName(facts["to"]), "लाई")} `;
const because = (facts: EventFacts) =>
  facts["reason"] === undefined ? "" : `: ${facts["reason"]}`;
const reminder = (facts: EventFacts) =>
  facts["milestone"] === undefined ? "सम्झाउने सन्देश" : `सम्झाउने सन्देश “${facts["milestone"]}”`;
const task = (facts: EventFacts) =>
  `${facts["channel"] ?? "सम्पर्क"}${facts["milestone"] === undefined ? "" : ` “${facts["milestone"]}”`}`;

/** What somebody did; where nobody is named, the verb says only that it was done. */
const act = (facts: EventFacts, did: string, done: string) =>
  facts["by"] === undefined ? done : `${withEnding(politeName(facts["by"]), "ले")} ${did}`;

/** The words of the page of one invoice, in Nepali. */
export const invoiceWords: VendorWords["invoice"] = {
  title: (number) => `बिजक ${number}`,
  views: "के हेर्ने",
  standing: "अहिलेको अवस्था",
  theirPage: "ग्राहकको पेज",
  pageTitle: "ग्राहकले देख्ने पेज",
  for: "केका लागि",
  total: "जम्मा",
  paid: "तिरिएको",
  processing: "आउँदै",
  remaining: "तिर्न बाँकी",
  issuedOn: "जारी",
  due: "भुक्तानी मिति",
  voidReason: "किन रद्द भयो",

  actions: "के गर्न सकिन्छ",
  send: "फेरि पठाउनुहोस्",
  sendTitle: "फेरि पठाउने?",
  sendMore: (contact) => `बिजक फेरि एक पटक आफ्नै लिङ्कसहित ${contact} कहाँ जान्छ। पहिलेका लिङ्क पनि चल्छन्।`,
  sendNow: "पठाउनुहोस्",
  sending: "पठाउँदै",
  sent: "जाँदै छ।",
  firstSend: "पठाउनुहोस्",
  firstSendTitle: "अहिले पठाउने?",
  firstSendMore: (contact) => `बिजक PDF र तिर्ने लिङ्कसहित ${contact} कहाँ जान्छ।`,
  pdf: "PDF खोल्नुहोस्",
  duplicate: "नक्कल बनाउनुहोस्",
  duplicating: "नक्कल बन्दै",
  void: "यो बिजक रद्द गर्नुहोस्",
  voidTitle: "यो बिजक रद्द गर्ने?",
  voidMore:
    "यसको नम्बर रहन्छ, र तपाईंको खातामा रद्द भनेर बस्छ। यसमा अब केही तिर्नु पर्दैन, सम्झाउने सन्देश रोकिन्छ, र यसको पेजले यही भन्छ। यो उल्ट्याउन सकिँदैन।",
  voidReasonLabel: "किन?",
  voidReasonHint: "ग्राहकले बिजकको पेजमा पढ्नुहुन्छ।",
  voidNow: "बिजक रद्द गर्नुहोस्",
  voiding: "रद्द हुँदै",
  voided: "बिजक रद्द भयो।",
  keep: "राख्नुहोस्",
  notNow: "अहिले होइन",
  notAllowed: {
    draft: "यो अझै मस्यौदा हो।",
    open: "यो खुला छ।",
    paid: "यो तिरिसकिएको छ।",
    void: "यो रद्द भइसकेको छ।",
    uncollectible: "यो नउठ्ने मानिएको छ।",
  },
  hasPayments: "यसमा पैसा तिरिएको छ।",
  hasProcessing: "एउटा भुक्तानी आउँदै छ।",

  links: "लिङ्क",
  linksHint: "लिङ्क हुने जोसुकैले यो बिजक हेर्न र तिर्न सक्छन्। हरेक सम्पर्क व्यक्तिको आफ्नै लिङ्क हुन्छ।",
  linksNone: "अहिलेसम्म लिङ्क छैन।",
  linkFor: (name, email) => `${name}, ${email}`,
  linkMade: (date) => `${date} मा बनेको`,
  linkExpires: (date) => `${date} सम्म चल्ने`,
  linkRevoked: (date) => `${date} मा बन्द गरिएको`,
  linkContact: "कसका लागि",
  makeLink: "लिङ्क बनाउनुहोस्",
  makingLink: "लिङ्क बन्दै",
  newLink: "तपाईंको नयाँ लिङ्क",
  newLinkMore: "यो एक पटक मात्र देखाइन्छ। अहिल्यै कपी गर्नुहोस्।",
  copy: "कपी गर्नुहोस्",
  copied: "कपी भयो।",
  revoke: "बन्द गर्नुहोस्",
  revokeTitle: "यो लिङ्क बन्द गर्ने?",
  revokeMore: (name) =>
    `${withEnding(politeName(name), "ले")} यसबाट अब बिजक खोल्न सक्नुहुन्न। नयाँ लिङ्क इमेलबाट माग्न सक्नुहुन्छ।`,
  revokeNow: "लिङ्क बन्द गर्नुहोस्",
  revoked: "लिङ्क अब चल्दैन।",

  timeline: "इतिहास",
  coming: "आउँदै",
  soFar: "अहिलेसम्म",
  milestones: {
    "not-opened": "पुग्यो?",
    upcoming: "एक हप्तामा भुक्तानी मिति",
    "due-today": "भुक्तानी मिति आज",
    "three-days-late": "तीन दिन ढिलो",
    "seven-days-late": "एक हप्ता ढिलो",
    "fourteen-days-late": "दुई हप्ता ढिलो",
    "twenty-one-days-late": "तीन हप्ता ढिलो",
    "thirty-days-late": "तीस दिन ढिलो",
    "forty-five-days-late": "पैँतालीस दिन ढिलो",
    "sixty-days-late": "साठी दिन ढिलो",
  },
  events: {
    created: (facts) => act(facts, "मस्यौदा लेख्नुभयो", "मस्यौदा लेखियो"),
    changed: (facts) => act(facts, "मस्यौदा फेर्नुभयो", "मस्यौदा फेरियो"),
    issued: (facts) => act(facts, "जारी गर्नुभयो", "जारी भयो"),
    sent: (facts) => `${to(facts)}इमेल गयो`,
    "send-failed": (facts) => `${to(facts)}इमेल जान सकेन${because(facts)}`,
    "link-minted": (facts) => `${to(facts)}लिङ्क बन्यो`,
    "link-opened": (facts) => act(facts, "लिङ्क खोल्नुभयो", "लिङ्क खोलियो"),
    "link-revoked": (facts) => act(facts, "लिङ्क बन्द गर्नुभयो", "लिङ्क बन्द गरियो"),
    seen: (facts) => act(facts, "हेर्नुभयो", "हेरियो"),
    "fresh-link-sent": (facts) => `${to(facts)}नयाँ लिङ्क इमेलमा गयो`,
    "preview-sent": (facts) => `${to(facts)}झलक इमेलमा गयो`,
    "reminder-sent": (facts) => `${to(facts)}${reminder(facts)} गयो`,
    "reminder-skipped": (facts) => `${reminder(facts)} पठाइएन${because(facts)}`,
    "reminder-planned": (facts) =>
      facts["channel"] === undefined
        ? `${to(facts)}${reminder(facts)} जान्छ`
        : `${task(facts)}: तपाईंलाई सम्झाइन्छ`,
    "follow-up-due": (facts) => `${task(facts)} तपाईंको सम्पर्क सूचीमा आयो`,
    "follow-up-noted": (facts) => `${act(facts, "सम्पर्क टिप्नुभयो", "सम्पर्क टिपियो")}${because(facts)}`,
    "reminders-stopped": (facts) =>
      `${facts["to"] === undefined ? "उहाँले" : withEnding(politeName(facts["to"]), "ले")} सम्झाउने सन्देश नपठाउन भन्नुभयो`,
    "reminders-started": (facts) =>
      `${facts["to"] === undefined ? "उहाँले" : withEnding(politeName(facts["to"]), "ले")} फेरि सम्झाउने सन्देश लिन भन्नुभयो`,
    held: (facts) =>
      `${facts["date"] === undefined ? "" : `${facts["date"]} सम्म `}${act(facts, "सम्झाउने सन्देश रोक्नुभयो", "सम्झाउने सन्देश रोकियो")}${because(facts)}`,
    "hold-lifted": (facts) => act(facts, "रोक हटाउनुभयो", "रोक हटाइयो"),
    "hand-over-started": (facts) =>
      `${act(facts, "अरूलाई जिम्मा दिने सूचना दिनुभयो", "अरूलाई जिम्मा दिने सूचना दिइयो")}${facts["date"] === undefined ? "" : `; ${facts["date"]} अघि होइन`}`,
    "hand-over-withdrawn": (facts) =>
      act(facts, "जिम्मा दिने सूचना फिर्ता लिनुभयो", "जिम्मा दिने सूचना फिर्ता लिइयो"),
    "hand-over-completed": (facts) =>
      `${act(facts, "अरूलाई जिम्मा दिनुभयो", "अरूलाई जिम्मा दिइयो")}: अब कसैलाई लेखिँदैन`,
    ...moneyEventWords,
    ...arrangementEventWords,
    "receipt-sent": (facts) => `${to(facts)}धन्यवादसहित रसिद गयो`,
    "notice-sent": (facts) => `${to(facts)}जानकारी गयो`,
    "mail-bounced": (facts) => `${to(facts)}पठाएको इमेल फर्कियो। कृपया ठेगाना सच्याउनुहोस्।`,
    "mail-complained": (facts) =>
      `${facts["to"] === undefined ? "उहाँले" : withEnding(politeName(facts["to"]), "ले")} हाम्रो इमेल नचाहेको जनाउनुभयो। त्यहाँ अब केही पठाइँदैन।`,
    "wrong-person": (facts) => `${act(facts, "भन्नुभयो", "कसैले भन्नुभयो")}: सम्बन्धित व्यक्ति होइन`,
    forwarded: (facts) => act(facts, `${to(facts)}पठाउन लगाउनुभयो`, `${to(facts)}पठाइयो`),
    voided: (facts) => `${act(facts, "रद्द गर्नुभयो", "रद्द भयो")}${because(facts)}`,
    duplicated: (facts) => act(facts, "नक्कल बनाउनुभयो", "नक्कल बन्यो"),
  },
  mailNames,
  withholdingAnswers,
  planEnds,
  questionAnswers,
  channels: { letter: "चिठी", call: "फोन", visit: "भेट" },
  holdReasons: {
    call: "एउटा फोन",
    visit: "एउटा भेट",
    illness: "बिरामी",
    legal: "कानुनी रोक",
    other: "अरू कारण",
  },
  skipReasons: {
    held: "तपाईंले रोक्नुभएको थियो",
    "handed-over": "अरूलाई जिम्मा दिइँदै थियो",
    "skip-rule": "यो चरणले नै भन्छ",
    unsubscribed: "उहाँले सम्झाउने सन्देश चाहनुभएको छैन",
    settled: "तिरिसकिएको थियो",
    "payment-processing": "भुक्तानी आउँदै थियो",
    "declared-paid": "ग्राहकले तिरेँ भन्नुभएको थियो",
    "in-plan": "किस्ता योजना चलिरहेको छ",
    "request-unanswered": "एउटा अनुरोध जवाफ पर्खँदै थियो",
    promised: "तिर्ने वाचा चलिरहेको थियो",
    asked: "बाँकी सबै रकमबारे प्रश्न खुला थियो",
    paused: "ग्राहकले सम्झाउने सन्देश रोक्नुभएको थियो",
    void: "बिजक रद्द भएको थियो",
    "already-opened": "बिजक खोलिसकिएको थियो",
    "too-late": "यसको समय बितिसकेको थियो",
    "too-close": "अर्को भर्खरै गएको थियो",
    "nobody-to-reach": "इमेलबाट सम्पर्क हुने कोही थिएन",
  },
  declines: {
    card: "कार्डको विवरण मिलेन",
    confirmation: "बैंकमा पुष्टि भएन",
    temporary: "बैंकसम्म पुग्दा समस्या भयो",
    declined: "बैंकले हुन दिएन",
  },
  otherEvent: (kind) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " "),
};
