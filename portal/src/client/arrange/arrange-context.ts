import { createContext, useContext } from "solid-js";
import type { CalendarDate } from "../../../../shared/values/calendar-date.ts";
import type { useInvoice } from "../invoice-context.tsx";
import type { ArrangeWords } from "./arrange-words.ts";
import { shortDate, writtenList } from "./short-date.ts";
import { type TermsAmounts, termsSummary } from "./terms-text.ts";

type ArrangeContextValue = {
  readonly words: ArrangeWords;
  readonly vendor: string;
  readonly short: (date: CalendarDate) => string;
  readonly list: (things: readonly string[]) => string;
  /** Terms in one line. */
  readonly summary: (terms: TermsAmounts) => string;
};

const ArrangeContext = createContext<ArrangeContextValue>();

type Invoice = ReturnType<typeof useInvoice>;

/** What is written about arrangements, in words that may change. */
export function makeArrangeContext(
  invoice: Invoice,
  words: () => ArrangeWords,
): ArrangeContextValue {
  const locale = () => invoice.words.locale;
  const short = (date: CalendarDate) => shortDate(date, locale());
  const list = (things: readonly string[]) => writtenList(things, locale());
  return {
    get words() {
      return words();
    },
    get vendor() {
      return invoice.view.vendor.name;
    },
    short,
    list,
    summary: (terms) =>
      termsSummary(terms, {
        words: words().arrange.terms,
        today: invoice.view.today,
        money: invoice.money,
        short,
        list,
      }),
  };
}

export const ArrangeProvider = ArrangeContext.Provider;

/** The words of arrangements, and how they write dates. */
export function useArrange(): ArrangeContextValue {
  const context = useContext(ArrangeContext);
  if (!context) throw new Error("useArrange needs an ArrangeProvider above it.");
  return context;
}
