import type { ArrangedStateWords } from "../en/state-arranged.ts";

/** The words of the state band where something is arranged, asked or promised, in Nepali. */
export const arrangedStateWords: ArrangedStateWords = {
  planStarting: "किस्ता योजना सुरु हुन एउटा चरण बाँकी",
  planAgreed: (date) => `किस्ता योजनामा सहमति भयो, अर्को किस्ता ${date}`,
  planPastDue: (count) =>
    count < 1
      ? "यो किस्ता आइपुगेको छैन: तपाईंका विकल्पहरू"
      : `यो किस्ताको मिति ${count} दिन नाघ्यो: तपाईंका विकल्पहरू`,
  requestPending: "हामी तपाईंको अनुरोध हेर्दै छौँ",
  requestCountered: "हामीले तपाईंको अनुरोधको जवाफ दिएका छौँ",
  promised: (date) => `${date} सम्म तिर्ने वाचा भयो, धन्यवाद`,
  questionOpen: "हामी तपाईंको प्रश्न हेर्दै छौँ",
  paused: (date) => `${date} सम्म सम्झाउनी रोकिएको छ`,
};
