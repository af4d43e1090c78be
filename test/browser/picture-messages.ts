import type { Page } from "playwright-core";
import { pdfDocuments } from "../../functions/adapters/documents/pdf-documents.ts";
import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import { locales } from "../../shared/messages/locale.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import { sampleLink } from "../shared/messages/sample-mails.ts";
import {
  digestsOf,
  handOversOf,
  optionsGranted,
  remindersOf,
  seniorPerson,
  severalOf,
} from "../shared/messages/sample-reminders.ts";
import { sampleViews } from "../shared/messages/sample-views.ts";
import type { Album, Look } from "./picture-album.ts";

const looks: readonly Look[] = [{ width: 360 }, { width: 720 }, { width: 360, dark: true }];

const { weekBefore, late, veryLate, thaiVeryLate } = sampleViews;

/** Reminders of each tone, mails of a day, hand-overs, digests and the letter, in every language. */
export async function takeMessages(page: Page, album: Album): Promise<void> {
  const documents = pdfDocuments({ portalHost: "pay.kindly.example" });
  for (const locale of locales) {
    for (const { name, mail } of messagesIn(locale)) {
      await page.setContent(mail.html);
      await album.take(page, `message-${name.replaceAll(" ", "-")}-${locale}`, looks);
    }
    const view: InvoiceView = { ...(locale === "th" ? thaiVeryLate : veryLate), locale };
    const letter = await documents.letterPdf(view, {
      sender: seniorPerson,
      arrangements: optionsGranted(view),
      nextDate: "2027-03-06",
    });
    album.keepPdf(`letter-${locale}`, letter);
  }
}

function messagesIn(locale: Locale) {
  const of = (view: InvoiceView, names: RegExp) =>
    remindersOf(view, locale, sampleLink).filter(({ name }) => names.test(name));
  return [
    ...of(weekBefore, /not-opened|upcoming/u),
    ...of(late, /three|seven|fourteen/u),
    ...of(veryLate, /thirty|sixty|formal|copy/u),
    ...severalOf(late, locale, sampleLink).slice(0, 1),
    ...handOversOf(veryLate, locale, sampleLink),
    ...digestsOf(late, locale).slice(0, 1),
  ];
}
