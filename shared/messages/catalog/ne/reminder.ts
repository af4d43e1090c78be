import type { ContactRole } from "../../../invoicing/client.ts";
import { openAmount } from "../../open-amount.ts";
import type { ReminderWords } from "../en/reminder.ts";
import { invoiceName as invoice } from "./mail.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

const of = (who: string) => withEnding(who, "को");

const roles: Readonly<Record<ContactRole, string>> = {
  primary: "",
  billing: " (लेखा)",
  leadership: " (नेतृत्व)",
};

const since = (count: number) =>
  count === 1 ? "त्यो मिति हिजो थियो" : `त्यो मितिपछि ${count} दिन भयो`;

/** The words of reminders, in Nepali. */
export const reminderWords: ReminderWords = {
  neutralSubject: (f) => `${of(f.vendor)} ${invoice(f)} बारे`,
  notOpenedSubject: (f) =>
    `${of(f.vendor)} ${invoice(f)} पाउनुभयो? ${openAmount(f)}, भुक्तानी मिति ${f.dueDate}`,
  formalGreeting: (name) => `आदरणीय ${politeName(name)},`,
  opening: (f) => `यो इमेल “${f.purpose}” को ${invoice(f)} बारे हो।`,
  formalOpening: (f) => `“${f.purpose}” को ${invoice(f)} बारे यो पत्र लेख्दै छौँ।`,
  copyOf: (names) => `यो ${withEnding(names, "लाई")} पठाएको इमेलको प्रति हो।`,
  reason: {
    notOpened: "यसको पेज अझै खोलिएको छैन, त्यसैले लेखेका हौँ; कहिलेकाहीँ इमेल पुग्दैन।",
    comingDue: (count) =>
      count === 1
        ? "त्यो मिति भोलि हो, त्यसैले लेखेका हौँ।"
        : `त्यो मिति आउन ${count} दिन बाँकी छ, त्यसैले लेखेका हौँ।`,
    dueToday: (zone) =>
      `त्यो मिति आज हो, त्यसैले लेखेका हौँ; मध्यरात (${zone}) सम्म जुनसुकै बेला तिर्दा समयमै हुन्छ।`,
    warm: (count) => `${since(count)}, त्यसैले लेखेका हौँ। कामको चापमा कहिलेकाहीँ छुट्नु स्वाभाविक हो।`,
    clear: (count) => `${since(count)}, त्यसैले लेखेका हौँ।`,
    firm: (count, message) => `${since(count)}, त्यसैले ${message} औँ पटक लेखेका हौँ।`,
    formal: (count, message) => `${since(count)}, त्यसैले यो ${message} औँ पत्र लेखेका हौँ।`,
    promiseComing: (count, date) =>
      count === 1
        ? `तपाईंले दिनुभएको मिति (${date}) भोलि भएकाले लेख्दै छौँ।`
        : `तपाईंले दिनुभएको मिति (${date}) आउन ${count} दिन बाँकी भएकाले लेख्दै छौँ।`,
    promiseToday: (date) => `तपाईंले दिनुभएको मिति आज (${date}) भएकाले लेख्दै छौँ।`,
    monthEnds: (date) => `हाम्रो महिनाको हिसाब ${date} मा बन्द हुने भएकाले लेख्दै छौँ।`,
  },
  alreadyPaid: "तिरिसक्नुभयो? यो इमेलको जवाफमा भन्नुहोस्।",
  alreadyPaidOrAsk: "तिरिसक्नुभयो, वा प्रश्न छ? जवाफ लेख्नुहोस्।",
  options: "तपाईंका विकल्पहरू यसको पेजमा छन्।",
  granted: (ways) => `यसको पेजमा सोध्नै नपरी: ${ways}।`,
  ways: {
    threeTitle: "अघि बढ्ने तीन बाटा",
    three: ["पूरै, वा अहिले एक भाग तिर्ने।", "हामीसँग मिलेर नयाँ मिति राख्ने।", "के अप्ठ्यारो छ, हामीलाई भन्ने।"],
    levelSet: [
      "नयाँ तरिका: पटकपटक सानो रकम, नयाँ मिति।",
      "कामअघि नै रकम राखेर सँगै काम गर्दै जाने।",
      "बुझाएको कामको रकम तिरेर राम्रैसँग टुङ्ग्याउने।",
    ],
  },
  levelSet: {
    reason: (count) => `भुक्तानी मिति बितेको ${count} दिन भएकाले, अघि बढ्ने बाटो तपाईंसँगै छान्न लेख्दै छौँ।`,
    invitation: "यस कुराकानीमा तपाईंको लेखा र नेतृत्वलाई पनि स्वागत छ।",
    alreadyPaid: "तिरिसक्नुभयो? जवाफ लेख्नुहोस्।",
    ask: "कुन बाटो मिल्छ, कृपया जवाफमा लेख्नुहोस्।",
  },
  lateTerms: "भुक्तानी मितिपछि तिर्दा लागू हुने सहमति:",
  lateTermsOnPage: "भुक्तानी मितिपछि तिर्दाको सहमति बिजकको पेजमा छ।",
  named: (name, role) => `${politeName(name)}${roles[role]}`,
  alsoTo: (names) => `यो इमेल ${withEnding(names, "लाई")} पनि गएको छ।`,
  next: (date) => `नतिरिएमा हामी ${date} मा फेरि लेख्छौँ।`,
  nextJoined: (date, names) => `नतिरिएमा ${date} मा ${withEnding(names, "लाई")} पनि लेख्छौँ।`,
  noNext: "यसपछि अर्को सम्झाउनी आउँदैन।",
  pause: "सम्झाउनी त्यहीँ थाम्नुहोस् वा रोक्नुहोस्; मिति उही रहन्छ।",
  isThisReal: "यो साँचो हो? चिनेको नम्बरमा फोन गर्नुहोस्।",
  several: {
    subject: (count, vendor) => `${of(vendor)} ${count} वटा बिजक बारे`,
    comingSubject: (count, { vendor, sums, firstDate }) =>
      `${of(vendor)} ${count} वटा बिजक: ${sums}, पहिलोको मिति ${firstDate}`,
    band: (count, late) =>
      late === 0 ? `${count} वटा बिजकको मिति आउँदै छ` : `${count} वटा बिजक, ${late} वटाको मिति बितेको`,
    opening: (count, sums) => `यो इमेल ${count} वटा बिजक बारे हो, जम्मा ${sums}।`,
    lateReason: (count) => `तीमध्ये ${count} वटाको भुक्तानी मिति बितेकाले लेख्दै छौँ।`,
    slippedBy: "कामको चापमा कहिलेकाहीँ छुट्नु स्वाभाविक हो।",
    comingReason: (count) => {
      if (count === 0) return "पहिलोको भुक्तानी मिति आज भएकाले लेख्दै छौँ।";
      return count === 1
        ? "पहिलोको भुक्तानी मिति भोलि भएकाले लेख्दै छौँ।"
        : `पहिलोको भुक्तानी मिति आउन ${count} दिन बाँकी भएकाले लेख्दै छौँ।`;
    },
    line: (f) => `बिजक ${f.number}, “${f.purpose}”`,
    lineState: (f, amount) =>
      f.daysLeft >= 0
        ? `${amount}, भुक्तानी मिति ${f.dueDate}`
        : `${amount}, भुक्तानी मिति ${f.dueDate}, ${-f.daysLeft} दिनअघि`,
    ask: "कृपया हरेक बिजक त्यसकै पेजमा तिर्नुहोस्।",
    options: "हरेक पेजमा तपाईंका लागि अरू विकल्प छन्।",
    next: (date) => `नतिरिएमा हामी ${date} मा फेरि लेख्छौँ।`,
    nextJoined: (date, names) => `नतिरिएमा ${date} मा ${withEnding(names, "लाई")} पनि लेख्छौँ।`,
    pause: "सम्झाउने इमेल हरेकको पेजमा थाम्न वा रोक्न मिल्छ; भुक्तानी मिति उही रहन्छ।",
  },
};
