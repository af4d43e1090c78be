import { laterPart } from "./later-part.tsx";

/** The ask where there is nothing to press: on its way, paid, withdrawn, given up. */
export const closedAsk = laterPart(() =>
  import("./later/closed-ask.tsx").then((module) => module.ClosedAsk),
);

/** The button for a way that has more to say than a card. */
export const preferredButton = laterPart(() =>
  import("./later/preferred-button.tsx").then((module) => module.PreferredButton),
);

/** What became of money that did more than arrive once. */
export const moneyNotices = laterPart(() =>
  import("./money/money-notices.tsx").then((module) => module.MoneyNotices),
);

/** What took off the total without being paid. */
export const moneySums = laterPart(() =>
  import("./money/money-sums.tsx").then((module) => module.MoneySums),
);

/** How to find out that the page is really the vendor's. */
export const realFacts = laterPart(() =>
  import("./later/real-facts.tsx").then((module) => module.RealFacts),
);
