import { produce, type SetStoreFunction } from "solid-js/store";
import type { FormFaults } from "../forms/form-faults.ts";
import { emptyLine, type InvoiceForm, newKey } from "./invoice-form.ts";

/** Adds, doubles, moves and removes the lines of a form. */
export function createLineEdits(
  form: InvoiceForm,
  setForm: SetStoreFunction<InvoiceForm>,
  faults: FormFaults,
) {
  const edit = (change: (lines: InvoiceForm["lines"]) => void) => {
    faults.forgetUnder("/lines");
    setForm("lines", produce(change));
  };
  return {
    /** Adds a line at the end, taxed like the one before it; answers its index. */
    add(): number {
      const rate = form.lines.at(-1)?.taxRate ?? "0";
      edit((lines) => lines.push(emptyLine(rate)));
      return form.lines.length - 1;
    },
    duplicate(index: number): number {
      edit((lines) => {
        const line = lines[index];
        if (line) lines.splice(index + 1, 0, { ...line, key: newKey() });
      });
      return index + 1;
    },
    /** Removes a line; an invoice always keeps one, if an empty one. */
    remove(index: number): void {
      edit((lines) => {
        const [removed] = lines.splice(index, 1);
        if (lines.length === 0) lines.push(emptyLine(removed?.taxRate ?? "0"));
      });
    },
    /** Moves a line by a step, -1 or 1, where there is room. */
    move(index: number, step: -1 | 1): number {
      const target = index + step;
      if (target < 0 || target >= form.lines.length) return index;
      edit((lines) => {
        const [line] = lines.splice(index, 1);
        if (line) lines.splice(target, 0, line);
      });
      return target;
    },
  };
}
