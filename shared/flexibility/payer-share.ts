import type { MailStanding } from "../invoicing/client.ts";
import type { Locale } from "../messages/locale.ts";
import type { Instant } from "../values/instant.ts";

/** What a payment brings to a share, in minor units. */
export type ShareMove = {
  readonly paymentId: string;
  readonly amount: number;
  /** Whether it is still in `processing`. */
  readonly isOnItsWay?: true;
};

/** A part of an invoice that somebody else pays, by a link of their own. */
export type PayerShare = {
  readonly id: string;
  /** By what links, payments and mails name the payer; none of the client's contacts. */
  readonly payerId: string;
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale;
  /** Whether mail reaches the payer; absent: nothing else has been heard. */
  readonly mailStanding?: MailStanding;
  /** What they are asked for, in minor units. */
  readonly amount: number;
  /** What of it they have paid. */
  readonly paid: number;
  /** Of which payments that comes, so that news of one that is known counts once. */
  readonly moves?: readonly ShareMove[];
  /** The payer's own record at the payment processor, once they began to pay. */
  readonly stripeCustomerId?: string;
  /** The contact who shared the bill. */
  readonly sharedBy: string;
  readonly sharedAt: Instant;
  /** When it was taken back, or there was nothing left to pay; absent: it stands. */
  readonly endedAt?: Instant;
};
