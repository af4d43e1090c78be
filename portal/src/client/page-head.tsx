import { initials } from "./initials.ts";
import { useInvoice } from "./invoice-context.tsx";

/** Who writes, and how to find out that it is really them. */
export function PageHead() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.head;
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
        <summary>{words().isThisReal}</summary>
        <p>{words().address(location.host)}</p>
        <p>{words().phone(vendor().name, vendor().phone)}</p>
        <p>{words().changed(invoice.day(vendor().detailsChangedAt))}</p>
        <p>{words().noDetails}</p>
      </details>
    </header>
  );
}
