import type { Locale } from "../messages/locale.ts";
import type { Instant } from "../values/instant.ts";

/** A part of an invoice that somebody else pays, by a link of their own. */
export type PayerShare = {
  readonly id: string;
  /** By what links, payments and mails name the payer; none of the client's contacts. */
  readonly payerId: string;
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale;
  /** What they are asked for, in minor units. */
  readonly amount: number;
  /** What of it they have paid. */
  readonly paid: number;
  /** The contact who shared the bill. */
  readonly sharedBy: string;
  readonly sharedAt: Instant;
  /** When it was taken back, or there was nothing left to pay; absent: it stands. */
  readonly endedAt?: Instant;
};
