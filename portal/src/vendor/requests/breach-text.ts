import type { PolicyBreachView } from "../../../../shared/contract/proposal-schema.ts";
import type { ProposalRefusal } from "../../../../shared/flexibility/proposal.ts";
import type { Language } from "../language/language.tsx";

type Speaking = Pick<Language, "words" | "money" | "date" | "locale">;

/** Which of the vendor's own settings a request goes beyond, and what they grant. */
export function breachText(breach: PolicyBreachView, currency: string, language: Speaking): string {
  const { breaches, cadences, collections } = language.words().requests;
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(language.locale(), { type: "disjunction" }).format(names);
  switch (breach.rule) {
    case "nothing-granted-over-amount":
    case "first-payment-too-small":
    case "installment-too-small":
      return breaches[breach.rule](language.money({ amount: breach.allowed, currency }));
    case "too-long-overdue":
      return breaches[breach.rule](breach.allowedDays);
    case "extension-used":
      return breaches[breach.rule](breach.allowedTimes);
    case "too-many-installments":
      return breaches[breach.rule](breach.allowed);
    case "cadence-not-offered":
      return breaches[breach.rule](list(breach.allowed.map((each) => cadences[each])));
    case "collection-not-offered":
      return breaches[breach.rule](list(breach.allowed.map((each) => collections[each])));
    case "extension-too-long":
    case "plan-too-long":
    case "first-payment-too-late":
      return breaches[breach.rule](language.date(breach.allowedUntil));
  }
}

/** Why an offer can't be made, whatever the vendor would like. */
export function proposalFaultText(
  refusal: ProposalRefusal,
  currency: string,
  language: Speaking,
): string {
  const { faults } = language.words().requests;
  if (refusal.reason !== "proposal-not-possible") return faults[refusal.reason];
  const { why } = refusal;
  const money = (amount: number) => language.money({ amount, currency });
  switch (why.fault) {
    case "date-not-later":
      return faults[why.fault](language.date(why.after));
    case "date-too-far":
      return faults[why.fault](language.date(why.until));
    case "amount-exceeds":
      return faults[why.fault](money(why.largest));
    case "amount-off-step":
      return faults[why.fault](money(why.step));
    case "amount-below-minimum":
      return faults[why.fault](money(why.minimum));
    case "too-many-parts":
      return faults[why.fault](why.largest);
    default:
      return faults[why.fault];
  }
}
