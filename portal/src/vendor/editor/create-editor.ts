import { useAction, useSubmission } from "@solidjs/router";
import { createMemo, createSignal, mapArray } from "solid-js";
import type { InvoiceAnswer, NewInvoice } from "../../../../shared/contract/invoice-schema.ts";
import type { Session } from "../../../../shared/contract/vendor-schema.ts";
import { changeDraft, createDraft } from "../api/invoices.ts";
import { createSavedForm } from "../forms/create-saved-form.ts";
import { emptyForm, formFromInvoice, type InvoiceForm } from "./invoice-form.ts";
import { createLineEdits } from "./line-edits.ts";
import { liveTotals } from "./live-totals.ts";
import { changeOf, readForm, writtenLines } from "./read-form.ts";
import { readAdjustment, readLine } from "./read-line.ts";

/** Above so many lines a draft was written by a program, and its lines are left to programs. */
const editableLineLimit = 500;

type Start = {
  readonly session: Session;
  /** For whom a new invoice is, if that is known already. */
  readonly clientId: string | undefined;
  /** The draft to change; absent for a new one. */
  readonly invoice: InvoiceAnswer | undefined;
};

/** Everything that the page for writing an invoice knows and can do. */
export function createEditor(start: Start) {
  const create = useAction(createDraft);
  const change = useAction(changeDraft);
  const creating = useSubmission(createDraft);
  const changing = useSubmission(changeDraft);
  const [savedAt, setSavedAt] = createSignal<number>();
  const typed = createSavedForm<InvoiceForm, InvoiceAnswer, NewInvoice>({
    keyOf: (saved) => `invoice:${saved?.id ?? "new"}`,
    start: start.invoice,
    formOf: (saved) => (saved ? formFromInvoice(saved) : emptyForm(start.session, start.clientId)),
    read: readForm,
    submit: (request, saved) =>
      saved ? change(saved.id, saved.version, changeFor(saved, request)) : create(request),
  });
  const { form, setForm, faults } = typed;

  // Each line is read by itself, so that typing into one of 300 reads that one.
  const lineReadings = mapArray(
    () => form.lines,
    (line) => createMemo(() => readLine(line, form.currency)),
  );
  const adjustmentReadings = createMemo(() =>
    form.adjustments.map((each) => readAdjustment(each, form.currency)),
  );
  const writtenReadings = createMemo(() =>
    lineReadings()
      .slice(0, writtenLines(form).length)
      .map((reading) => reading()),
  );
  return {
    ...typed,
    savedAt,
    totals: createMemo(() => liveTotals(form.currency, writtenReadings(), adjustmentReadings())),
    isSaving: () => creating.pending === true || changing.pending === true,
    hasTooManyLines: () => (typed.saved()?.lineCount ?? 0) > editableLineLimit,
    lineReading: (index: number) => lineReadings()[index]?.(),
    writtenReadings,
    adjustmentReadings,
    lines: createLineEdits(form, setForm, faults),
    async save(): Promise<InvoiceAnswer | undefined> {
      const invoice = await typed.save();
      if (invoice) setSavedAt(Date.now());
      return invoice;
    },
  };
}

export type Editor = ReturnType<typeof createEditor>;

// Lines that the page doesn't show are left as they are.
function changeFor(draft: InvoiceAnswer, request: NewInvoice) {
  const { lines, ...others } = changeOf(request);
  return draft.lineCount > editableLineLimit || lines === undefined ? others : { ...others, lines };
}
