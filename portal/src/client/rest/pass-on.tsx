import { createSignal, Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { Icon } from "../../components/icon.tsx";
import { createPart } from "../create-part.ts";
import { useInvoice } from "../invoice-context.tsx";

type Form = "wrong-person" | "forward";

/** For readers who aren't the ones to pay: say so, or send the invoice to those who are. */
export function PassOn(props: { words: PageLaterWords }) {
  const invoice = useInvoice();
  const [form, setForm] = createSignal<Form>();
  const part = createPart(
    () => form() !== undefined,
    () => import("../later/pass-on-dialog.tsx").then((module) => module.PassOnDialog),
  );

  function open(wanted: Form): void {
    if (invoice.actions) setForm(wanted);
  }

  return (
    <section class="pass-on">
      <h2>{props.words.details.people}</h2>
      <button type="button" class="row-link" onClick={() => open("wrong-person")}>
        <Icon name="person" />
        {props.words.details.wrongPerson}
      </button>
      <button type="button" class="row-link" onClick={() => open("forward")}>
        <Icon name="forward" />
        {props.words.details.forward}
      </button>
      <Show when={form()}>
        {(wanted) => (
          <Show when={part.component()}>
            {(Part) =>
              Part()({ words: props.words, form: wanted(), onClose: () => setForm(undefined) })
            }
          </Show>
        )}
      </Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
    </section>
  );
}
