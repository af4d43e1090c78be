import type { Sender } from "../invoicing/party.ts";
import type { Locale } from "../messages/locale.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { Cadence, StepTone } from "./cadence.ts";

/** Why a vendor holds reminders back; a legal pause keeps fees from growing as well. */
export type HoldReason = "call" | "visit" | "illness" | "legal" | "other";

/** A vendor's hand on reminders: of an invoice, a client, or everything. */
export type Hold = {
  readonly at: Instant;
  readonly by: string;
  readonly reason: HoldReason;
  /** Private to the vendor. */
  readonly note?: string;
  /** The last day on which it holds, by the invoice's calendar; absent: until it is lifted. */
  readonly until?: CalendarDate;
  readonly freezesFees: boolean;
};

/** An invoice on its way out of the vendor's hands: a person's decision, with notice. */
export type HandOver = {
  readonly startedAt: Instant;
  readonly by: string;
  /** The first day on which it may be completed; until then every option stays open. */
  readonly notBefore: CalendarDate;
  /** When the notice had run out, and a person was asked to decide. */
  readonly dueAt?: Instant;
  /** From then on nobody writes any more. */
  readonly completedAt?: Instant;
  readonly withdrawnAt?: Instant;
};

/** What one level (vendor, client, invoice) says of its reminders; what is absent comes from further away. */
export type ReminderSettings = {
  /** "usual" or the id of one of the vendor's own cadences. */
  readonly cadenceId?: string;
  readonly skipsWeekends?: boolean;
  readonly skipsHolidays?: boolean;
};

/** One level's settings; the version counts its changes. */
export type VersionedReminders = {
  readonly version: number;
  readonly settings: ReminderSettings;
};

/** Days and hours at which somebody may be written to. */
export type ReminderCalendar = {
  /** ISO 3166-1 alpha-2, of the reader; decides hours for persons and, on request, days off. */
  readonly country?: string;
  readonly skipsWeekends: boolean;
  /** Public holidays of that country where they are skipped, and the vendor's own days off. */
  readonly daysOff: readonly CalendarDate[];
  /**
   * Public holidays of that country, where persons may be written to for fewer hours on them; absent:
   * not known, so that any day may be one.
   */
  readonly holidays?: readonly CalendarDate[];
};

/** What holds for an invoice's reminders in the end; kept on the invoice, absent: the usual. */
export type ResolvedReminders = {
  /** "v3.c0.i1": the versions of the levels that it comes from. */
  readonly version: string;
  readonly cadence: Cadence;
  readonly calendar: ReminderCalendar;
  /** Who signs the later steps; absent: whoever owns the invoice. */
  readonly senior?: Sender;
};

/** The parts of a message that a vendor may put into own words. */
export type WordingPart = "opening" | "reason" | "thanks";

/** A vendor's own words for one kind of message, tone and language; what is absent is ours. */
export type Wording = {
  readonly message: "invoice" | "not-opened" | "reminder" | "options" | "level-set" | "receipt";
  readonly tone: StepTone;
  readonly locale: Locale;
  readonly parts: Readonly<Partial<Record<WordingPart, string>>>;
};

/** When a member hears of what happens: at once, or gathered. */
export type DigestRhythm = "at-once" | "daily" | "weekly";

/** All that a vendor has set for its reminders; one row beside the vendor, with its own version. */
export type VendorReminders = {
  readonly vendorId: string;
  readonly version: number;
  readonly settings: ReminderSettings;
  /** The vendor's own cadences, at most 20. */
  readonly cadences: readonly Cadence[];
  /** Days on which the vendor's people don't work: no calls, visits or mails that it would sign. */
  readonly daysOff: readonly CalendarDate[];
  /** The member who signs the later steps. */
  readonly seniorMemberId?: string;
  /** Everything is held. */
  readonly hold?: Hold;
  readonly wordings: readonly Wording[];
  /** By member; absent: at once. */
  readonly digests: Readonly<Record<string, DigestRhythm>>;
};
