import type { PaymentView } from "../contract/invoice-view.ts";
import type { PaymentMethodKind } from "../payments/payment-method.ts";
import { brandName } from "./card-name.ts";
import * as english from "./catalog/en/methods.ts";
import * as nepali from "./catalog/ne/methods.ts";
import * as thai from "./catalog/th/methods.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";

/** How a language names ways to pay. */
export type MethodWords = {
  readonly methodName: (kind: PaymentMethodKind) => string;
  readonly byMethod: (kind: PaymentMethodKind) => string;
  readonly endingIn: (name: string, lastDigits: string) => string;
};

const catalogs: Readonly<Record<Locale, MethodWords>> = { en: english, th: thai, ne: nepali };

/** The words for ways to pay in a language. */
export function methodCatalog(locale: Locale): MethodWords {
  return catalogs[locale];
}

/**
 * With what a payment was made, as a receipt names it: "Visa ending in 4242", "Bank debit (ACH),
 * Chase ending in 6789". Only the kind where the processor named nothing more, as for cheques.
 */
export function methodLine(
  { method, paidWith }: Pick<PaymentView, "method" | "paidWith">,
  locale: Locale,
): string {
  const { methodName, endingIn } = catalogs[locale];
  const name = methodName(method);
  if (paidWith === undefined) return name;
  const brand = brandName(paidWith);
  const digits = cleanLine(paidWith.lastDigits);
  const shown = digits === "" ? brand : endingIn(brand || name, digits);
  if (method === "card") return shown || name;
  return brand === "" ? shown || name : `${name}, ${shown}`;
}
