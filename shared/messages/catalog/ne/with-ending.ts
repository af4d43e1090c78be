/** A name with its case ending, which Nepali joins to its own script alone: "सीता ज्यूले", "Acme ले". */
export function withEnding(name: string, ending: string): string {
  return /[ऀ-ॿ]$/u.test(name) ? `${name}${ending}` : `${name} ${ending}`;
}
