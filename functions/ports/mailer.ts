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
  /** The job that owes it; events about the message come back with it. */
  readonly job: { readonly ownerId: string; readonly name: string };
};

/** Sends mail. Throws PortFailure: `not-done` when it was refused, `unknown` when no answer came. */
export type Mailer = { send(mail: OutgoingMail): Promise<{ readonly messageId: string }> };

/** What the mail provider tells about a message of ours. */
export type MailEvent = {
  readonly kind: "accepted" | "bounced" | "complained";
  readonly ownerId: string;
  readonly jobName: string;
  readonly address: string;
  readonly reason: string;
};
