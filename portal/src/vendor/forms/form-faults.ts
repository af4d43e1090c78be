import { createSignal } from "solid-js";
import type { FieldFault } from "./field-fault.ts";

/** A fault with the field at which it is shown; none when the page has no field for it. */
export type PlacedFault = FieldFault & { readonly field?: string };

/** Keeps what is wrong with a form, and at which of its fields that is said. */
export function createFormFaults() {
  const [faults, setFaults] = createSignal<readonly FieldFault[]>([]);
  const [shownCount, setShownCount] = createSignal(0);
  const labels = new Map<string, () => string>();

  // The server may point above a field ("/lines/3/discount") or below one ("/address/lines/0").
  const fieldOf = (pointer: string): string | undefined => {
    if (labels.has(pointer)) return pointer;
    const fields = [...labels.keys()];
    const below = fields.find((field) => field.startsWith(`${pointer}/`));
    return below ?? fields.find((field) => pointer.startsWith(`${field}/`));
  };
  const placed = (): readonly PlacedFault[] =>
    faults().map((fault) => {
      const field = fieldOf(fault.pointer);
      return field === undefined ? fault : { ...fault, field };
    });
  return {
    placed,
    /** How often faults were found: each time, the reader is led to them. */
    shownCount,
    show(found: readonly FieldFault[]): void {
      setFaults(found);
      setShownCount((count) => count + 1);
    },
    at: (field: string) => placed().find((fault) => fault.field === field),
    labelOf: (field: string) => labels.get(field)?.() ?? field,
    /** Drops what was said of a field, once it is edited. */
    forget(field: string): void {
      if (faults().length > 0) setFaults(placed().filter((fault) => fault.field !== field));
    },
    /** Drops what was said of a list's rows, once they are no longer at the same places. */
    forgetUnder(list: string): void {
      setFaults((all) => all.filter(({ pointer }) => !pointer.startsWith(`${list}/`)));
    },
    /** Notes that a field is on the page; answers how to note that it is gone. */
    register(field: string, label: () => string): () => void {
      labels.set(field, label);
      return () => {
        if (labels.get(field) === label) labels.delete(field);
      };
    },
  };
}

export type FormFaults = ReturnType<typeof createFormFaults>;
