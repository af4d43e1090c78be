import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { shown } from "./shown.ts";
import type { Town } from "./town.ts";

/** What the books say in the end, for a person to read. */
export function tellBooks(town: Town): readonly string[] {
  const { rows, world } = town;
  const invoices = rows.invoices().map(({ invoice, status, payments }) => {
    const { currency } = invoice.content;
    const { due, paid, processing, remaining } = invoiceAmounts(invoice);
    const attempts = payments.map((payment) => `${payment.method} ${payment.status}`).join(", ");
    const sums = `due ${shown(due, currency)}, paid ${shown(paid, currency)}`;
    const rest = `on its way ${shown(processing, currency)}, left ${shown(remaining, currency)}`;
    return `  ${invoice.number} is ${status}: ${sums}, ${rest} (${attempts})`;
  });
  const credits = [...rows.balances()].map(([name, amount]) => {
    const [clientId = "", currency = ""] = name.split(" ");
    const client = rows.clients().find(({ id }) => id === clientId);
    return `  ${client?.name ?? clientId} has ${shown(amount, currency)} of credit`;
  });
  const totals = Object.entries(world.stripe.book().totals).map(
    ([currency, { captured, refunded, disputed, cash }]) =>
      `  Stripe, in ${currency}: captured ${captured}, refunded ${refunded}, disputed ${disputed}, cash ${cash}`,
  );
  return ["The books in the end:", ...invoices, ...credits, ...totals];
}
