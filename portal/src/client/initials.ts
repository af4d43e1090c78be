// Thai writes some vowels before the consonant that they follow in speech: they begin no name.
const leadingVowels = /^[\u0e40-\u0e44]+/u;

/** One or two letters that stand for a name where there is no picture. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => (word.replace(leadingVowels, "")[0] ?? "").toUpperCase())
    .join("");
}
