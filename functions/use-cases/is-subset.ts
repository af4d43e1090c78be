/** Whether everything that was said is so in what is known; what was not said may be anything. */
export function isSubset(said: object, known: object): boolean {
  const facts = known as Readonly<Record<string, unknown>>;
  return Object.entries(said).every(
    ([name, value]) => value === undefined || facts[name] === value,
  );
}
