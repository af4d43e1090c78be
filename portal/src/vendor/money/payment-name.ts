import type { PaymentAnswer } from "../../../../shared/contract/money-schema.ts";
import { brandName } from "../../../../shared/messages/card-name.ts";
import type { Language } from "../language/language.tsx";

/** With what a payment was made: "Visa ending in 4242", "Bank debit (ACH), Chase ending in 6789". */
export function paymentName(
  { method, paidWith }: Pick<PaymentAnswer, "method" | "paidWith">,
  language: Pick<Language, "words">,
): string {
  const { methods } = language.words();
  const name = methods.name(method);
  if (!paidWith) return name;
  const brand = brandName(paidWith);
  const { lastDigits } = paidWith;
  const shown = lastDigits === "" ? brand : methods.endingIn(brand || name, lastDigits);
  if (method === "card") return shown || name;
  return brand === "" ? shown || name : `${name}, ${shown}`;
}
