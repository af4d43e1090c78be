import type { InvoiceView } from "../contract/invoice-view.ts";
import { cleanLine } from "./clean-text.ts";
import { bandOf, standingSentences } from "./client-letter.ts";
import { invoiceFacts } from "./invoice-facts.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { noticeCatalog } from "./notice-catalog.ts";
import { noticeParts } from "./notice-parts.ts";
import type { NoticeEvent } from "./notice-parts.ts";

/** What a notice to a vendor's member tells. */
export type VendorNotice = NoticeEvent & {
  readonly view: InvoiceView;
  /** The invoice's page among the vendor's own. */
  readonly invoiceUrl: string;
  readonly memberName: string;
};

/** Composes a notice to one of the vendor's members about an invoice. */
export function composeVendorNotice(notice: VendorNotice, locale: Locale): Mail {
  const words = mailCatalog(locale);
  const { verb, subject } = noticeCatalog(locale);
  const facts = invoiceFacts(notice.view, locale);
  const parts = noticeParts(notice, { view: notice.view, facts, locale });
  const standing = standingSentences(facts, words);
  return renderMail({
    ...bandOf(notice.view, locale, "vendor"),
    locale,
    subject: subject(facts, parts.subject),
    preview: parts.opening,
    letterhead: facts.vendor,
    greeting: words.greeting(cleanLine(notice.memberName)),
    paragraphs: [`${parts.opening} ${standing}`, ...parts.paragraphs],
    ...(parts.rows !== undefined && { rows: parts.rows }),
    ...(parts.quote !== undefined && { quote: parts.quote }),
    ask: {
      sentence: parts.next,
      ...(parts.button ?? { verb, link: notice.invoiceUrl }),
      addressLabel: words.plainAddressLabel,
    },
    signature: [words.signIn.signature],
    foot: parts.foot ?? [],
  });
}
