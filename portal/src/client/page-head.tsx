import { createSignal, Show } from "solid-js";
import { initials } from "./initials.ts";
import { useInvoice } from "./invoice-context.tsx";
import { realFacts } from "./later-parts.ts";

/** Who writes, and how to find out that it is really them. */
export function PageHead() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.head;
  const [isAsked, setIsAsked] = createSignal(false);
  const vendor = () => invoice.view.vendor;
  return (
    <header class="who">
      <span class="initials" aria-hidden="true">
        {initials(vendor().name)}
      </span>
      <div class="who-names">
        <p class="vendor-name" dir="auto">
          {vendor().name}
        </p>
        <p class="quiet" dir="auto">
          {words().invoiceFor(invoice.view.number, invoice.view.client.name)}
        </p>
      </div>
      <details class="real">
        <summary onClick={() => setIsAsked(true)}>{words().isThisReal}</summary>
        <Show when={isAsked()}>
          <realFacts.Part />
        </Show>
      </details>
    </header>
  );
}
