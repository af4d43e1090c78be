import type { StateWords } from "../en/state.ts";

/** The words of the state band in Nepali. Imports no code: the client's page counts its bytes. */
export const stateWords: StateWords = {
  draft: () => "मस्यौदा, अझै पठाइएको छैन",
  dueIn: (count) => (count === 1 ? "भुक्तानी मिति भोलि हो" : `भुक्तानी मिति आउन ${count} दिन बाँकी`),
  dueToday: () => "भुक्तानी मिति आज हो",
  daysLate: (count) => `भुक्तानी मिति ${count} दिन नाघ्यो: तपाईंका विकल्पहरू`,
  paymentProcessing: (date) =>
    date === undefined ? "भुक्तानी आउँदै छ" : `भुक्तानी आउँदै छ, ${date} सम्ममा आइपुग्ने अनुमान छ`,
  paymentDeclared: () => "हामी तपाईंको भुक्तानी जाँच्दै छौँ",
  paid: () => "भुक्तानी भयो, धन्यवाद",
  nothingDue: () => "तिर्नुपर्ने केही छैन",
  void: () => "फिर्ता लिइयो, तिर्नुपर्ने केही छैन",
  uncollectible: () => "बन्द भयो, भुक्तानीको अपेक्षा छैन",
  paidSoFar: (band, amount) => `${band} · अहिलेसम्म ${amount} तिरियो`,
};
