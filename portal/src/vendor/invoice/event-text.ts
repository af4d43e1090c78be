import type { TimelineEvent } from "../../../../shared/contract/invoice-schema.ts";
import type { EventFacts } from "../../../../shared/messages/catalog/en/vendor-invoice.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import { declineReason } from "../../../../shared/messages/decline-reason.ts";
import { isAmount } from "../../../../shared/values/money.ts";
import type { Language } from "../language/language.tsx";

/** Whom and what a timeline speaks of, to name them. */
export type EventNames = {
  readonly currency: string;
  /** People by their id: contacts of the client, members of the vendor. */
  readonly people: ReadonlyMap<string, string>;
};

/** What happened, in a sentence; an event that this page doesn't know yet is said by its name. */
export function eventText(
  event: TimelineEvent,
  names: EventNames,
  language: Pick<Language, "words" | "money">,
): string {
  const words = language.words().invoice;
  const sentences: Readonly<Record<string, ((facts: EventFacts) => string) | undefined>> =
    words.events;
  const sentence = sentences[event.kind];
  return sentence ? sentence(factsOf(event, names, language)) : words.otherEvent(event.kind);
}

function factsOf(
  { kind, facts }: TimelineEvent,
  { currency, people }: EventNames,
  language: Pick<Language, "words" | "money">,
): EventFacts {
  const text = (name: string) => (facts[name] === undefined ? undefined : String(facts[name]));
  const amount = facts["amount"];
  return {
    to: text("name") ?? people.get(text("contactId") ?? "") ?? text("email"),
    by: people.get(text("actor") ?? ""),
    amount: isAmount(amount)
      ? language.money({ amount, currency: text("currency") ?? currency })
      : undefined,
    reason: reasonFor(kind, text, language.words().invoice),
    milestone: milestoneName(text("milestone"), language.words().invoice),
    number: text("number"),
  };
}

function milestoneName(
  milestone: string | undefined,
  words: VendorWords["invoice"],
): string | undefined {
  const names: Readonly<Record<string, string | undefined>> = words.milestones;
  return milestone === undefined ? undefined : (names[milestone] ?? milestone);
}

function reasonFor(
  kind: string,
  text: (name: string) => string | undefined,
  words: VendorWords["invoice"],
): string | undefined {
  if (kind === "payment-failed") return words.declines[declineReason(text("declineCode"))];
  // A person's own words; elsewhere it is a name that only programs know.
  if (kind === "voided") return text("reason");
  const reasons: Readonly<Record<string, string | undefined>> = words.skipReasons;
  return reasons[text("reason") ?? ""];
}
