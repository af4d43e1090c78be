import { createAsyncStore } from "@solidjs/router";
import { createEffect, For, Show } from "solid-js";
import { readPayments } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { PaymentRow } from "./payment-row.tsx";

type PartProps = {
  /** Where this part starts; absent for the first one. */
  readonly cursor: string | undefined;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
};

/** A page's worth of all payments. */
export function PaymentListPart(props: PartProps) {
  return (
    <ReadBoundary>
      <Rows {...props} />
    </ReadBoundary>
  );
}

function Rows(props: PartProps) {
  const language = useLanguage();
  const page = createAsyncStore(() => readPayments(props.cursor));
  const words = () => language.words().payments;
  let list: HTMLUListElement | undefined;
  const isFirst = () => props.cursor === undefined;
  createEffect(() => {
    // Whoever asked for more goes on reading where it starts.
    if (!isFirst() && page()) list?.querySelector("a")?.focus();
  });
  return (
    <Show when={page()}>
      {(read) => (
        <>
          <Show when={read().items.length > 0} fallback={<NoPayments />}>
            <ul class="invoice-list" ref={list}>
              <For each={read().items}>{(row) => <PaymentRow row={row} />}</For>
            </ul>
          </Show>
          <Show when={isFirst()}>
            <p class="unseen" role="status">
              {words().count(read().items.length, read().nextCursor !== undefined)}
            </p>
          </Show>
          <Show when={props.isLast && read().nextCursor}>
            {(next) => (
              <button type="button" class="button more" onClick={() => props.onMore(next())}>
                {language.words().shell.more}
              </button>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function NoPayments() {
  const language = useLanguage();
  const words = () => language.words().payments;
  return (
    <div class="empty">
      <h2>{words().none}</h2>
      <p class="quiet">{words().noneMore}</p>
    </div>
  );
}
