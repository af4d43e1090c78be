import { Show } from "solid-js";
import { createPart } from "../create-part.ts";
import { useInvoice } from "../invoice-context.tsx";

/** What opens with a code; its own code loads when it is asked for. */
export function LaterAccount() {
  const invoice = useInvoice();
  const part = createPart(
    () => true,
    () => import("../account/account-way.tsx").then((module) => module.AccountWay),
  );
  return (
    <>
      <Show when={part.component()}>{(Part) => Part()({})}</Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
    </>
  );
}
