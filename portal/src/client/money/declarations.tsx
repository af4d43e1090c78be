import { Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { useInvoice } from "../invoice-context.tsx";

/** What the client told of money outside the payment page, until it is confirmed. */
export function Declarations(props: { words: PageLaterWords }) {
  const invoice = useInvoice();
  const words = () => props.words.money;
  const vendor = () => invoice.view.vendor.name;
  const all = () => invoice.view.declarations ?? [];
  const isOpen = () => invoice.view.status === "open";
  return (
    <>
      {all()
        .filter(({ status }) => status === "open")
        .map(({ amount, method, paidDate }) => (
          <div class="notice good">
            <p>
              {words().declared(
                vendor(),
                invoice.money(amount),
                props.words.by[method],
                invoice.date(paidDate),
              )}
            </p>
            <Show when={isOpen()}>
              <p>{words().declaredPause}</p>
            </Show>
          </div>
        ))}
      {all()
        .filter(({ status }) => status === "declined" && isOpen())
        .map(({ amount, message }) => (
          <div class="notice">
            <strong>{words().declinedDeclaration(vendor(), invoice.money(amount))}</strong>
            <Show when={message}>{(text) => <p dir="auto">{words().vendorSays(text())}</p>}</Show>
            <p>{words().declinedNext(invoice.words.page.person(invoice.view.sender.name))}</p>
          </div>
        ))}
    </>
  );
}
