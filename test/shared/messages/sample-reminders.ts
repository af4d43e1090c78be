import type { ArrangementOption } from "../../../shared/contract/arrangement-schema.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeDigestMail } from "../../../shared/messages/digest-mail.ts";
import { composeHandOverMail } from "../../../shared/messages/hand-over-mail.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { Mail } from "../../../shared/messages/mail.ts";
import { composeReminderMail } from "../../../shared/messages/reminder-mail.ts";
import type { NamedContact, ReminderMailFacts } from "../../../shared/messages/reminder-facts.ts";
import { composeRemindersMail } from "../../../shared/messages/reminders-mail.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import type { CadenceStep } from "../../../shared/milestones/cadence.ts";
import { addDays, daysBetween } from "../../../shared/values/calendar-date.ts";
import { splitAmount } from "../../../shared/values/split-amount.ts";
import { samplePayment } from "./sample-views.ts";

type Composed = { readonly name: string; readonly mail: Mail };

export const billing: NamedContact = { name: "Tom Reed", role: "billing" };
export const leadership: NamedContact = { name: "Anna Berg", role: "leadership" };

/** Who signs the later steps. */
export const seniorPerson = {
  name: "Nora Vale",
  role: "Director",
  email: "nora@studiolime.example",
  phone: "+66 2 555 0100",
};

const copies: Readonly<Record<CadenceStep["circle"], readonly NamedContact[]>> = {
  first: [],
  billing: [billing],
  leadership: [billing, leadership],
};

/** What a policy grants at once for a view: a part, three payments, and a fortnight more. */
export function optionsGranted({
  amounts,
  currency,
  today,
}: InvoiceView): readonly ArrangementOption[] {
  const total = amounts.startable;
  const lastDate = addDays(today, 14);
  const [first = 0, ...others] = splitAmount(total, 3);
  const later = others.map((amount) => ({ date: lastDate, amount }));
  const terms = { currency, total, payNow: 0, lastDate };
  return [
    { kind: "part" },
    {
      kind: "plan",
      suggestion: {
        proposal: {},
        terms: { ...terms, parts: [{ date: today, amount: first }, ...later] },
      },
    },
    {
      kind: "more-time",
      suggestion: { proposal: {}, terms: { ...terms, parts: [{ date: lastDate, amount: total }] } },
    },
  ];
}

/** The usual cadence's steps that are mails, and a formal one that is none of them. */
export const mailSteps: readonly CadenceStep[] = [
  ...defaultCadence.filter(({ channel }) => channel === "mail"),
  ...defaultCadence
    .filter(({ tone, channel }) => tone === "formal" && channel === "letter")
    .map((step) => ({ ...step, kind: "formal", channel: "mail" as const })),
];

/** A reminder's facts as its step and view have them: who else gets it, who joins at the next. */
export function reminderFacts(
  view: InvoiceView,
  step: CadenceStep,
  link: string,
): ReminderMailFacts {
  const isPerson = view.client.kind === "person";
  const following = mailSteps.find(({ offsetDays }) => offsetDays > step.offsetDays);
  const alsoTo = isPerson ? [] : copies[step.circle];
  const joining = isPerson ? [] : copies[following?.circle ?? "first"].slice(alsoTo.length);
  const days = Math.max(3, (following?.offsetDays ?? 0) - step.offsetDays);
  return {
    view,
    link,
    step,
    alsoTo,
    arrangements: optionsGranted(view),
    ...(following !== undefined && { next: { date: addDays(view.today, days), joining } }),
    ...(step.sender === "senior" && { sender: seniorPerson }),
  };
}

/** Reminders of every tone that a view can lead to, which only an invoice with something to pay can. */
export function remindersOf(view: InvoiceView, locale: Locale, link: string): readonly Composed[] {
  if (view.status !== "open" || view.amounts.processing > 0) return [];
  const daysLate = daysBetween(view.dueDate, view.today);
  const steps = mailSteps.filter(
    ({ tone, message }) =>
      (tone !== "firm" && tone !== "formal" && message !== "level-set") || daysLate > 20,
  );
  return [
    ...steps.map((step) => ({
      name: `reminder ${step.kind}`,
      mail: composeReminderMail(reminderFacts(view, step, link), locale),
    })),
    ...steps.slice(-1).map((step) => ({
      name: `reminder copy of ${step.kind}`,
      mail: composeReminderMail(
        { ...reminderFacts(view, step, link), isCopy: { of: "Maya Chen" }, alsoTo: [billing] },
        locale,
      ),
    })),
  ];
}

/** A mail of a day with three invoices, one of them in another currency. */
export function severalOf(view: InvoiceView, locale: Locale, link: string): readonly Composed[] {
  if (view.status !== "open" || view.amounts.processing > 0) return [];
  const [step] = mailSteps.slice(1);
  if (step === undefined) return [];
  const facts = reminderFacts(view, step, link);
  const others = [10, 24].map((days) => ({
    ...facts,
    view: { ...view, number: `${view.number}/${days}`, dueDate: addDays(view.dueDate, -days) },
  }));
  const letters = [facts, ...others];
  const later = letters.map((letter) => ({
    ...letter,
    view: { ...letter.view, today: addDays(view.dueDate, -26) },
  }));
  return [
    { name: "reminders of several", mail: composeRemindersMail({ letters }, locale) },
    { name: "reminders of several before", mail: composeRemindersMail({ letters: later }, locale) },
  ];
}

/** The notice before a hand-over, and the word that there is none. */
export function handOversOf(view: InvoiceView, locale: Locale, link: string): readonly Composed[] {
  if (view.status !== "open" || view.today <= view.dueDate) return [];
  const facts = {
    view,
    link,
    notBefore: addDays(view.today, 7),
    alsoTo: [billing, leadership],
    arrangements: optionsGranted(view),
  };
  return (["notice", "withdrawn"] as const).map((news) => ({
    name: `hand-over ${news}`,
    mail: composeHandOverMail({ ...facts, news }, locale),
  }));
}

/** A vendor's news of a day and of a week. */
export function digestsOf(view: InvoiceView, locale: Locale): readonly Composed[] {
  const events = [
    { kind: "seen", contactName: "Maya Chen" },
    { kind: "paid", payment: samplePayment(), surplus: 0 },
    { kind: "unsubscribed", contactName: "Maya Chen" },
  ] as const;
  const about = { invoiceUrl: "https://pay.kindly.example/vendor", memberName: "Anna" };
  const lines = events.map((event, index) => ({
    at: `2026-12-14T0${index + 3}:05:00.000Z`,
    text: composeVendorNotice({ ...event, ...about, view }, locale).subject,
  }));
  return (["daily", "weekly"] as const).map((rhythm) => ({
    name: `digest ${rhythm}`,
    mail: composeDigestMail(
      {
        vendor: view.vendor,
        memberName: "Anna Lim",
        rhythm,
        date: view.today,
        timeZone: "Asia/Bangkok",
        lines,
        homeUrl: "https://pay.kindly.example/vendor",
      },
      locale,
    ),
  }));
}
