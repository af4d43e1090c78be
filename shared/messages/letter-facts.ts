import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { Contact } from "../invoicing/client.ts";
import type { Sender } from "../invoicing/party.ts";
import type { CalendarDate } from "../values/calendar-date.ts";

/** What a letter on paper says beside what its invoice's view has; it is dated on the view's own day. */
export type LetterFacts = {
  /** Whose name it carries below the client's, and where they get letters; absent: the view's reader. */
  readonly contact?: Pick<Contact, "name" | "postalAddress">;
  /** Who signs in place of the invoice's owner. */
  readonly sender?: Sender;
  /** What the client may arrange; nothing is said of it when absent. */
  readonly arrangements?: readonly ArrangementOption[];
  /** The day of the next message; absent when none is planned. */
  readonly nextDate?: CalendarDate;
};
