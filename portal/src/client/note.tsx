import { Show } from "solid-js";
import { useInvoice } from "./invoice-context.tsx";

/** The note from a person, signed. */
export function Note() {
  const invoice = useInvoice();
  const sender = () => invoice.view.sender;
  return (
    <Show when={invoice.view.note}>
      {(note) => (
        <section
          class="note"
          aria-label={invoice.words.page.note.from(invoice.words.page.person(sender().name))}
        >
          <p class="letter" dir="auto">
            {note()}
          </p>
          <p class="signature" dir="auto">
            <strong>{sender().name}</strong> <span class="quiet">{sender().role}</span>
          </p>
        </section>
      )}
    </Show>
  );
}
