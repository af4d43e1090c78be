import { collection } from "../records.ts";
import type { Scene } from "../scene.ts";

export type LoggedRequest = {
  id: string;
  /** RFC 3339. */
  at: string;
  method: string;
  path: string;
  parameters: unknown;
  idempotencyKey: string | null;
  stripeVersion: string | null;
  /** The secret key, all but its ends hidden. */
  key: string | null;
  /** The answer was kept from an earlier request with the same idempotency key. */
  replayed: boolean;
  /** What was made to go wrong. */
  fault: string | null;
  /** 0 when the connection was cut instead of an answer. */
  status: number;
  answer: unknown;
};

const log = collection<LoggedRequest>("logged-request");

/** Older entries are dropped: the log is for looking at, the book for counting. */
const longestLog = 2_000;

export function logRequest(scene: Scene, entry: Omit<LoggedRequest, "at">): void {
  scene.records.put(log, entry.id, { ...entry, at: new Date(scene.now * 1_000).toISOString() });
  const entries = scene.records.all(log);
  for (const old of entries.slice(0, Math.max(0, entries.length - longestLog))) {
    scene.records.delete(log, old.id);
  }
}

/** All requests that are remembered, oldest first. */
export const readLog = (records: Scene["records"]): LoggedRequest[] => records.all(log);

/** "sk_test_abcdef1234" as "sk_test_******1234", the way Stripe shows a key. */
export function maskKey(key: string): string {
  const prefix = /^[a-z]+_(?:test|live)_/.exec(key)?.[0] ?? "";
  const secret = key.slice(prefix.length);
  const end = secret.length > 8 ? secret.slice(-4) : "";
  return `${prefix}${"*".repeat(secret.length - end.length)}${end}`;
}

const secretFields = new Set(["cvc", "number", "client_secret", "account_number"]);

/** The same value with everything hidden that no log should hold. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]): [string, unknown] => [
      key,
      secretFields.has(key) && typeof entry === "string" ? "[redacted]" : redact(entry),
    ]),
  );
}
