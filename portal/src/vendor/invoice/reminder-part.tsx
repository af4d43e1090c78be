import { createAsync } from "@solidjs/router";
import { createSignal, ErrorBoundary, Show, Suspense } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { letterPath } from "../api/hand-over.ts";
import { readInvoiceRemindersIfAny } from "../api/reminders.ts";
import { HoldPart } from "../outgoing/hold-part.tsx";
import { LevelSettings } from "../reminders/level-reminders.tsx";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { HandOverPart } from "./hand-over-part.tsx";

type PartProps = { readonly invoice: InvoiceAnswer };

/** An open invoice's reminders: which hold, whether they rest, and handing over. */
export function ReminderPart(props: PartProps) {
  return (
    <Show when={props.invoice.status === "open"}>
      <ErrorBoundary fallback={null}>
        <Suspense>
          <ReminderWordsProvider>
            <Reminders {...props} />
          </ReminderWordsProvider>
        </Suspense>
      </ErrorBoundary>
    </Show>
  );
}

function Reminders(props: PartProps) {
  const words = useReminderWords();
  const reminders = createAsync(() => readInvoiceRemindersIfAny(props.invoice.id));
  const [isOpen, setOpen] = createSignal(false);
  const level = () => ({ kind: "invoice", id: props.invoice.id }) as const;
  return (
    <Show when={reminders()}>
      {(known) => (
        <section class="part" aria-labelledby="reminders-title">
          <h2 id="reminders-title">{words().title}</h2>
          <Show when={known().handOver?.completedAt === undefined}>
            <HoldPart level={level()} reminders={known()} name={props.invoice.number ?? ""} />
          </Show>
          <HandOverPart invoiceId={props.invoice.id} handOver={known().handOver} />
          <p>
            <a
              class="text-link"
              href={letterPath(props.invoice.id)}
              target="_blank"
              rel="noreferrer"
            >
              {words().handOver.letter}
            </a>
            <br />
            <span class="quiet small">{words().handOver.letterMore}</span>
          </p>
          <details class="fold-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{words().level.invoiceTitle}</summary>
            <Show when={isOpen()}>
              <ReadBoundary>
                <LevelSettings level={level()} clientId={props.invoice.clientId} />
              </ReadBoundary>
            </Show>
          </details>
        </section>
      )}
    </Show>
  );
}
