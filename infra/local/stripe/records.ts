import type { LocalStore } from "../local-store.ts";
import { openJournal, type Write } from "./journal.ts";

// The simulator's memory. Whatever a request did (its effects, its events, its kept answer) is one
// transaction, so that it survives a `kill -9` together or not at all.

/** A named set of documents of one type. */
export type Collection<T> = { readonly name: string; readonly sample?: T };

export const collection = <T>(name: string): Collection<T> => ({ name });

export type Records = {
  get<T>(from: Collection<T>, id: string): T | undefined;
  /** All documents, in the order in which their ids were first put. */
  all<T>(from: Collection<T>): T[];
  put<T>(into: Collection<T>, id: string, value: T): void;
  delete<T>(from: Collection<T>, id: string): void;
  /** Commits everything that `work` writes at once, or nothing of it when `work` throws. */
  transaction<T>(work: () => T): T;
  /** Inside a transaction: takes back what `work` wrote when it throws, and throws on. */
  attempt<T>(work: () => T): T;
};

type Memory = Map<string, Map<string, unknown>>;

function documentsOf(memory: Memory, name: string): Map<string, unknown> {
  const known = memory.get(name);
  if (known !== undefined) return known;
  const created = new Map<string, unknown>();
  memory.set(name, created);
  return created;
}

function apply(memory: Memory, write: Write): void {
  const documents = documentsOf(memory, write.collection);
  if (write.value === undefined) documents.delete(write.id);
  else documents.set(write.id, write.value);
}

const stateOf = (memory: Memory): Write[] =>
  [...memory].flatMap(([name, documents]) =>
    [...documents].map(([id, value]): Write => ({ collection: name, id, value })),
  );

export function openRecords(store: LocalStore): Records {
  const journal = openJournal(store);
  const memory: Memory = new Map();
  for (const past of journal.read()) apply(memory, past);

  let isOpen = false;
  let writes: Write[] = [];
  let before: Write[] = [];

  const write = (entry: Write): void => {
    if (!isOpen) throw new Error("A document is written outside a transaction.");
    const { collection: name, id } = entry;
    before.push({ collection: name, id, value: documentsOf(memory, name).get(id) });
    writes.push(entry);
    apply(memory, entry);
  };

  const attempt = <T>(work: () => T): T => {
    const mark = writes.length;
    try {
      return work();
    } catch (error) {
      for (const old of before.splice(mark).toReversed()) apply(memory, old);
      writes.splice(mark);
      throw error;
    }
  };

  const transaction = <T>(work: () => T): T => {
    if (isOpen) return attempt(work);
    isOpen = true;
    try {
      return attempt(() => {
        const result = work();
        if (writes.length > 0) journal.append(writes);
        return result;
      });
    } finally {
      isOpen = false;
      writes = [];
      before = [];
      if (journal.isLong()) journal.fold(stateOf(memory));
    }
  };

  return {
    get: <T>(from: Collection<T>, id: string) =>
      documentsOf(memory, from.name).get(id) as T | undefined,
    all: <T>(from: Collection<T>) => [...documentsOf(memory, from.name).values()] as T[],
    put: (into, id, value) => write({ collection: into.name, id, value }),
    delete: (from, id) => write({ collection: from.name, id }),
    attempt,
    transaction,
  };
}
