import type { PageTimelineWords } from "../en/page-timeline.ts";

/** What the page says, in Nepali, of who was and will be written to. */
export const pageTimelineWords: PageTimelineWords = {
  sentTo: (names) => `${names}लाई इमेल पठाइयो`,
  reminderSent: (names, reason) => `${names}लाई सम्झाउने सन्देश पठाइयो (${reason})`,
  coming: {
    mail: (names, reason) => `अझै बाँकी भए ${names}लाई इमेल जान्छ (${reason})`,
    letter: (_, reason) => `अझै बाँकी भए हुलाकबाट पत्र आउँछ (${reason})`,
    call: (_, reason) => `अझै बाँकी भए हामी फोन गर्छौं (${reason})`,
    visit: (_, reason) => `अझै बाँकी भए हामी भेट्न आउँछौं (${reason})`,
  },
  rests: "तिर्ने अरू उपायमुनि वाचा, प्रश्न वा रोक राखे सम्झाउने सन्देश जाँदैन।",
  stop: "मलाई सम्झाउने सन्देश नपठाउनुहोस्",
  stopNote: "भुक्तानी मिति उही रहन्छ, र रसिद आइरहन्छ।",
  stopped: "अब तपाईंलाई सम्झाउने सन्देश जाँदैन। भुक्तानी मिति उही रहन्छ, र रसिद आइरहन्छ।",
  start: "मलाई फेरि सम्झाउने सन्देश पठाउनुहोस्",
  fault: "पठाउन सकिएन। कृपया एकछिनपछि फेरि प्रयास गर्नुहोस्।",
};
