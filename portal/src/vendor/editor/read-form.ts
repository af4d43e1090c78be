import type { InvoiceChange, NewInvoice } from "../../../../shared/contract/invoice-schema.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readText, readWholeNumber } from "../forms/typed-fields.ts";
import {
  emptyAddress,
  type InvoiceForm,
  type LineForm,
  type LinkForm,
  optionalTexts,
} from "./invoice-form.ts";
import { isBlankLine, readAdjustment, readLine, type RowReading } from "./read-line.ts";

const textLimits = {
  purchaseOrder: 100,
  note: 2_000,
  thankYou: 500,
  offer: 500,
  lateTerms: 500,
} as const satisfies Record<(typeof optionalTexts)[number], number>;

/** The lines that count: people leave an empty one at the end. */
export function writtenLines(form: Pick<InvoiceForm, "lines">): readonly LineForm[] {
  const last = form.lines.findLastIndex((line) => !isBlankLine(line));
  return form.lines.slice(0, Math.max(1, last + 1));
}

/** Reads a whole form. */
export function readForm(form: InvoiceForm): FormReading<NewInvoice> {
  const faults: FieldFault[] = [];
  const rows = <Row>(list: string, readings: readonly RowReading<Row>[]): Row[] =>
    readings.map((reading, index) => {
      faults.push(...reading.faults.map((fault) => nested(`/${list}/${index}`, fault)));
      return reading.row as Row;
    });

  if (form.clientId === "") faults.push({ pointer: "/clientId", reason: "choose-one" });
  const subject = readText(form.subject, 200);
  if (subject.fault) faults.push({ pointer: "/subject", ...subject.fault });
  const lines = rows(
    "lines",
    writtenLines(form).map((line) => readLine(line, form.currency)),
  );
  const adjustments = rows(
    "adjustments",
    form.adjustments.map((each) => readAdjustment(each, form.currency)),
  );
  const netDays = readWholeNumber(form.netDays, 0, 365);
  if (netDays.fault) faults.push({ pointer: "/paymentTerms/netDays", ...netDays.fault });
  const texts = readOptionalTexts(form);
  const usefulLinks = rows("usefulLinks", writtenLinks(form).map(readLink));
  faults.push(...texts.faults);
  if (faults.length > 0 || subject.fault || netDays.fault) return { faults };
  return {
    faults: [],
    request: {
      clientId: form.clientId,
      currency: form.currency,
      subject: subject.value,
      ...texts.values,
      lines,
      adjustments,
      paymentTerms: { netDays: netDays.value },
      usefulLinks,
      senderId: form.senderId,
    },
  };
}

/** The change that makes a saved draft what the form says; texts that were emptied are taken away. */
export function changeOf(request: NewInvoice): InvoiceChange {
  const cleared = optionalTexts.filter((name) => request[name] === undefined);
  return { ...request, ...Object.fromEntries(cleared.map((name) => [name, null])) };
}

function nested(parent: string, fault: FieldFault): FieldFault {
  return { ...fault, pointer: parent + fault.pointer };
}

function readOptionalTexts(form: InvoiceForm) {
  const values: Partial<Record<(typeof optionalTexts)[number], string>> = {};
  const faults: FieldFault[] = [];
  for (const name of optionalTexts) {
    if (form[name].trim() === "") continue;
    const text = readText(form[name], textLimits[name]);
    if (text.fault) faults.push({ pointer: `/${name}`, ...text.fault });
    else values[name] = text.value;
  }
  return { values, faults };
}

function writtenLinks(form: InvoiceForm) {
  const isBlank = (link: LinkForm) =>
    link.label.trim() === "" && [emptyAddress, ""].includes(link.url.trim());
  const last = form.usefulLinks.findLastIndex((link) => !isBlank(link));
  return form.usefulLinks.slice(0, last + 1);
}

function readLink(link: {
  label: string;
  url: string;
}): RowReading<{ label: string; url: string }> {
  const label = readText(link.label, 100);
  const url = readText(link.url.trim(), 500);
  const faults: FieldFault[] = [];
  if (label.fault) faults.push({ pointer: "/label", ...label.fault });
  if (url.fault) faults.push({ pointer: "/url", ...url.fault });
  return { row: { label: label.value ?? "", url: url.value ?? "" }, faults };
}
