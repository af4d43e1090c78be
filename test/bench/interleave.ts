/**
 * Runs the contestants in turns, A, B, A, B …, so that whatever else the machine does meanwhile
 * falls on all of them alike. Every second round goes backwards: nobody is always first.
 */
export async function interleave<Name extends string, Result>(
  contestants: readonly Name[],
  rounds: number,
  run: (name: Name) => Promise<Result>,
): Promise<Readonly<Record<Name, readonly Result[]>>> {
  const results = Object.fromEntries(contestants.map((name) => [name, [] as Result[]])) as Record<
    Name,
    Result[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const name of order) results[name].push(await run(name));
  }
  return results;
}
