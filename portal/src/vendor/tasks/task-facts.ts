import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";
import type { EventFacts } from "../../../../shared/messages/catalog/en/event-facts.ts";
import { isAmount } from "../../../../shared/values/money.ts";
import type { Language } from "../language/language.tsx";
import { isPaymentMethod } from "../payments/is-payment-method.ts";

/** The facts of a task as its sentence names them: amounts and ways to pay written for people. */
export function taskFacts(
  { facts }: TaskAnswer,
  ownCurrency: string,
  language: Pick<Language, "words" | "money">,
): EventFacts {
  const text = (name: string) => (facts[name] === undefined ? undefined : String(facts[name]));
  const currency = text("currency") ?? ownCurrency;
  const sum = (name: string) => {
    const amount = facts[name];
    return isAmount(amount) ? language.money({ amount, currency }) : undefined;
  };
  const method = text("method");
  const { methods } = language.words();
  const known = isPaymentMethod(method) ? method : undefined;
  return {
    client: text("clientName"),
    number: text("number"),
    contact: text("name") ?? text("email"),
    amount: sum("amount") ?? sum("withheld"),
    allowed: sum("allowed"),
    atProcessor: sum("atProcessor"),
    inLedger: sum("inLedger"),
    method: known && methods.by(known),
    methodName: (known && methods.name(known)) ?? method,
    difference: text("difference"),
  };
}
