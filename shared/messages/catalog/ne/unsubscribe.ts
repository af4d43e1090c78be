import type { UnsubscribeWords } from "../en/unsubscribe.ts";
import { withEnding } from "./with-ending.ts";

/** The words of the page on which a reader stops reminders, in Nepali. */
export const unsubscribeWords: UnsubscribeWords = {
  title: "सम्झाउने सन्देश",
  ask: (vendor) => `${withEnding(vendor, "का")} बिजकबारे सम्झाउने सन्देश रोक्ने?`,
  goesOn: "बिजक, रसिद र तपाईंका प्रश्नका जवाफ भने आइरहन्छन्।",
  stays: "तिर्न बाँकी जति छ त्यति नै रहन्छ; तपाईंको पेजमा जुनसुकै बेला हेर्न सकिन्छ।",
  stop: "सम्झाउने सन्देश रोक्नुहोस्",
  stopped: (vendor) => `भयो: अब ${withEnding(vendor, "बाट")} सम्झाउने सन्देश आउँदैन।`,
  again: "मन फेरिए आफ्नो बिजकको पेजबाट फेरि सुरु गर्न सक्नुहुन्छ।",
  invalid: "यो ठेगानाले केही रोक्दैन।",
  invalidNext: "सायद ठेगाना पूरा छैन। सम्झाउने सन्देश रोक्ने बटन तपाईंको बिजकको पेजमा पनि छ।",
};
