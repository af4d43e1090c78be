import { createSignal, For } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import { makeListKeys } from "../list/make-list-keys.ts";
import { PaymentListPart } from "../payments/payment-list-part.tsx";
import { PageHeading } from "../shell/page-heading.tsx";

/** All payments of all clients, newest first. */
export default function PaymentListPage() {
  const language = useLanguage();
  const [cursors, setCursors] = createSignal<readonly (string | undefined)[]>([undefined]);
  const words = () => language.words().payments;
  return (
    <div class="payments-page">
      <PageHeading title={words().title} />
      <section class="list-area" aria-label={words().title} ref={makeListKeys}>
        <p class="unseen">{words().keys}</p>
        <For each={cursors()}>
          {(cursor) => (
            <PaymentListPart
              cursor={cursor}
              isLast={cursors().at(-1) === cursor}
              onMore={(next) => setCursors((all) => [...all, next])}
            />
          )}
        </For>
      </section>
    </div>
  );
}
