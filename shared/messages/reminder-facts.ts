import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import type { Contact } from "../invoicing/client.ts";
import type { Sender } from "../invoicing/party.ts";
import type { CadenceStep } from "../milestones/cadence.ts";
import type { Wording } from "../milestones/reminder-settings.ts";
import type { CalendarDate } from "../values/calendar-date.ts";

/** What of a cadence's step its words depend on. */
export type WordedStep = Pick<CadenceStep, "kind" | "anchor" | "offsetDays" | "tone" | "message">;

/** A contact as other readers of a mail are told of them. */
export type NamedContact = Pick<Contact, "name" | "role">;

/** The next message about an invoice: its day where the reader is, and who hears of it for the first time. */
export type NextReminder = {
  readonly date: CalendarDate;
  readonly joining: readonly NamedContact[];
};

/** What a reminder tells. */
export type ReminderMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly step: WordedStep;
  /** Absent when none is planned. */
  readonly next?: NextReminder;
  /** All others who get it, since copies are open. */
  readonly alsoTo: readonly NamedContact[];
  /** The reader only gets a copy of what was written to somebody else. */
  readonly isCopy?: { readonly of: string };
  /** What the client may arrange; nothing is said of it when absent. */
  readonly arrangements?: readonly ArrangementOption[];
  /** Who signs in place of the invoice's owner. */
  readonly sender?: Sender;
  /** The vendor's own words for this message, tone and language. */
  readonly wording?: Wording["parts"];
};
