import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { sampleWords as english } from "../../shared/messages/catalog/en/sample.ts";
import type { SampleWords } from "../../shared/messages/catalog/en/sample.ts";
import { sampleWords as nepali } from "../../shared/messages/catalog/ne/sample.ts";
import { sampleWords as thai } from "../../shared/messages/catalog/th/sample.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { inventInvoices } from "./invented-invoices.ts";

const samples: Readonly<Record<Locale, SampleWords>> = { en: english, th: thai, ne: nepali };

/** Days that the invented invoice gives. */
const netDays = 14;

/** An invented invoice as a record, for looking at words before there is a real one. */
export function sampleRecord(
  vendor: Vendor,
  sample: { readonly locale: Locale; readonly dueDate: CalendarDate },
): { readonly record: InvoiceRecord; readonly invoice: IssuedInvoice } {
  const { locale, dueDate } = sample;
  const words = samples[locale];
  const issueDate = addDays(dueDate, -netDays);
  const [invented] = inventInvoices(vendor, [{ issueDate, dueDate, client: words.client }]);
  if (invented === undefined) throw new Error("One invoice was invented.");
  const contact = invented.invoice.contacts[0];
  const { content } = invented.invoice;
  const invoice: IssuedInvoice = {
    ...invented.invoice,
    number: `${vendor.numberPrefix}1042`,
    locale,
    content: { ...content, subject: words.subject },
    contacts:
      contact === undefined
        ? []
        : [{ ...contact, name: words.contact, salutation: words.greeting, locale }],
  };
  const line = { description: words.subject, quantity: "1", unitPrice: "1000", taxRate: "0" };
  return {
    invoice,
    record: {
      revision: 0,
      invoice,
      lines: [line],
      payments: [],
      declarations: [],
      withholdings: [],
      questions: [],
      entries: [],
      links: [],
      sessions: [],
    },
  };
}
