import { randomUUID } from "node:crypto";
import type { LocalStore } from "./local-store.ts";

/** What was given up, kept for people and for a replay, as an SQS queue would keep it. */
export type DeadLetter = {
  id: string;
  queue: string;
  at: string;
  body: unknown;
  /** Why it was given up, as the sending service names it. */
  attributes: Record<string, string>;
};

const collection = "dead-letter";

/** Puts a letter into the named queue. */
export function sendDeadLetter(store: LocalStore, letter: Omit<DeadLetter, "id">): DeadLetter {
  const kept = { id: randomUUID(), ...letter };
  store.put(collection, kept.id, kept);
  return kept;
}

/** The letters of all queues, oldest first. */
export function deadLetters(store: LocalStore): DeadLetter[] {
  return store.all<DeadLetter>(collection);
}

/** Takes a letter away, once it was given to its function again. */
export function removeDeadLetter(store: LocalStore, id: string): void {
  store.delete(collection, id);
}
