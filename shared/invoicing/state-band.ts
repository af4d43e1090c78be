import type { InvoiceView } from "../contract/invoice-view.ts";
import { daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { AskingView, PlainBand } from "./plain-state-band.ts";
import { plainStateBand } from "./plain-state-band.ts";

/** Where an invoice stands because of what was arranged, asked or promised. */
export type ArrangedBand =
  /** Accepted, and waiting for its first payment or for a method; some of it may be paid. */
  | { readonly kind: "plan-starting" }
  | { readonly kind: "plan-agreed"; readonly nextDate: CalendarDate; readonly nextAmount: number }
  /** An installment did not come. */
  | { readonly kind: "plan-past-due"; readonly days: number }
  | { readonly kind: "request-pending" }
  /** The vendor offers something else; the client has not answered. */
  | { readonly kind: "request-countered" }
  | { readonly kind: "promised"; readonly date: CalendarDate }
  /** All that is left is in question. */
  | { readonly kind: "question-open" }
  | { readonly kind: "paused"; readonly date: CalendarDate };

/** The one quiet line that says where an invoice stands; page, mail and PDF put words around it. */
export type StateBand = ArrangedBand | PlainBand;

/** What of a view says where it stands. */
export type StandingView = AskingView & Partial<Pick<InvoiceView, "arrangements">>;

/** The bands below which something is still asked for: only there it matters what was arranged. */
const asking: ReadonlySet<PlainBand["kind"]> = new Set([
  "payment-declared",
  "due-in",
  "due-today",
  "days-late",
]);

/** Where an invoice stands on its `today`, with what was arranged before what is merely due. */
export function stateBand(view: StandingView): StateBand {
  const plain = plainStateBand(view);
  if (view.arrangements === undefined || !asking.has(plain.kind)) return plain;
  return arrangedBand(view, view.arrangements) ?? plain;
}

type Arranged = NonNullable<InvoiceView["arrangements"]>;

function arrangedBand(
  { amounts, today }: StandingView,
  { plan, request, promise, frozen = 0, pausedUntil }: Arranged,
): ArrangedBand | undefined {
  if (plan?.status === "starting") return { kind: "plan-starting" };
  const next =
    plan?.status === "active" &&
    plan.installments.find(({ state }) => state !== "paid" && state !== "processing");
  if (next) return planBand(next, today, plan.waitsFor?.includes("method") === true);
  const asked = request && requestBand(request);
  if (asked) return asked;
  if (promise?.status === "open") return { kind: "promised", date: promise.date };
  if (frozen > 0 && frozen >= amounts.startable) return { kind: "question-open" };
  return pausedUntil === undefined ? undefined : { kind: "paused", date: pausedUntil };
}

function requestBand({ status }: NonNullable<Arranged["request"]>): ArrangedBand | undefined {
  if (status === "pending") return { kind: "request-pending" };
  return status === "countered" ? { kind: "request-countered" } : undefined;
}

function planBand(
  { state, date, nextTryDate, amount, paid }: NonNullable<Arranged["plan"]>["installments"][number],
  today: CalendarDate,
  isUnauthorized: boolean,
): ArrangedBand {
  if (state === "missed") return { kind: "plan-past-due", days: daysBetween(date, today) };
  if (isUnauthorized) return { kind: "plan-starting" };
  return { kind: "plan-agreed", nextDate: nextTryDate ?? date, nextAmount: amount - paid };
}

const arrangedKinds: ReadonlySet<string> = new Set<ArrangedBand["kind"]>([
  "plan-starting",
  "plan-agreed",
  "plan-past-due",
  "request-pending",
  "request-countered",
  "promised",
  "question-open",
  "paused",
]);

/** Whether a band tells of an arrangement, whose words most pages don't load. */
export function isArrangedBand(band: StateBand): band is ArrangedBand {
  return arrangedKinds.has(band.kind);
}
