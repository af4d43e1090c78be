import { Show } from "solid-js";
import { formatRate } from "../formats.ts";
import { useInvoice } from "../invoice-context.tsx";
import { TextField } from "./text-field.tsx";
import { readTypedAmount, writeTypedAmount } from "./typed-amount.ts";
import { useWays } from "./ways-context.ts";

/** The tax that is withheld as it stands now: none, an amount, or NaN for what can't be. */
export function useWithheld(): () => number {
  const invoice = useInvoice();
  const ways = useWays();
  return () => {
    const allowed = invoice.view.withholding?.allowed ?? 0;
    if (allowed === 0 || ways.typed("withholds") !== "yes") return 0;
    const typed = ways.typed("withheld");
    if (typed === undefined) return allowed;
    const amount = readTypedAmount(typed, invoice.view.currency);
    return amount <= allowed ? amount : Number.NaN;
  };
}

/** Tax that the law lets the payer keep back with this payment; nothing of it is preselected. */
export function WithholdingChoice(props: { withheld: number; pays: number | undefined }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.withhold;
  const fault = (allowed: number) =>
    Number.isNaN(props.withheld) ? words().tooMuch(invoice.money(allowed)) : undefined;
  const live = () =>
    props.withheld > 0 && props.pays !== undefined
      ? words().live(invoice.money(props.withheld), invoice.money(props.pays))
      : undefined;
  return (
    <Show when={invoice.view.withholding}>
      {(withholding) => (
        <Show when={withholding().allowed > 0}>
          <div class="choices">
            <label class="choice">
              <input
                type="checkbox"
                checked={ways.typed("withholds") === "yes"}
                onChange={({ currentTarget }) =>
                  ways.type("withholds", currentTarget.checked ? "yes" : undefined)
                }
              />
              {words().choose(formatRate(withholding().percent, invoice.words.locale))}
            </label>
            <Show when={ways.typed("withholds") === "yes"}>
              <TextField
                name="withheld"
                label={words().amount}
                initial={writeTypedAmount(withholding().allowed, invoice.view.currency)}
                inputMode="decimal"
                maxLength={24}
                fault={fault(withholding().allowed)}
              />
              <p role="status">{live()}</p>
              <p class="quiet small">{words().certificate}</p>
            </Show>
          </div>
        </Show>
      )}
    </Show>
  );
}
