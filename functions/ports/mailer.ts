import type { Mail } from "../../shared/messages/mail.ts";

/** A document that travels with a mail. */
export type MailAttachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
};

/** A message with everything around its words. */
export type OutgoingMail = {
  readonly fromName: string;
  readonly to: { readonly name: string; readonly email: string };
  /** A person who reads the answers. */
  readonly replyTo: { readonly name: string; readonly email: string };
  readonly mail: Mail;
  readonly attachments: readonly MailAttachment[];
  /** Where a POST stops mails of this kind to this reader (RFC 8058); on reminders only. */
  readonly unsubscribeUrl?: string;
  /** The job that owes it; events about the message come back with it. */
  readonly job: { readonly ownerId: string; readonly name: string };
};

/**
 * Sends mail. Throws PortFailure: `not-done` when it was refused, and `retryable` as well when it was
 * only too much at once; `unknown` when no answer came.
 */
export type Mailer = { send(mail: OutgoingMail): Promise<{ readonly messageId: string }> };

/** What the mail provider tells about a message of ours. */
export type MailEvent = {
  readonly kind: "accepted" | "bounced" | "complained";
  readonly ownerId: string;
  readonly jobName: string;
  readonly address: string;
  readonly reason: string;
};
