import type { TimelineEvent } from "../../../../shared/contract/invoice-schema.ts";
import type { EventFacts } from "../../../../shared/messages/catalog/en/event-facts.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import { declineReason } from "../../../../shared/messages/decline-reason.ts";
import { isPaymentMethod } from "../payments/is-payment-method.ts";
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
  const sum = (name: string, otherCurrency?: string) => {
    const amount = facts[name];
    if (!isAmount(amount)) return undefined;
    return language.money({ amount, currency: otherCurrency ?? currency });
  };
  const words = language.words();
  const method = text("method");
  return {
    to: text("name") ?? people.get(text("contactId") ?? "") ?? text("email"),
    by: people.get(text("actor") ?? ""),
    amount: sum("amount", text("currency")),
    // What was asked for is in the invoice's currency, whatever came.
    asked: sum("asked"),
    received: sum("received", text("currency")),
    method: isPaymentMethod(method) ? words.methods.by(method) : undefined,
    reason: reasonFor(kind, text, words.invoice),
    milestone: nameIn(words.invoice.milestones, text("milestone")),
    message: nameIn(words.invoice.mailNames, text("message")),
    answer: nameIn(words.invoice.withholdingAnswers, text("answer")),
    resolution: text("resolution"),
    isStillOwed: text("isStillOwed"),
    exceeds: text("exceeds"),
    number: text("number"),
  };
}

function nameIn(
  names: Readonly<Record<string, string | undefined>>,
  key: string | undefined,
): string | undefined {
  return key === undefined ? undefined : (names[key] ?? key);
}

/** Events whose reason is a person's own words; elsewhere it is a name that only programs know. */
const saidByPeople: ReadonlySet<string> = new Set([
  "voided",
  "payment-reversed",
  "credit-note",
  "written-off",
]);

function reasonFor(
  kind: string,
  text: (name: string) => string | undefined,
  words: VendorWords["invoice"],
): string | undefined {
  if (kind === "payment-failed") return words.declines[declineReason(text("declineCode"))];
  if (kind === "declaration-declined") return text("message");
  if (saidByPeople.has(kind)) return text("reason");
  const reasons: Readonly<Record<string, string | undefined>> = words.skipReasons;
  return reasons[text("reason") ?? ""];
}
