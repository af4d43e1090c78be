import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { Icon } from "../../components/icon.tsx";
import { invoiceAddress, receiptAddress } from "../api/post.ts";
import { useInvoice } from "../invoice-context.tsx";

/** The invoice and its receipts as files to keep. */
export function Documents(props: { words: PageLaterWords["details"] }) {
  const invoice = useInvoice();
  const receipts = () => invoice.view.payments.filter(({ status }) => status === "succeeded");
  return (
    <section class="documents">
      <h2>{props.words.documents}</h2>
      <a class="row-link" href={`${invoiceAddress(invoice.view.id)}/pdf`}>
        <Icon name="document" />
        {props.words.invoicePdf(invoice.view.number)}
      </a>
      {receipts().map(({ id, amount, at }) => (
        <a class="row-link" href={receiptAddress(invoice.view.id, id)}>
          <Icon name="check" />
          {props.words.receiptPdf(invoice.money(amount), invoice.day(at))}
        </a>
      ))}
    </section>
  );
}
