import { currencyExponent } from "../../../../shared/values/currency.ts";
import { decimalFromAmount, type Money } from "../../../../shared/values/money.ts";

/** An amount as one would type it: "1240.00". */
export function typedAmount({ amount, currency }: Money): string {
  return decimalFromAmount(amount, currencyExponent(currency));
}
