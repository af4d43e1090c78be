import type { PolicyBreach, ProposalFault } from "../../../../shared/flexibility/proposal.ts";
import type { PageArrangementsWords } from "../../../../shared/messages/catalog/en/page-arrangements.ts";

/** What texts about rules are written with. */
export type RuleWriting = {
  readonly words: PageArrangementsWords;
  readonly money: (amount: number) => string;
  readonly date: (date: string) => string;
  readonly list: (things: readonly string[]) => string;
};

/** What would be granted at once instead of what goes beyond a rule. */
export function breachText(breach: PolicyBreach, writing: RuleWriting): string {
  const { words, money, date, list } = writing;
  const texts = words.breach;
  switch (breach.rule) {
    case "nothing-granted-over-amount":
    case "first-payment-too-small":
    case "installment-too-small":
      return texts[breach.rule](money(breach.allowed));
    case "too-long-overdue":
      return texts[breach.rule](String(breach.allowedDays));
    case "extension-used":
      return texts[breach.rule](String(breach.allowedTimes));
    case "extension-too-long":
    case "plan-too-long":
    case "first-payment-too-late":
      return texts[breach.rule](date(breach.allowedUntil));
    case "too-many-installments":
      return texts[breach.rule](String(breach.allowed));
    case "cadence-not-offered":
      return texts[breach.rule](
        list(breach.allowed.map((cadence) => words.fields.cadences[cadence])),
      );
    case "collection-not-offered":
      return texts[breach.rule](list(breach.allowed.map((way) => words.fields.collections[way])));
  }
}

/** What is wrong with a proposal, with what would be right. */
export function faultText(fault: ProposalFault, writing: RuleWriting): string {
  const { words, money, date } = writing;
  const texts = words.fault;
  switch (fault.fault) {
    case "date-not-later":
      return texts[fault.fault](date(fault.after));
    case "date-too-far":
      return texts[fault.fault](date(fault.until));
    case "amount-exceeds":
      return texts[fault.fault](money(fault.largest));
    case "amount-off-step":
      return texts[fault.fault](money(fault.step));
    case "amount-below-minimum":
      return texts[fault.fault](money(fault.minimum));
    case "too-many-parts":
      return texts[fault.fault](String(fault.largest));
    default:
      return texts[fault.fault];
  }
}
