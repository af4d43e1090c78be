import type { InvoiceView } from "../contract/invoice-view.ts";
import { daysBetween } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";

/** Where an invoice stands by its status, its money and its due date alone. */
export type PlainBand =
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

/** What of a view says where its money stands. */
export type AskingView = Pick<InvoiceView, "status" | "amounts" | "today" | "dueDate"> &
  Partial<Pick<InvoiceView, "payments" | "declarations">>;

/**
 * Where an invoice stands on its `today`, whatever was arranged: all that the first view of most
 * invoices needs. Lateness starts the day after the due date.
 */
export function plainStateBand(view: AskingView): PlainBand {
  if (view.status === "draft") return { kind: "draft" };
  if (view.status === "void") return { kind: "void" };
  if (view.status === "uncollectible") return { kind: "uncollectible" };
  if (view.status === "paid") return { kind: view.amounts.due === 0 ? "nothing-due" : "paid" };
  if (view.amounts.processing > 0 && view.amounts.startable === 0) {
    return { kind: "payment-processing", ...lastExpected(view) };
  }
  if (isDeclaredPaid(view)) return { kind: "payment-declared" };
  const days = daysBetween(view.today, view.dueDate);
  if (days > 0) return { kind: "due-in", days };
  return days === 0 ? { kind: "due-today" } : { kind: "days-late", days: -days };
}

/** When the last of the payments on their way is expected, if that is known of all of them. */
function lastExpected({ payments = [] }: AskingView): { readonly expectedAt?: Instant } {
  const onTheirWay = payments.filter(({ status }) => status === "processing");
  const expected = onTheirWay.flatMap(({ expectedAt }) =>
    expectedAt === undefined ? [] : [expectedAt],
  );
  const last = expected.toSorted().at(-1);
  return last === undefined || expected.length < onTheirWay.length ? {} : { expectedAt: last };
}

function isDeclaredPaid({ amounts, declarations = [] }: AskingView): boolean {
  const declared = declarations
    .filter(({ status }) => status === "open")
    .reduce((sum, { amount }) => sum + amount, 0);
  return declared > 0 && declared >= amounts.startable;
}
