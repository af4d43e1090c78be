import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { hasMoneyToTell, isPlain, mainOption } from "./main-option.ts";
import { laterPart } from "./later-part.tsx";

/** The ask where there is nothing to press: on its way, paid, withdrawn, given up. */
export const closedAsk = laterPart(() =>
  import("./later/closed-ask.tsx").then((module) => module.ClosedAsk),
);

/** What is said of arrangements in the band, in the ask and below it. */
export const arranged = laterPart((locale) =>
  import("./arranged/arranged.tsx").then((module) => module.loadArranged(locale)),
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

/** Loads what the ask of this view needs beyond the first bundle. */
export function loadAsk(view: InvoiceView, locale: Locale): Promise<unknown> {
  const option = mainOption(view);
  return Promise.allSettled([
    (view.status !== "open" || option === undefined) && closedAsk.load(locale),
    view.arrangements && arranged.load(locale),
    option && !isPlain(option) && preferredButton.load(locale),
    ...(hasMoneyToTell(view) ? [moneyNotices.load(locale), moneySums.load(locale)] : []),
  ]);
}
