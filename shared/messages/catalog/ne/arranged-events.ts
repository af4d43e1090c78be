import type { ArrangedEventWords } from "../en/arranged-events.ts";

/** What the timeline of the client's page says of what was arranged, in Nepali. */
export const arrangedEventWords: ArrangedEventWords = {
  "plan-agreed": () => `किस्ता योजनामा सहमति भयो`,
  "plan-ended": () => `किस्ता योजना टुङ्गियो`,
  "agreement-taken-back": () => `सहमति फिर्ता लिइयो`,
  "due-date-moved": () => `भुक्तानी मिति सारियो`,
  "installment-planned": (amount) => `किस्ता योजनाअनुसार ${amount}`,
  "promise-made": (amount) => `${amount} तिर्ने वाचा भयो`,
  "promise-kept": () => `वाचा पूरा भयो। धन्यवाद`,
  "promise-broken": () => `वाचा गरिएको रकम आइपुगेन`,
  promised: (amount) => `${amount} तिर्ने वाचाको दिन`,
  "request-asked": () => `हामीलाई अनुरोध पठाइयो`,
  "request-answered": () => `हामीले अनुरोधको जवाफ दियौँ`,
  "question-asked": () => `प्रश्न सोधियो`,
  "question-answered": () => `प्रश्नको जवाफ दिइयो`,
  "bill-shared": () => `बिजक बाँडियो`,
  paused: () => `सम्झाउनी रोकियो`,
};
