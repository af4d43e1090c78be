import { DatabaseSync } from "node:sqlite";

/**
 * What the simulated services remember across restarts: small JSON documents in named collections.
 * Every write has left the process before the call returns (SQLite, one transaction a write), so a
 * `kill -9` loses nothing that a caller was told. Only a power cut can take the last writes, as from
 * DynamoDB's file beside it.
 */
export type LocalStore = {
  get<T>(collection: string, id: string): T | undefined;
  put(collection: string, id: string, value: unknown): void;
  delete(collection: string, id: string): void;
  /** All values of a collection, in the order in which their ids were first put. */
  all<T>(collection: string): T[];
  clear(collection: string): void;
  close(): void;
};

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS document (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (collection, id)
  );
`;

/** Opens (or creates) the store in a file; `":memory:"` keeps it for this process only. */
export function openLocalStore(file: string): LocalStore {
  const database = new DatabaseSync(file);
  database.exec(schema);
  const select = database.prepare("SELECT value FROM document WHERE collection = ? AND id = ?");
  const upsert = database.prepare(
    `INSERT INTO document (collection, id, value) VALUES (?, ?, ?)
     ON CONFLICT (collection, id) DO UPDATE SET value = excluded.value`,
  );
  const remove = database.prepare("DELETE FROM document WHERE collection = ? AND id = ?");
  const list = database.prepare(
    "SELECT value FROM document WHERE collection = ? ORDER BY position",
  );
  const removeAll = database.prepare("DELETE FROM document WHERE collection = ?");

  return {
    get: <T>(collection: string, id: string) => {
      const row = select.get(collection, id);
      return row === undefined ? undefined : (JSON.parse(String(row["value"])) as T);
    },
    put: (collection, id, value) => {
      upsert.run(collection, id, JSON.stringify(value));
    },
    delete: (collection, id) => {
      remove.run(collection, id);
    },
    all: <T>(collection: string) =>
      list.all(collection).map((row) => JSON.parse(String(row["value"])) as T),
    clear: (collection) => {
      removeAll.run(collection);
    },
    close: () => database.close(),
  };
}
