import type { Wording } from "../milestones/reminder-settings.ts";

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

/** What is wrong with a vendor's words, and where. */
export type WordingFault = { readonly pointer: string; readonly detail: string };

/** What keeps a vendor's words from being used; empty when nothing does. */
export function wordingFaults(_wording: Wording): readonly WordingFault[] {
  return [];
}

/** A vendor's words with the facts in them. */
export function fillWording(text: string, facts: WordingFacts): string {
  return placeholders.reduce((filled, name) => filled.replaceAll(`{${name}}`, facts[name]), text);
}
