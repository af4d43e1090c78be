import { fireEvent, screen, within } from "@solidjs/testing-library";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { sampleInvoice } from "../sample-invoice.ts";
import { showInvoice } from "../show-invoice.tsx";

type Option = InvoiceView["options"][number];

/** The usual ways of an American vendor: a debit that it likes best, a card, transfer, cheque. */
export const usualOptions: Option[] = [
  {
    method: "us_bank_account",
    amount: 121_520,
    discount: 2_480,
    smallest: 5_000,
    largest: 121_520,
    step: 1,
    finalInDays: 4,
    isPreferred: true,
  },
  { method: "card", amount: 124_000, smallest: 5_000, largest: 124_000, step: 1, finalInDays: 0 },
  { method: "bank_transfer", amount: 124_000, smallest: 1, largest: 124_000, step: 1 },
  { method: "cheque", amount: 124_000, smallest: 1, largest: 124_000, step: 1 },
];

/** An invoice with the usual ways, unless the change says else. */
export function payableInvoice(change: Parameters<typeof sampleInvoice>[0] = {}): InvoiceView {
  return sampleInvoice({ options: usualOptions, ...change });
}

/** Shows an invoice with its ways opened. */
export async function openWays(
  view: InvoiceView,
  settings: Parameters<typeof showInvoice>[1] = {},
): Promise<ReturnType<typeof showInvoice>> {
  const shown = showInvoice(view, settings);
  fireEvent.click(screen.getByRole("button", { name: "Other ways to settle this" }));
  await screen.findByRole("list", { name: "Ways to pay" });
  return shown;
}

/** Unfolds the way whose line begins so, and gives what it unfolded; it may be among the further ones. */
export function unfold(name: RegExp) {
  const more = screen.queryByRole("button", { name: "More ways to pay" });
  if (more && !screen.queryByRole("button", { name, expanded: false })) fireEvent.click(more);
  const button = screen.getByRole("button", { name, expanded: false });
  fireEvent.click(button);
  const body = document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (body === null) throw new Error("A way unfolds what it controls.");
  return within(body);
}

/** Takes what tests left in the browser's history. */
export function forgetWays(): void {
  history.replaceState(null, "", "/i/inv_1");
}
