/** Words that are the same in every language, and the name of a language in itself. */
const international = new Set(["pdf", "stripe", "visa", "english", "localhost", "kindly"]);

/**
 * Words in Latin letters that a text has of its own: not in the given facts, which people wrote in
 * whatever language they like, and not in addresses.
 */
export function latinWords(text: string, facts: unknown): readonly string[] {
  const withoutAddresses = text.replaceAll(/https?:\/\/\S+|\S+@\S+/gu, " ");
  const ownText = stringsIn(facts)
    .flatMap((fact) => [fact, fact.replace(/^https:\/\//u, "")])
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, fact) => rest.replaceAll(fact, " "), withoutAddresses);
  const words = ownText.match(/[A-Za-z]{3,}/gu) ?? [];
  return words.filter((word) => !international.has(word.toLowerCase()));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split("\n").filter((line) => line.length > 1);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
