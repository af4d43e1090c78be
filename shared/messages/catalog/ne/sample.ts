import type { SampleWords } from "../en/sample.ts";

/** The invented invoice in Nepali. */
export const sampleWords: SampleWords = {
  client: "नर्थविन्ड ट्रेडिङ",
  contact: "माया चेन",
  greeting: "माया ज्यू",
  subject: "वेबसाइटको नयाँ डिजाइन",
};
