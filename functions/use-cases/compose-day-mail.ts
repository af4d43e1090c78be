import { arrangementOptions } from "../../shared/flexibility/arrangement-options.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import type { ReminderMailFacts } from "../../shared/messages/reminder-facts.ts";
import type { CadenceStep } from "../../shared/milestones/cadence.ts";
import { nextCircle } from "../../shared/milestones/reminder-contacts.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { compareDates } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { EnrolledReminder } from "../ports/jobs.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";

/** One invoice's reminder to one reader, as everything is now. */
export type Letter = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly contact: Contact;
  readonly step: CadenceStep;
  readonly enrolled: EnrolledReminder;
};

/** Letters as they are written: when, with which links, and in which of the vendor's own words. */
export type Writing = {
  readonly now: Instant;
  readonly reminders: VendorReminders | undefined;
  /** The address behind the button of an invoice. */
  readonly linkTo: (invoiceId: string) => string;
};

/** One mail about all invoices of which a reader is reminded, whatever has been due longest first. */
export async function composeDayMail(letters: readonly Letter[], writing: Writing): Promise<Mail> {
  const sorted = letters.toSorted((a, b) => compareDates(a.invoice.dueDate, b.invoice.dueDate));
  const facts = sorted.map((letter) => factsOf(letter, writing));
  const [first] = facts;
  const locale = chooseLocale(letters[0]?.contact.locale, letters[0]?.invoice.locale);
  if (facts.length === 1 && first !== undefined) {
    const { composeReminderMail } = await import("../../shared/messages/reminder-mail.ts");
    return composeReminderMail(first, locale);
  }
  const { composeRemindersMail } = await import("../../shared/messages/reminders-mail.ts");
  return composeRemindersMail({ letters: facts }, locale);
}

/** What a reminder tells one reader. */
function factsOf(letter: Letter, { now, reminders, linkTo }: Writing): ReminderMailFacts {
  const { record, invoice, contact, step } = letter;
  const locale = chooseLocale(contact.locale, invoice.locale);
  const view = presentInvoice(invoice, record.lines, record.payments, {
    now,
    reader: contact,
    locale,
    lineLimit: record.lines.length,
    declared: record,
  });
  const next = nextCircle(invoice, step);
  const sender = step.sender === "senior" ? invoice.reminders?.senior : undefined;
  const wording = wordingOf(reminders, step, locale);
  return {
    view,
    link: linkTo(invoice.id),
    step,
    ...circleFacts(letter),
    arrangements: arrangementOptions(situationOf(invoice, { today: view.today })),
    ...(next === undefined ? {} : { next }),
    ...(sender === undefined ? {} : { sender }),
    ...(wording === undefined ? {} : { wording }),
  };
}

/** Who else gets it, and of whose mail it is a copy: copies are open. */
function circleFacts({ invoice, contact, enrolled }: Letter) {
  const fired = invoice.firedMilestones.findLast(({ kind }) => kind === enrolled.milestone);
  const circle = (fired?.contactIds ?? [contact.id]).flatMap((id) =>
    invoice.contacts.filter((one) => one.id === id),
  );
  const [asked] = circle;
  const isCopy = asked !== undefined && asked.id !== contact.id;
  return {
    alsoTo: circle.filter(({ id }) => id !== contact.id),
    ...(isCopy ? { isCopy: { of: asked.name } } : {}),
  };
}

function wordingOf(
  reminders: VendorReminders | undefined,
  { message, tone }: CadenceStep,
  locale: Locale,
) {
  return reminders?.wordings.find(
    (own) => own.message === message && own.tone === tone && own.locale === locale,
  )?.parts;
}
