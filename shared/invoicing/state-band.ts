import type { InvoiceView } from "../contract/invoice-view.ts";
import { daysBetween } from "../values/calendar-date.ts";

/** The one quiet line that says where an invoice stands; page, mail and PDF put words around it. */
export type StateBand =
  | { readonly kind: "draft" }
  | { readonly kind: "due-in"; readonly days: number }
  | { readonly kind: "due-today" }
  | { readonly kind: "days-late"; readonly days: number }
  | { readonly kind: "payment-processing" }
  | { readonly kind: "paid" }
  | { readonly kind: "nothing-due" }
  | { readonly kind: "void" }
  | { readonly kind: "uncollectible" };

/** Where an invoice stands on its `today`. Lateness starts the day after the due date. */
export function stateBand(
  view: Pick<InvoiceView, "status" | "amounts" | "today" | "dueDate">,
): StateBand {
  if (view.status === "draft") return { kind: "draft" };
  if (view.status === "void") return { kind: "void" };
  if (view.status === "uncollectible") return { kind: "uncollectible" };
  if (view.status === "paid") return { kind: view.amounts.due === 0 ? "nothing-due" : "paid" };
  if (view.amounts.processing > 0 && view.amounts.startable === 0) {
    return { kind: "payment-processing" };
  }
  const days = daysBetween(view.today, view.dueDate);
  if (days > 0) return { kind: "due-in", days };
  return days === 0 ? { kind: "due-today" } : { kind: "days-late", days: -days };
}
