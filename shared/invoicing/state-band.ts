import type { InvoiceView } from "../contract/invoice-view.ts";
import { daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";

/** Where an invoice stands because of what was arranged, asked or promised. */
export type ArrangedBand =
  /** Accepted, and waiting for its first payment or for a method. */
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
export type StateBand =
  | ArrangedBand
  | { readonly kind: "draft" }
  | { readonly kind: "due-in"; readonly days: number }
  | { readonly kind: "due-today" }
  | { readonly kind: "days-late"; readonly days: number }
  /** Nothing more can be started; without `expectedAt` nobody knows when it arrives. */
  | { readonly kind: "payment-processing"; readonly expectedAt?: Instant }
  /** The client says that everything which remains is paid; the vendor is looking for it. */
  | { readonly kind: "payment-declared" }
  | { readonly kind: "paid" }
  | { readonly kind: "nothing-due" }
  | { readonly kind: "void" }
  | { readonly kind: "uncollectible" };

/** What of a view says where it stands. */
export type StandingView = Pick<InvoiceView, "status" | "amounts" | "today" | "dueDate"> &
  Partial<Pick<InvoiceView, "payments" | "declarations" | "arrangements">>;

/** Where an invoice stands on its `today`. Lateness starts the day after the due date. */
export function stateBand(view: StandingView): StateBand {
  if (view.status === "draft") return { kind: "draft" };
  if (view.status === "void") return { kind: "void" };
  if (view.status === "uncollectible") return { kind: "uncollectible" };
  if (view.status === "paid") return { kind: view.amounts.due === 0 ? "nothing-due" : "paid" };
  if (view.amounts.processing > 0 && view.amounts.startable === 0) {
    return { kind: "payment-processing", ...lastExpected(view) };
  }
  const arranged = view.arrangements && arrangedBand(view, view.arrangements);
  if (arranged) return arranged;
  if (isDeclaredPaid(view)) return { kind: "payment-declared" };
  const days = daysBetween(view.today, view.dueDate);
  if (days > 0) return { kind: "due-in", days };
  return days === 0 ? { kind: "due-today" } : { kind: "days-late", days: -days };
}

/** When the last of the payments on their way is expected, if that is known of all of them. */
function lastExpected({ payments = [] }: StandingView): { readonly expectedAt?: Instant } {
  const onTheirWay = payments.filter(({ status }) => status === "processing");
  const expected = onTheirWay.flatMap(({ expectedAt }) =>
    expectedAt === undefined ? [] : [expectedAt],
  );
  const last = expected.toSorted().at(-1);
  return last === undefined || expected.length < onTheirWay.length ? {} : { expectedAt: last };
}

function isDeclaredPaid({ amounts, declarations = [] }: StandingView): boolean {
  const declared = declarations
    .filter(({ status }) => status === "open")
    .reduce((sum, { amount }) => sum + amount, 0);
  return declared > 0 && declared >= amounts.startable;
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
  if (next) return planBand(next, today);
  if (request?.status === "pending") return { kind: "request-pending" };
  if (request?.status === "countered") return { kind: "request-countered" };
  if (promise?.status === "open") return { kind: "promised", date: promise.date };
  if (frozen > 0 && frozen >= amounts.startable) return { kind: "question-open" };
  return pausedUntil === undefined ? undefined : { kind: "paused", date: pausedUntil };
}

function planBand(
  { state, date, nextTryDate, amount, paid }: NonNullable<Arranged["plan"]>["installments"][number],
  today: CalendarDate,
): ArrangedBand {
  if (state === "missed") return { kind: "plan-past-due", days: daysBetween(date, today) };
  return { kind: "plan-agreed", nextDate: nextTryDate ?? date, nextAmount: amount - paid };
}
