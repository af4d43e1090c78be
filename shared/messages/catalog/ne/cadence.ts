import type { CadenceWords } from "../en/cadence.ts";

/** What a step of a cadence does, in Nepali. */
export const cadenceWords: CadenceWords = {
  tones: { warm: "न्यानो", clear: "स्पष्ट", firm: "दृढ", formal: "औपचारिक" },
  messages: {
    "not-opened": (tone, circle) => `${circle}लाई बिजक पुग्यो कि भनेर सोध्ने ${tone} इमेल`,
    reminder: (tone, circle) => `${circle}लाई ${tone} सम्झाउने इमेल`,
    options: (tone, circle) => `${circle}लाई विकल्पबाट सुरु हुने ${tone} इमेल`,
    "level-set": (tone, circle) => `${circle}लाई अघि बढ्ने तीन बाटा दिने ${tone} इमेल`,
  },
  people: {
    letter: (tone) => `तपाईं ${tone} चिठी छापेर पठाउनुहुन्छ`,
    call: () => "तपाईंलाई फोन गर्न भनिन्छ",
    visit: () => "तपाईंलाई भेट्न भनिन्छ",
  },
  circles: {
    first: "पहिलो सम्पर्क व्यक्ति",
    billing: "पहिलो सम्पर्क व्यक्ति र लेखाका सम्पर्क",
    leadership: "पहिलो सम्पर्क व्यक्ति, लेखाका सम्पर्क र नेतृत्व",
  },
  rules: {
    opened: "खोलिसकेपछि",
    "part-paid": "एक भाग तिरिसकेपछि",
    person: "ग्राहक व्यक्ति भएमा",
    business: "ग्राहक व्यवसाय भएमा",
  },
  step: (when, what) => `${when}: ${what}`,
  senior: (what) => `${what}, तपाईंका वरिष्ठ व्यक्तिको नाममा`,
  sentence: (text) => `${text}।`,
  unless: (list) => `${list} यो चरण छोडिन्छ।`,
};
