import type { Contact } from "../../shared/invoicing/client.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import { openingLine } from "../../shared/messages/opening-line.ts";
import type { OpeningKind } from "../../shared/messages/opening-line.ts";
import { stepOf } from "../../shared/milestones/reminders-of.ts";
import { stepTones } from "../../shared/contract/step-fields.ts";
import type { StepTone } from "../../shared/milestones/cadence.ts";
import { daysBetween, formatDate } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { formatMoney } from "../../shared/values/money.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Fact } from "../ports/jobs.ts";
import type { FollowUpSubject } from "./follow-up-subject.ts";

type Opening = FollowUpSubject & {
  readonly contact: Contact | undefined;
  readonly vendor: Vendor;
  /** The member who asks; without one, whoever owns the invoice. */
  readonly me: string | undefined;
  readonly now: Instant;
  readonly facts: readonly Fact[];
};

/** A sentence to begin with, in the language of whoever is asked; a letter has its own words. */
export function openingOf(
  opening: Opening,
): { readonly locale: Locale; readonly text: string } | undefined {
  const { task, invoice, client, contact, vendor } = opening;
  if (contact === undefined || task.kind === "letter-due") return undefined;
  if (invoice === undefined && task.kind !== "check-in-due") return undefined;
  const locale = chooseLocale(contact.locale, invoice?.locale ?? client?.locale, vendor.locale);
  const about = { facts: factsOf(opening, contact, locale), tone: toneOf(opening) };
  return { locale, text: openingLine(task.kind as OpeningKind, about, locale) };
}

function factsOf({ invoice, vendor, me, now, facts }: Opening, contact: Contact, locale: Locale) {
  const who = {
    name: contact.salutation ?? contact.name,
    me: me ?? invoice?.sender.name ?? vendor.members[0]?.name ?? vendor.party.name,
    vendor: vendor.party.name,
    mails: facts.filter(({ kind }) => kind === "reminder-sent" || kind === "sent").length,
  };
  if (invoice === undefined) {
    return { ...who, number: "", subject: "", amount: "", dueDate: "", daysLate: 0 };
  }
  const { currency, subject } = invoice.content;
  const today = localDateOf(now, invoice.timeZone);
  const { remaining } = invoiceAmounts(invoice);
  return {
    ...who,
    number: invoice.number,
    subject,
    amount: formatMoney({ amount: remaining, currency }, locale),
    dueDate: formatDate(invoice.dueDate, locale),
    daysLate: Math.max(0, daysBetween(invoice.dueDate, today)),
  };
}

/** The tone of the step that asks for it. */
function toneOf({ task, invoice }: Opening): StepTone {
  const { milestone } = task.facts;
  const step =
    invoice !== undefined && typeof milestone === "string" ? stepOf(invoice, milestone) : undefined;
  const told = stepTones.find((tone) => tone === task.facts["tone"]);
  return told ?? step?.tone ?? "clear";
}
