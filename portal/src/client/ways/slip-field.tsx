import { createSignal, createUniqueId, Show } from "solid-js";
import type { SlipUpload } from "../../../../shared/contract/payment-schema.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { drawSmaller } from "./draw-smaller.ts";
import { readSlip } from "./read-slip.ts";

export type SlipFieldProps = {
  label: string;
  words: PageLaterWords;
  onSlip: (slip: SlipUpload | undefined) => void;
};

/** A file to attach; pictures are made smaller here before they travel. */
export function SlipField(props: SlipFieldProps) {
  const id = createUniqueId();
  const [fault, setFault] = createSignal<string>();

  async function choose(file: File | undefined): Promise<void> {
    props.onSlip(undefined);
    setFault(undefined);
    if (file === undefined) return;
    const read = await readSlip(file, drawSmaller);
    if (read.outcome === "read") props.onSlip(read.slip);
    else
      setFault(read.outcome === "too-large" ? props.words.fileTooLarge : props.words.fileNotRead);
  }

  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="file"
        accept="image/*,application/pdf"
        aria-invalid={fault() !== undefined}
        aria-describedby={fault() === undefined ? undefined : `${id}-fault`}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      <Show when={fault()}>
        {(text) => (
          <p class="field-fault" id={`${id}-fault`} role="alert">
            {text()}
          </p>
        )}
      </Show>
    </div>
  );
}
