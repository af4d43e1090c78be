import type { LocalStore } from "../local-store.ts";

/** One document that was put or, without a value, deleted. */
export type Write = { collection: string; id: string; value?: unknown };

export type Journal = {
  /** All that was committed before, oldest first. */
  read: () => Iterable<Write>;
  /** Keeps the writes of one transaction, all or none of them. */
  append: (writes: readonly Write[]) => void;
  isLong: () => boolean;
  /** Replaces the journal by the state that it led to. */
  fold: (state: readonly Write[]) => void;
};

type Entry = { sequence: number; writes: readonly Write[] };

const entries = "stripe-journal";
const snapshots = "stripe-snapshot";
const snapshotId = "snapshot";

/** Beyond this many entries it is quicker to read a snapshot. */
const longestJournal = 2_000;

/** The commits of the simulator, each one document of the local store and thereby one transaction. */
export function openJournal(store: LocalStore): Journal {
  const snapshot = store.get<Entry>(snapshots, snapshotId) ?? { sequence: 0, writes: [] };
  // After a crash between the two steps of folding, entries are left that the snapshot contains.
  const later = store.all<Entry>(entries).filter(({ sequence }) => sequence > snapshot.sequence);
  let sequence = later.at(-1)?.sequence ?? snapshot.sequence;
  let length = later.length;

  return {
    read: () => [snapshot, ...later].flatMap(({ writes }) => writes),
    append: (writes) => {
      sequence += 1;
      length += 1;
      store.put(entries, String(sequence), { sequence, writes } satisfies Entry);
    },
    isLong: () => length > longestJournal,
    fold: (state) => {
      store.put(snapshots, snapshotId, { sequence, writes: state } satisfies Entry);
      store.clear(entries);
      length = 0;
    },
  };
}
