import { createEffect, Show } from "solid-js";
import { createPart } from "./create-part.ts";
import { useInvoice } from "./invoice-context.tsx";

/** Where the page says how a payment went, to those who come back from the hosted payment page. */
export function ReturnNotice() {
  const invoice = useInvoice();
  const hasReturned = /payment=|setup=/u.test(location.search);
  const part = createPart(
    () => hasReturned && invoice.actions !== undefined,
    () => import("./return/return-outcome.tsx").then((module) => module.ReturnOutcome),
  );
  createEffect(() => part.hasFailed() && invoice.actions?.stopChecking());
  return (
    <div role="status">
      <Show
        when={part.component()}
        fallback={
          <Show when={invoice.actions?.isChecking()}>
            <p class="notice">{invoice.words.page.ask.checking}</p>
          </Show>
        }
      >
        {(Part) => Part()({})}
      </Show>
    </div>
  );
}
