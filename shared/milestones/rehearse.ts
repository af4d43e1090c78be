import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Balances } from "../ledger/balances.ts";
import type { Instant } from "../values/instant.ts";
import type { CadenceStep, MilestoneKind, SkipReason } from "./cadence.ts";
import { nextMilestone, reasonToSkip } from "./plan-milestones.ts";
import { reminderContacts } from "./reminder-contacts.ts";

/** What would have been sent, or why not. */
export type RehearsedStep = {
  readonly at: Instant;
  readonly invoiceId: string;
  readonly kind: MilestoneKind;
  readonly step: CadenceStep;
  /** Who would have got it, whoever is asked first ahead; empty where a person at the vendor acts. */
  readonly contactIds: readonly string[];
  readonly skipped?: SkipReason;
};

/** The invoices, and the time of which something is to be seen: from (inclusive) until (exclusive). */
export type Rehearsal = {
  readonly invoices: readonly IssuedInvoice[];
  readonly from: Instant;
  readonly until: Instant;
};

/**
 * Runs the reminders of invoices from their sending on, as if nothing came between but what the
 * invoices say themselves: opened at `seenAt`, paid at `paidAt`, taken back or written off when they
 * were. In order of time; what stands at one moment and has one reader is one mail.
 */
export function rehearse({ invoices, from, until }: Rehearsal): readonly RehearsedStep[] {
  return invoices
    .flatMap((invoice) => lifeOf(invoice, until))
    .filter(({ at }) => at >= from)
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function lifeOf(invoice: IssuedInvoice, until: Instant): readonly RehearsedStep[] {
  const { seenAt } = invoice;
  const endsAt = endOf(invoice, until);
  const steps: RehearsedStep[] = [];
  let current = asSent(invoice);
  for (let next = nextMilestone(current); next; next = nextMilestone(current)) {
    const opensFirst = seenAt !== undefined && seenAt <= next.at;
    if (opensFirst && current.seenAt === undefined) {
      current = { ...current, seenAt };
      continue;
    }
    const { kind, at, step } = next;
    if (at >= endsAt) break;
    const skipped = reasonToSkip(current, kind, at);
    const contacts = step.channel === "mail" ? reminderContacts(current, step.circle) : [];
    const reason = skipped === undefined ? {} : { skipped };
    const contactIds = skipped === undefined ? contacts.map(({ id }) => id) : [];
    steps.push({ at, invoiceId: invoice.id, kind, step, contactIds, ...reason });
    const firedMilestones = [...current.firedMilestones, { kind, at, ...reason }];
    current = { ...current, firedMilestones };
  }
  return steps;
}

/** When nothing is owed any more, or the rehearsal is over. */
function endOf({ paidAt, voided, writtenOff }: IssuedInvoice, until: Instant): Instant {
  const ends = [until, paidAt, voided?.at, writtenOff?.at].filter((at) => at !== undefined);
  return ends.toSorted()[0] ?? until;
}

/** An invoice as it was on the day on which it was sent. */
function asSent(invoice: IssuedInvoice): IssuedInvoice {
  const {
    seenAt: _seenAt,
    paidAt: _paidAt,
    voided: _voided,
    writtenOff: _writtenOff,
    arrangements: _arrangements,
    pausedUntil: _pausedUntil,
    dueDateMovedAt: _dueDateMovedAt,
    hold: _hold,
    heldAlong: _heldAlong,
    handOver: _handOver,
    ...rest
  } = invoice;
  return {
    ...rest,
    sentAt: invoice.sentAt ?? invoice.issuedAt,
    dueDate: invoice.originalDueDate ?? invoice.dueDate,
    balances: chargedOnly(invoice.balances),
    amountProcessing: 0,
    firedMilestones: [],
  };
}

function chargedOnly({ receivableByKind }: Balances): Balances {
  const charge = receivableByKind.charge ?? 0;
  return { accounts: { receivable: charge }, receivableByKind: { charge }, entryCount: 1 };
}
