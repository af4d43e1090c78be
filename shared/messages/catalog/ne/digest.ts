import type { DigestWords } from "../en/digest.ts";
import { withEnding } from "./with-ending.ts";

/** The words of a vendor's gathered news, in Nepali. */
export const digestWords: DigestWords = {
  subject: {
    daily: (vendor, date) => `${vendor}: ${date}`,
    weekly: (vendor, date) => `${vendor}: ${withEnding(date, "सम्मको")} हप्ता`,
  },
  opening: {
    daily: (count) => `हिजोदेखि ${count} वटा कुरा भए।`,
    weekly: (count) => `यो हप्ता ${count} वटा कुरा भए।`,
  },
  more: (count) => `थप ${count} वटा तपाईंको मुख्य पेजमा छन्।`,
  ask: "तपाईंले के हेर्नुपर्छ, मुख्य पेजले बताउँछ।",
  verb: "मुख्य पेज खोल्नुहोस्",
  rhythm: "खबर हुनेबित्तिकै, हरेक दिन वा हरेक हप्ता पाउने भनेर सेटिङमा छान्न मिल्छ।",
};
