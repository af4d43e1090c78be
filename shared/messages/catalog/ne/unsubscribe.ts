import type { UnsubscribeWords } from "../en/unsubscribe.ts";

/** The words of the page on which a reader stops reminders, in Nepali. */
export const unsubscribeWords: UnsubscribeWords = {
  title: "सम्झनापत्र",
  ask: (vendor) => `${vendor} का बिलबारे सम्झनापत्र रोक्ने हो?`,
  goesOn: "बिल, रसिद र तपाईंका प्रश्नका जवाफ भने आइरहन्छन्।",
  stays: "तिर्न बाँकी रकम जस्ताको तस्तै रहन्छ; तपाईंको पृष्ठमा जुनसुकै बेला हेर्न सकिन्छ।",
  stop: "सम्झनापत्र रोक्नुहोस्",
  stopped: (vendor) => `भयो: अब ${vendor} बाट सम्झनापत्र आउँदैन।`,
  again: "मन बदलिएमा, आफ्नो बिलको पृष्ठबाट फेरि सुरु गर्न सक्नुहुन्छ।",
  invalid: "यो ठेगानाले केही रोक्दैन।",
  invalidNext: "सायद यो अधुरो छ। सम्झनापत्र रोक्ने बटन तपाईंको बिलको पृष्ठमा पनि छ।",
};
