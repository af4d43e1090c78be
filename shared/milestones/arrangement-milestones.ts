import type { Arrangements } from "../flexibility/arrangements.ts";
import { planMilestonesOf } from "../flexibility/plan-milestones-of.ts";
import { invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { instantAt } from "../values/time-zone.ts";
import type { ArrangementMilestone } from "./cadence.ts";
import { pauseEndsAt, promiseDueAt, waitsForAnswer } from "./holds.ts";
import type { HandOver } from "./reminder-settings.ts";

/** A moment at which something that was arranged has to be looked at. */
export type PlannedArrangement = {
  readonly kind: ArrangementMilestone;
  readonly at: Instant;
  /** The installment that it is about. */
  readonly number?: number;
};

/** The moments that the arrangements of an invoice still have before them, in order of time. */
export function arrangementMilestones(invoice: IssuedInvoice): readonly PlannedArrangement[] {
  const { arrangements, handOver } = invoice;
  if (arrangements === undefined && handOver === undefined) return [];
  if (invoiceStatus(invoice) !== "open" || handOver?.completedAt !== undefined) return [];
  return [
    ...planMilestonesOf(invoice),
    ...(arrangements === undefined ? [] : momentsOf(invoice, arrangements)),
    ...(handOver === undefined ? [] : handOverMoments(invoice, handOver)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function momentsOf(
  invoice: IssuedInvoice,
  { request, promises = [], pause }: Arrangements,
): readonly PlannedArrangement[] {
  const planned: PlannedArrangement[] = [];
  const promise = promises.find(({ status }) => status === "open");
  if (promise) planned.push({ kind: "promise-due", at: promiseDueAt(invoice, promise) });
  if (request && waitsForAnswer(request)) {
    planned.push({ kind: "request-expires", at: request.expiresAt });
  }
  if (pause && pause.endedAt === undefined) {
    planned.push({ kind: "pause-ends", at: pauseEndsAt(invoice, pause) });
  }
  return planned;
}

/** When it is asked of a person whether an invoice is handed over: its notice has run out. */
export function handOverDueAt(
  { timeZone }: Pick<IssuedInvoice, "timeZone">,
  { notBefore }: Pick<HandOver, "notBefore">,
): Instant {
  return instantAt(notBefore, "09:00", timeZone);
}

/** A person is asked once for each notice whether the invoice is handed over. */
function handOverMoments(
  invoice: IssuedInvoice,
  handOver: HandOver,
): readonly PlannedArrangement[] {
  if (handOver.withdrawnAt !== undefined || handOver.dueAt !== undefined) return [];
  return [{ kind: "hand-over-due", at: handOverDueAt(invoice, handOver) }];
}
