import type { HandOverWords } from "../en/hand-over.ts";
import { invoiceName as invoice } from "./mail.ts";

/** The words around a hand-over, in Nepali. */
export const handOverWords: HandOverWords = {
  opening: (f) => `“${f.purpose}” को ${invoice(f)} बारे यो पत्र लेख्दै छौँ।`,
  reason: (count) => `भुक्तानी मिति बितेको ${count} दिन भयो र दुवैलाई मिल्ने बाटो नभेटिएकाले लेख्दै छौँ।`,
  step: (date) => `बाटो नभेटिएमा ${date} देखि असुली गर्ने संस्थाले यो काम लिन सक्छ।`,
  open: "त्यसअघि सबै विकल्प खुला छन्, र तीमध्ये जुनसुकैले यो कुरा टुङ्ग्याउँछ।",
  granted: (ways) => `सोध्नै नपरी यसको पेजमा छान्न मिल्ने: ${ways}।`,
  ways: [
    "पूरै, वा अहिले एक भाग तिर्ने।",
    "हामीसँग मिलेर नयाँ मिति राख्ने।",
    "केही मिलेको छैन? भन्नुहोस्, अनि यो पर्खन्छ।",
  ],
  waysTitle: "अघि बढ्ने तीन बाटा",
  paidOrTalk: "तिरिसक्नुभयो, वा कुरा गर्न चाहनुहुन्छ? जवाफ लेख्नुहोस् वा फोन गर्नुहोस्।",
  afterwards: "त्यसपछि हामी यसबारे लेख्दैनौँ।",
  withdrawnOpening: (f) =>
    `“${f.purpose}” को ${invoice(f)} बारे राम्रो खबर: यो हामीसँगै रहन्छ, अरू कसैले लिँदैन।`,
  withdrawnNext: "हामीबीच भएका सबै सहमति जस्ताको तस्तै छन्।",
};
