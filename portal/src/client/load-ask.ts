import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { arranged } from "./later-arranged.ts";
import { closedAsk, moneyNotices, moneySums, preferredButton } from "./later-parts.ts";
import { hasMoneyToTell, isPlain, mainOption } from "./main-option.ts";

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
