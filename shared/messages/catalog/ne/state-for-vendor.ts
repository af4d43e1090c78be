import type { ArrangedStateWords } from "../en/state-arranged.ts";
import type { StateWords } from "../en/state.ts";
import { arrangedStateWords } from "./state-arranged.ts";
import { stateWords } from "./state.ts";

/** The words of the state band in mails to the vendor, who is asked for nothing, in Nepali. */
export const stateWordsForVendor: StateWords = {
  ...stateWords,
  daysLate: (count) => `भुक्तानी मितिपछि ${count} दिन भयो`,
  paymentDeclared: () => "ग्राहकले तिरेँ भन्नुभएको छ, तपाईंले पुष्टि गर्न बाँकी",
  paid: () => "तिरिएको",
};

/** The same where something is arranged, asked or promised. */
export const arrangedStateWordsForVendor: ArrangedStateWords = {
  ...arrangedStateWords,
  planStarting: "किस्ता योजनामा सहमति भयो, ग्राहकको एउटा चरण बाँकी",
  planPastDue: (count) =>
    count < 1 ? "योजनाको किस्ता आइपुगेको छैन" : `योजनाको किस्ता ${count} दिन ढिलो भयो`,
  requestPending: "एउटा अनुरोध तपाईंको जवाफ पर्खँदै छ",
  requestCountered: "तपाईंको प्रस्ताव ग्राहकको जवाफ पर्खँदै छ",
  promised: (date) => `${date} सम्म तिर्ने वाचा छ`,
  questionOpen: "एउटा प्रश्न तपाईंको जवाफ पर्खँदै छ",
};
