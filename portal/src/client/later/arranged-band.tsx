import { stateBand } from "../../../../shared/invoicing/state-band.ts";
import { arrangedBandWords } from "../../../../shared/messages/arranged-band-words.ts";
import { arrangedStateWords as english } from "../../../../shared/messages/catalog/en/state-arranged.ts";
import { arrangedStateWords as thai } from "../../../../shared/messages/catalog/th/state-arranged.ts";
import { stateBandWords } from "../../../../shared/messages/state-band-words.ts";
import { useInvoice } from "../invoice-context.tsx";

/** What the band says of an invoice on which something is arranged, asked or promised. */
export function ArrangedBand() {
  const invoice = useInvoice();
  const text = () =>
    stateBandWords(stateBand(invoice.view), invoice.words.state, {}, (band) =>
      arrangedBandWords(band, invoice.words.locale === "th" ? thai : english, invoice.date),
    );
  return <>{text()}</>;
}
