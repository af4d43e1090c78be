import { Show } from "solid-js";
import { formatRate } from "./formats.ts";
import { useInvoice } from "./invoice-context.tsx";
import { moneySums } from "./later-parts.ts";
import { hasMoneyToTell } from "./main-option.ts";
import { Sum } from "./sum.tsx";

/** From the sum of the lines to what is left: discounts, charges and tax by rate told apart. */
export function Totals() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.totals;
  const sums = () => invoice.view.sums;
  const amounts = () => invoice.view.amounts;
  const isOpen = () => invoice.view.status === "open" || invoice.view.status === "draft";
  const taxes = () => sums().taxGroups.filter(({ tax, taxRate }) => tax !== 0 || taxRate !== "0");
  const hasSteps = () => invoice.view.adjustments.length > 0 || taxes().length > 0;
  return (
    <dl class="totals">
      <Show when={hasSteps()}>
        <Sum label={words().lines} amount={sums().lineTotal} />
      </Show>
      {invoice.view.adjustments.map(({ kind, description, amount }) => (
        <Sum label={words()[kind](description)} amount={kind === "discount" ? -amount : amount} />
      ))}
      {taxes().map(({ taxRate, taxable, tax }) => (
        <Sum label={words().tax(formatRate(taxRate, invoice.words.locale))} amount={tax}>
          {" "}
          <span class="quiet">{words().taxOn(invoice.money(taxable))}</span>
        </Sum>
      ))}
      <Sum label={words().total} amount={sums().total} isStrong />
      {/* The payer of a share sees what all of it costs; what is left of it is others' affair. */}
      <Show when={!invoice.view.arrangements?.ownShare}>
        <Show when={hasMoneyToTell(invoice.view)}>
          <moneySums.Part />
        </Show>
        <Show when={amounts().paid !== 0}>
          <Sum label={words().paid} amount={-amounts().paid} />
        </Show>
        <Show when={isOpen() && amounts().remaining !== sums().total}>
          <Sum label={words().left} amount={amounts().remaining} isStrong />
        </Show>
        <Show when={amounts().processing !== 0}>
          <Sum label={words().processing} amount={amounts().processing} />
        </Show>
      </Show>
    </dl>
  );
}
