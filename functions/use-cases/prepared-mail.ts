import type { AccessLink } from "../ports/access.ts";
import type { OutgoingMail } from "../ports/mailer.ts";
import type { Gathered } from "./digest.ts";
import type { MailFact } from "./mail-fact.ts";

/** A mail that is ready to go, the link that it carries and what the timeline will say of it. */
export type PreparedMail = {
  readonly outcome: "send";
  readonly mail: Omit<OutgoingMail, "job">;
  readonly link?: AccessLink;
  readonly fact: MailFact | undefined;
};

/** What preparing comes to: a mail, why it is no longer owed, or a line of a later one. */
export type Preparation =
  | PreparedMail
  | { readonly outcome: "skip"; readonly reason: string }
  | ({ readonly outcome: "gather" } & Gathered);
