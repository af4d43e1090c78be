/** Sums of amounts by name; a name that nothing was added to stands at zero. */
export type Tally = {
  add(name: string, amount: number): void;
  of(name: string): number;
  names(): readonly string[];
};

export function tally(): Tally {
  const sums = new Map<string, number>();
  return {
    add: (name, amount) => void sums.set(name, (sums.get(name) ?? 0) + amount),
    of: (name) => sums.get(name) ?? 0,
    names: () => [...sums.keys()],
  };
}
