import { createContext, createSignal, type JSX, useContext } from "solid-js";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { formatDate } from "../../../../shared/values/calendar-date.ts";
import { formatInstant } from "../../../../shared/values/instant.ts";
import { formatMoney, type Money } from "../../../../shared/values/money.ts";
import { formatShortDate, formatShortInstant, formatTime } from "./short-dates.ts";
import { keepLocale, loadWords } from "./words.ts";

type Chosen = { readonly locale: Locale; readonly words: VendorWords };

function createLanguage(start: Chosen) {
  const [chosen, setChosen] = createSignal(start);
  const locale = () => chosen().locale;
  return {
    locale,
    words: () => chosen().words,
    async choose(wish: Locale): Promise<void> {
      const words = await loadWords(wish);
      keepLocale(wish);
      document.documentElement.lang = wish;
      setChosen({ locale: wish, words });
    },
    money: (sum: Money) => formatMoney(sum, locale()),
    date: (date: string) => formatDate(date, locale()),
    shortDate: (date: string) => formatShortDate(date, locale()),
    instant: (instant: string, zone: string) => formatInstant(instant, locale(), zone),
    shortInstant: (instant: string, zone: string) => formatShortInstant(instant, locale(), zone),
    time: (milliseconds: number) => formatTime(milliseconds, locale()),
  };
}

/** The words of the page and how it writes money and time, in the language that is chosen. */
export type Language = ReturnType<typeof createLanguage>;

const LanguageContext = createContext<Language>();

export function LanguageProvider(props: {
  readonly start: Chosen;
  readonly children: JSX.Element;
}) {
  return (
    <LanguageContext.Provider value={createLanguage(props.start)}>
      {props.children}
    </LanguageContext.Provider>
  );
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage needs a LanguageProvider around it.");
  return language;
}
