import type { InvoiceFacts } from "../../invoice-facts.ts";
import { invoiceName as invoice } from "./mail.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words around a hand-over, in English: the only ones that name what comes afterwards. */
export const handOverWords = {
  opening: (f: InvoiceFacts) => `This message concerns ${invoice(f)} for “${f.purpose}”.`,
  reason: (count: number) =>
    `We write because ${days(count)} have passed since then without a way on that suits us both.`,
  step: (date: string) =>
    `Unless we find one, a collection agency may take it over from ${date} on.`,
  open: "Until then every option stays open, and each of them ends this.",
  granted: (ways: string) => `Its page offers at once: ${ways}.`,
  ways: [
    "Pay in full, or a part of it.",
    "Agree with us on other dates.",
    "Something is wrong with it? Say so, and it waits.",
  ],
  waysTitle: "Three ways on",
  paidOrTalk: "Paid already, or would you rather talk? Reply or call.",
  afterwards: "After that we write no more about it.",
  withdrawnOpening: (f: InvoiceFacts) =>
    `Good news about ${invoice(f)} for “${f.purpose}”: it stays with us, and nobody else takes it over.`,
  withdrawnNext: "All that was agreed between us stays as it is.",
};

/** What every language says around a hand-over. */
export type HandOverWords = typeof handOverWords;
