import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Sender } from "../../shared/invoicing/party.ts";
import { arrangementMilestones } from "../../shared/milestones/arrangement-milestones.ts";
import type { ArrangementMilestone, CadenceStep } from "../../shared/milestones/cadence.ts";
import { planMilestones } from "../../shared/milestones/plan-milestones.ts";
import { readerZone } from "../../shared/milestones/reader-zone.ts";
import { reminderContacts } from "../../shared/milestones/reminder-contacts.ts";
import type { Hold } from "../../shared/milestones/reminder-settings.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";

/** Something that is going to reach somebody about one invoice. */
export type OutgoingMoment = {
  readonly invoice: IssuedInvoice;
  readonly at: Instant;
  /** The day where its reader is. */
  readonly date: CalendarDate;
  readonly milestone: string;
  /** Absent for mails of arrangements. */
  readonly step?: CadenceStep;
  /** The installment that it is about. */
  readonly number?: number;
  readonly to: readonly Contact[];
  readonly sender: Sender;
  /** What keeps it from going out. */
  readonly held?: Hold;
};

/** All that is planned for an invoice as it stands, in order of time, and what a hold keeps back. */
export function outgoingMoments(invoice: IssuedInvoice): readonly OutgoingMoment[] {
  const held = heldMoments(invoice);
  const first = held.at(-1)?.date;
  const planned = remindersOf(invoice).filter(({ date }) => first === undefined || date > first);
  return [...held, ...planned, ...installmentsOf(invoice)].toSorted((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  );
}

/** What would go out while a hold stands; after it the plan itself says how things go on. */
function heldMoments(invoice: IssuedInvoice): readonly OutgoingMoment[] {
  const { hold, heldAlong, ...free } = invoice;
  const holding = [hold, heldAlong].filter((each) => each !== undefined);
  if (holding.length === 0) return [];
  return remindersOf(free).flatMap((moment) => {
    const held = holding.find(({ until }) => until === undefined || moment.date <= until);
    return held === undefined ? [] : [{ ...moment, invoice, held }];
  });
}

function remindersOf(invoice: IssuedInvoice): readonly OutgoingMoment[] {
  return planMilestones(invoice).map(({ kind, at, step }) => ({
    invoice,
    at,
    date: localDateOf(at, readerZone(invoice)),
    milestone: kind,
    step,
    to: step.channel === "mail" ? reminderContacts(invoice, step.circle) : firstOf(invoice),
    sender: (step.sender === "senior" ? invoice.reminders?.senior : undefined) ?? invoice.sender,
  }));
}

/** A letter, call or visit is for whoever is asked first, whether mail reaches them or not. */
function firstOf({ contacts }: IssuedInvoice): readonly Contact[] {
  return contacts.slice(0, 1);
}

const mailed: ReadonlySet<ArrangementMilestone> = new Set([
  "installment-coming",
  "installment-due",
]);

/** Announcements of installments, and the mails that ask for those that nobody charges. */
function installmentsOf(invoice: IssuedInvoice): readonly OutgoingMoment[] {
  const isCharged = invoice.arrangements?.plan?.collection === "autopay";
  const reachable = invoice.contacts.find(({ mailStanding }) => mailStanding === "reachable");
  return arrangementMilestones(invoice)
    .filter(({ kind }) => mailed.has(kind) && !(isCharged && kind === "installment-due"))
    .map(({ kind, at, number }) => ({
      invoice,
      at,
      date: localDateOf(at, readerZone(invoice)),
      milestone: kind,
      ...(number === undefined ? {} : { number }),
      to: reachable === undefined ? [] : [reachable],
      sender: invoice.sender,
    }));
}
