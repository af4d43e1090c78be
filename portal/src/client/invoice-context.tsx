import { createContext, useContext } from "solid-js";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import { formatMoney } from "../../../shared/values/money.ts";
import type { InvoiceRequests } from "./api/invoice-requests.ts";
import { formatDay } from "./formats.ts";
import type { Words } from "./words.ts";

/** What the live page can do; a preview shows the same page and can do nothing. */
export type InvoiceActions = Pick<InvoiceRequests, "startPayment"> & {
  readonly reload: () => Promise<void>;
  readonly leave: (url: string) => void;
  /** Whether it is open how a payment went, so that a second one would be rash. */
  readonly isChecking: () => boolean;
  readonly stopChecking: () => void;
  readonly chooseLocale: (locale: Locale) => void;
};

type InvoiceContextValue = {
  readonly view: InvoiceView;
  readonly words: Words;
  readonly actions: InvoiceActions | undefined;
  readonly money: (amount: number) => string;
  readonly date: (date: string) => string;
  /** The day of a moment, in the invoice's zone. */
  readonly day: (instant: string) => string;
};

const InvoiceContext = createContext<InvoiceContextValue>();

/** The settings of a page: what it shows, in whose words, and what it can do. */
export type InvoiceContextSettings = Pick<InvoiceContextValue, "view" | "words" | "actions">;

/** The invoice's context; what it gives follows the view and the language as they change. */
export function makeInvoiceContext(settings: InvoiceContextSettings): InvoiceContextValue {
  const locale = () => settings.words.locale;
  return {
    get view() {
      return settings.view;
    },
    get words() {
      return settings.words;
    },
    get actions() {
      return settings.actions;
    },
    money: (amount) => formatMoney({ amount, currency: settings.view.currency }, locale()),
    date: (date) => formatDate(date, locale()),
    day: (instant) => formatDay(instant, locale(), settings.view.timeZone),
  };
}

export const InvoiceProvider = InvoiceContext.Provider;

/** The invoice that the page shows, with its words and what can be done with it. */
export function useInvoice(): InvoiceContextValue {
  const context = useContext(InvoiceContext);
  if (!context) throw new Error("useInvoice needs an InvoiceProvider above it: see InvoicePage.");
  return context;
}
