import type { ClientTerms } from "../flexibility/client-terms.ts";
import type { VersionedSettings } from "../flexibility/flexibility-policy.ts";
import type { Hold, VersionedReminders } from "../milestones/reminder-settings.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Locale } from "../messages/locale.ts";
import type { ClientKind, PostalAddress, TaxIdentifier } from "./party.ts";

/** What a contact is for: who gets invoices first, who pays them, who is asked last. */
export type ContactRole = "primary" | "billing" | "leadership";

/** Whether mail reaches a contact, as far as the mail provider has told. */
export type MailStanding = "reachable" | "bounced" | "complained";

/** A person at the client. Their place in the client's list is the order in which they are asked. */
export type Contact = {
  readonly id: string;
  readonly name: string;
  /** How they like to be addressed ("Maya", "คุณสมชาย"); the name itself when absent. */
  readonly salutation?: string;
  readonly role: ContactRole;
  readonly email: string;
  readonly phone?: string;
  readonly locale?: Locale;
  readonly timeZone?: TimeZone;
  readonly postalAddress?: PostalAddress;
  readonly mailStanding: MailStanding;
  /** When they asked for no more reminders; all other mail goes on. */
  readonly remindersStoppedAt?: Instant;
};

/** How the client pays its bills, asked once and used for dates from then on. */
export type ClientHabits = {
  /** Day of the month on which the client pays, 1 to 31; a missing day means the month's last. */
  readonly billingDay?: number;
  /** Last day of the month on which an invoice makes that month's payment run, 1 to 31. */
  readonly cutOffDay?: number;
  readonly purchaseOrderRequired?: boolean;
  /** Where bills go when not to the primary contact, for example "ap@northwind.example". */
  readonly billsGoTo?: string;
};

/** Who owes. */
export type Client = {
  readonly id: string;
  readonly vendorId: string;
  readonly version: number;
  readonly kind: ClientKind;
  readonly name: string;
  readonly address?: PostalAddress;
  readonly taxIdentifiers: readonly TaxIdentifier[];
  readonly locale?: Locale;
  readonly timeZone?: TimeZone;
  readonly contacts: readonly Contact[];
  readonly habits: ClientHabits;
  /** The payer's record at the payment processor, once there is one. */
  readonly stripeCustomerId?: string;
  /** What the vendor allows this client, where it differs from what it allows everybody. */
  readonly flexibility?: VersionedSettings;
  /** What was agreed for later invoices. */
  readonly terms?: ClientTerms;
  /** How its reminders differ from everybody's. */
  readonly reminders?: VersionedReminders;
  /** Reminders of all its invoices are held. */
  readonly hold?: Hold;
  /** A word now and then that isn't about money, by a person. */
  readonly checkIn?: CheckIn;
  readonly createdAt: Instant;
};

/** The rhythm of check-ins with a client. */
export type CheckIn = {
  readonly everyDays: number;
  readonly nextDate: CalendarDate;
};

/** The contact who gets invoices: the first reachable one by role (primary, then billing), else none. */
export function invoiceContact(client: Client): Contact | undefined {
  const reachable = client.contacts.filter((contact) => contact.mailStanding === "reachable");
  return (
    reachable.find((contact) => contact.role === "primary") ??
    reachable.find((contact) => contact.role === "billing") ??
    reachable[0]
  );
}
