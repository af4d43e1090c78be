import { arrangedStateWords } from "./state-arranged.ts";
import type { ArrangedStateWords } from "./state-arranged.ts";
import { stateWords } from "./state.ts";
import type { StateWords } from "./state.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words of the state band in mails to the vendor, who is asked for nothing, in English. */
export const stateWordsForVendor: StateWords = {
  ...stateWords,
  daysLate: (count) => `${days(count)} late`,
  paymentDeclared: () => "Reported as paid, to be confirmed by you",
  paid: () => "Paid",
};

/** The same where something is arranged, asked or promised. */
export const arrangedStateWordsForVendor: ArrangedStateWords = {
  ...arrangedStateWords,
  planStarting: "Plan agreed, one step left for the client",
  planPastDue: (count) =>
    count < 1 ? "The plan’s payment didn’t come" : `The plan’s payment is ${days(count)} late`,
  requestPending: "A request waits for your answer",
  requestCountered: "Your suggestion waits for the client’s answer",
  promised: (date) => `Promised by ${date}`,
  questionOpen: "A question waits for your answer",
};
