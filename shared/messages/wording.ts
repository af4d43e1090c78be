import type { Wording } from "../milestones/reminder-settings.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import type { ClientLetter } from "./client-letter.ts";
import { openAmount } from "./open-amount.ts";

/** What vendors may name in their own words; each stands for a fact of the invoice. */
export const placeholders = [
  "client",
  "contact",
  "number",
  "amount",
  "dueDate",
  "purpose",
  "vendor",
  "sender",
  "daysLate",
] as const;

/** One of the facts that a vendor's words may name in braces. */
export type Placeholder = (typeof placeholders)[number];

/** What the placeholders stand for, in words. */
export type WordingFacts = Readonly<Record<Placeholder, string>>;

/** The parts of a letter that a vendor put into own words, filled in; what is absent is ours. */
export type OwnWords = Wording["parts"];

/** A vendor's words with the facts in them; nothing that a fact says is read as a placeholder. */
export function fillWording(text: string, facts: WordingFacts): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    isPlaceholder(name) ? facts[name] : whole,
  );
}

/** A vendor's own words in a letter, about the letter's own facts. */
export function inOwnWords(parts: OwnWords | undefined, letter: ClientLetter): OwnWords {
  if (parts === undefined) return {};
  const facts = wordingFacts(letter);
  const fill = (text: string) => fillWording(text, facts);
  const { opening, reason, thanks } = parts;
  return {
    ...(opening !== undefined && { opening: cleanLine(fill(opening)) }),
    ...(reason !== undefined && { reason: cleanLine(fill(reason)) }),
    ...(thanks !== undefined && { thanks: cleanLines(fill(thanks)) }),
  };
}

function wordingFacts({ facts, reader }: ClientLetter): WordingFacts {
  return {
    client: facts.client,
    contact: reader,
    number: facts.number,
    amount: facts.amountNext ?? openAmount(facts),
    dueDate: facts.dueDate,
    purpose: facts.purpose,
    vendor: facts.vendor,
    sender: facts.sender,
    daysLate: String(Math.max(0, -facts.daysLeft)),
  };
}

/** Whether a name in braces stands for a fact. */
export function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}
