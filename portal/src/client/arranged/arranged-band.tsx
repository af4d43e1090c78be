import { isArrangedBand, stateBand } from "../../../../shared/invoicing/state-band.ts";
import { arrangedBandWords } from "../../../../shared/messages/arranged-band-words.ts";
import { arrangedStateWords as english } from "../../../../shared/messages/catalog/en/state-arranged.ts";
import type { ArrangedStateWords } from "../../../../shared/messages/catalog/en/state-arranged.ts";
import { arrangedStateWords as nepali } from "../../../../shared/messages/catalog/ne/state-arranged.ts";
import { arrangedStateWords as thai } from "../../../../shared/messages/catalog/th/state-arranged.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { plainBandWords } from "../../../../shared/messages/plain-band-words.ts";
import { useInvoice } from "../invoice-context.tsx";

const catalogs: Readonly<Record<Locale, ArrangedStateWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** The band of an invoice on which something is arranged, asked or promised. */
export function ArrangedBand(props: { plainTone: string }) {
  const invoice = useInvoice();
  const band = () => stateBand(invoice.view);
  const tone = () => {
    const found = band();
    if (!isArrangedBand(found)) return props.plainTone;
    return found.kind === "plan-past-due" ? "attention" : "calm";
  };
  const text = () => {
    const found = band();
    const words = catalogs[invoice.words.locale];
    return isArrangedBand(found)
      ? arrangedBandWords(found, words, invoice.date)
      : plainBandWords(found, invoice.words.state, {});
  };
  return <p class={`band band-${tone()}`}>{text()}</p>;
}
