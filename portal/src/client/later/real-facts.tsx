import { Show } from "solid-js";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";

/** How to find out that the page is really the vendor's: its address, whom to call, what changed. */
export function RealFacts() {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  const vendor = () => invoice.view.vendor;
  return (
    <Show when={later()?.real}>
      {(words) => (
        <>
          <p>{words().address(location.host)}</p>
          <p>{words().phone(vendor().name, vendor().phone)}</p>
          <p>{words().changed(invoice.day(vendor().detailsChangedAt))}</p>
          <p>{words().noDetails}</p>
        </>
      )}
    </Show>
  );
}
