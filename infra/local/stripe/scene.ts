import { collection, type Records } from "./records.ts";

/** What set something off: an API request (then with its id and key), or a person or the clock. */
export type Cause = { requestId: string | null; idempotencyKey: string | null };

export const noRequest: Cause = { requestId: null, idempotencyKey: null };

/** The Stripe account that the simulator plays. */
export type SimulatedAccount = {
  id: string;
  country: string;
  defaultCurrency: string;
  enabledPaymentMethods: readonly string[];
};

/**
 * All that the simulated resources may know of while one transaction runs. The clock stands still
 * in it.
 */
export type Scene = {
  records: Records;
  /** Seconds since 1970, as in Stripe's `created`. */
  now: number;
  cause: Cause;
  account: SimulatedAccount;
  /** Where the hosted pages are found, without a trailing slash. */
  origin: string;
  hasWebhook: boolean;
  newId(prefix: string, length?: number): string;
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 248 is the largest multiple of 62 in a byte; the rest would favour the first letters. */
const fairBytes = 248;

export function idMaker(random: (bytes: number) => Uint8Array): Scene["newId"] {
  return (prefix, length = 24) => {
    let letters = "";
    while (letters.length < length) {
      for (const byte of random(length)) {
        if (byte < fairBytes && letters.length < length) letters += alphabet[byte % 62];
      }
    }
    return `${prefix}_${letters}`;
  };
}

/** Switches of the simulator that outlive a restart. */
export const switches = collection<{ on: boolean }>("switch");
