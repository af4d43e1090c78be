import type { InvoiceView, ViewEvent } from "../contract/invoice-view.ts";
import type { Timeline } from "../contract/timeline-schema.ts";
import type { CadenceStep, FiredMilestone } from "../milestones/cadence.ts";
import { planMilestones } from "../milestones/plan-milestones.ts";
import { reminderContacts } from "../milestones/reminder-contacts.ts";
import { cadenceOf } from "../milestones/reminders-of.ts";
import type { Contact } from "./client.ts";
import type { IssuedInvoice } from "./invoice.ts";

/**
 * An invoice's line of time for one of its contacts: the view's, with every mail of the cadence told
 * with whom it went or will go to and what it counts from. Calls and visits that are done are the
 * vendor's own notes; those that are planned are told.
 */
export function presentTimeline(
  invoice: IssuedInvoice,
  view: Pick<InvoiceView, "events">,
  reader: Contact,
): Timeline {
  const others = view.events.filter(({ kind }) => !kind.startsWith("reminder-"));
  const events = [
    ...others.map((event) => withAddressee(event, invoice)),
    ...invoice.firedMilestones.flatMap((fired) => pastEvent(invoice, fired)),
    ...planMilestones(invoice).map(({ kind, at, step }): ViewEvent => ({
      kind: "reminder-planned",
      at,
      milestone: kind,
      step: reasonOf(step),
      to: reminderContacts(invoice, step.circle).map(({ name }) => name),
    })),
  ];
  const contact = invoice.contacts.find(({ id }) => id === reader.id);
  return {
    events: events.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    ...(contact && {
      reminders: contact.remindersStoppedAt === undefined ? "wanted" : "stopped",
    }),
  };
}

/** The invoice itself was mailed to whoever was asked first. */
function withAddressee(event: ViewEvent, { contacts }: IssuedInvoice): ViewEvent {
  const first = contacts[0];
  return event.kind === "sent" && first !== undefined ? { ...event, to: [first.name] } : event;
}

function pastEvent(invoice: IssuedInvoice, fired: FiredMilestone): readonly ViewEvent[] {
  const { kind, at, skipped, contactIds, channel = "mail" } = fired;
  if (skipped !== undefined || channel !== "mail") return [];
  const step = cadenceOf(invoice).steps.find((candidate) => candidate.kind === kind);
  const names = contactIds?.flatMap((id) => {
    const contact = invoice.contacts.find((candidate) => candidate.id === id);
    return contact === undefined ? [] : [contact.name];
  });
  return [
    {
      kind: "reminder-sent",
      at,
      milestone: kind,
      ...(step && { step: reasonOf(step) }),
      ...(names && { to: names }),
    },
  ];
}

function reasonOf({ anchor, offsetDays, channel }: CadenceStep): NonNullable<ViewEvent["step"]> {
  return { anchor, offsetDays, channel };
}
