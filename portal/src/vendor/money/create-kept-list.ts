import { createComputed } from "solid-js";
import { createStore, reconcile } from "solid-js/store";

/** A list whose rows stay the same ones when it is read anew, so that a dialog of theirs stays open. */
export function createKeptList<Item extends { readonly id: string }>(
  read: () => readonly Item[],
): () => readonly Item[] {
  const [kept, setKept] = createStore<{ items: Item[] }>({ items: [] });
  createComputed(() => {
    setKept("items", reconcile(structuredClone([...read()]), { key: "id", merge: false }));
  });
  return () => kept.items;
}
