import { Show } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";
import { mainOption } from "../main-option.ts";
import { StartButton } from "../pay-button.tsx";

// The table of methods is long, and this is all that the page needs of it.
const withoutPage = new Set(["bank_transfer", "own_account", "cheque", "cash", "other"]);

/** The way's name where Stripe's hosted page takes it from here. */
function pageMethod({ method }: PaymentOptionView): StartPayment["method"] | undefined {
  return withoutPage.has(method) ? undefined : (method as StartPayment["method"]);
}

export type PreferredButtonProps = {
  /** Opens a way that has no page of its own. */
  show: (way: string) => void;
};

/** The one button for a way that isn't a plain card: its name, the exact amount, what is saved. */
export function PreferredButton(props: PreferredButtonProps) {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  return (
    <Show when={later()}>
      {(words) => (
        <Show when={mainOption(invoice.view)}>
          {(option) => <Button option={option()} words={words()} show={props.show} />}
        </Show>
      )}
    </Show>
  );
}

type ButtonProps = PreferredButtonProps & { option: PaymentOptionView; words: PageLaterWords };

function Button(props: ButtonProps) {
  const invoice = useInvoice();
  const words = () => props.words.preferred;
  const by = () => props.words.by[props.option.method];
  const label = () => words().pay(invoice.money(props.option.amount), by());
  const finalText = () => {
    const days = props.option.finalInDays ?? 0;
    return days > 0 ? words().finalAfter(String(days)) : undefined;
  };
  return (
    <>
      <Show
        when={pageMethod(props.option)}
        fallback={
          <button
            type="button"
            class="button main"
            onClick={() => invoice.actions && props.show(props.option.method)}
          >
            {label()}
          </button>
        }
      >
        {(method) => <StartButton label={label()} method={method()} />}
      </Show>
      <Show when={props.option.discount}>
        {(discount) => <p>{words().save(invoice.money(discount()), by())}</p>}
      </Show>
      <p class="quiet small">
        <Show when={pageMethod(props.option)} fallback={words().detailsNext}>
          {words().onPage} {finalText()}
        </Show>
      </p>
    </>
  );
}
