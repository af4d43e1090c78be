import { createHash } from "node:crypto";

/** Chance that a seed decides: the same seed and name give the same choices, in the same order. */
export type Random = {
  /** From 0 up to but not including 1. */
  next(): number;
  /** Both ends included. */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, as often as its weight says against those of the others. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name;
  bytes(length: number): Uint8Array<ArrayBuffer>;
};

/** The small fast counting generator of PractRand's author, seeded with a hash. */
export function randomFrom(seed: string): Random {
  const digest = createHash("sha256").update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => digest.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new Error("Nothing to pick from.");
      return items[integer(0, items.length - 1)] as (typeof items)[number];
    },
    weighted: <Name extends string>(weights: Readonly<Partial<Record<Name, number>>>) => {
      const entries = Object.entries<number | undefined>(weights).map(
        ([name, weight]) => [name, weight ?? 0] as const,
      );
      let point = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        point -= weight;
        if (point < 0) return name as Name;
      }
      throw new Error("Nothing to choose from.");
    },
    bytes: (length) => Uint8Array.from({ length }, () => integer(0, 255)),
  };
}
