import { stepAnchors, stepChannels } from "../../../../shared/contract/step-fields.ts";
import type { TimelineEvent } from "../../../../shared/contract/invoice-schema.ts";
import type { EventFacts } from "../../../../shared/messages/catalog/en/event-facts.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import { stepReason } from "../../../../shared/messages/step-reason.ts";
import { declineReason } from "../../../../shared/messages/decline-reason.ts";
import { isPaymentMethod } from "../payments/is-payment-method.ts";
import { isCalendarDate } from "../../../../shared/values/calendar-date.ts";
import { isAmount } from "../../../../shared/values/money.ts";
import type { Language } from "../language/language.tsx";

/** Whom and what a timeline speaks of, to name them. */
export type EventNames = {
  readonly currency: string;
  /** People by their id: contacts of the client, members of the vendor. */
  readonly people: ReadonlyMap<string, string>;
};

type Speaking = Pick<Language, "words" | "money" | "shortDate" | "locale">;

/** What happened, in a sentence; an event that this page doesn't know yet is said by its name. */
export function eventText(event: TimelineEvent, names: EventNames, language: Speaking): string {
  const words = language.words().invoice;
  const sentences: Readonly<Record<string, ((facts: EventFacts) => string) | undefined>> =
    words.events;
  const sentence = sentences[event.kind];
  return sentence ? sentence(factsOf(event, names, language)) : words.otherEvent(event.kind);
}

function factsOf(
  { kind, facts }: TimelineEvent,
  { currency, people }: EventNames,
  language: Speaking,
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
    date: dayOf(text("date") ?? text("until") ?? text("lastDate") ?? text("notBefore"), language),
    agreement: text("agreement"),
    parts: text("parts"),
    count: text("count"),
    // What was asked for is in the invoice's currency, whatever came.
    asked: sum("asked"),
    received: sum("received", text("currency")),
    method: isPaymentMethod(method) ? words.methods.by(method) : undefined,
    reason: reasonFor(kind, text, words.invoice),
    milestone: milestoneName(facts, words.invoice.milestones, language),
    channel: nameIfAny(words.invoice.channels, text("channel")),
    message: nameIn(words.invoice.mailNames, text("message")),
    answer:
      nameIn(words.invoice.withholdingAnswers, text("answer")) ??
      nameIn(words.invoice.questionAnswers, text("outcome")),
    resolution: text("resolution"),
    isStillOwed: text("isStillOwed"),
    exceeds: text("exceeds"),
    number: text("number"),
  };
}

/** A milestone by its name; a step of the vendor's own cadence by what it counts from. */
function milestoneName(
  facts: TimelineEvent["facts"],
  names: Readonly<Record<string, string | undefined>>,
  { locale }: Speaking,
): string | undefined {
  const { milestone, anchor, offsetDays, channel } = facts;
  if (typeof milestone !== "string") return undefined;
  const known = names[milestone];
  if (known !== undefined || typeof offsetDays !== "number") return known ?? milestone;
  const step = {
    anchor: stepAnchors.find((each) => each === anchor) ?? "due",
    channel: stepChannels.find((each) => each === channel) ?? "mail",
    offsetDays,
  } as const;
  return stepReason(step, locale());
}

function nameIfAny(
  names: Readonly<Record<string, string | undefined>>,
  key: string | undefined,
): string | undefined {
  return key === undefined ? undefined : names[key];
}

/** A day that an event names; undefined for what is none. */
function dayOf(text: string | undefined, { shortDate }: Speaking): string | undefined {
  return text !== undefined && isCalendarDate(text) ? shortDate(text) : undefined;
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

/** Events with the vendor's own word to the client. */
const wordsToClients: ReadonlySet<string> = new Set([
  "declaration-declined",
  "request-approved",
  "request-declined",
  "request-countered",
]);

function reasonFor(
  kind: string,
  text: (name: string) => string | undefined,
  words: VendorWords["invoice"],
): string | undefined {
  if (kind === "payment-failed") return words.declines[declineReason(text("declineCode"))];
  if (kind === "plan-ended") return nameIn(words.planEnds, text("end"));
  if (kind === "follow-up-noted") return text("text");
  if (kind === "held") return nameIn(words.holdReasons, text("reason"));
  if (wordsToClients.has(kind)) return text("message");
  if (saidByPeople.has(kind)) return text("reason");
  const reasons: Readonly<Record<string, string | undefined>> = words.skipReasons;
  return reasons[text("reason") ?? ""];
}
