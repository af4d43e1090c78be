import type { StepWords } from "../en/steps.ts";

/** Why a step of a cadence is sent, in Nepali. */
export const stepWords: StepWords = {
  moments: {
    sent: "पठाएको दिन",
    opened: "खोलिएको दिन",
    due: "भुक्तानी मिति",
    "discount-end": "छुटको अन्तिम दिन",
    installment: "योजनाको अर्को किस्ताको मिति",
    promise: "वाचा गरेको मिति",
    "month-end": "महिनाको अन्तिम दिन",
  },
  before: (count, moment) => `${moment}भन्दा ${count} दिनअघि`,
  on: (moment) => `${moment}मा`,
  after: (count, moment) => `${moment}को ${count} दिनपछि`,
  notOpened: (when) => `${when}, अझै नखोलिएकाले`,
  channels: { letter: "चिठीबाट", call: "फोनबाट", visit: "भेटेर" },
  by: (channel, when) => `${channel}, ${when}`,
};
