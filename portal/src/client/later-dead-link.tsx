import { Show } from "solid-js";
import { createPart } from "./create-part.ts";
import { Unreachable } from "./unreachable.tsx";
import type { Words } from "./words.ts";

/** The dead link's page, which loads when there is a dead link. */
export function LaterDeadLink(props: {
  words: Words;
  invoiceId: string;
  secret: string | undefined;
}) {
  const part = createPart(
    () => true,
    () => import("./later/dead-link.tsx").then((module) => module.DeadLink),
  );
  return (
    <Show
      when={part.component()}
      fallback={
        <Show when={part.hasFailed()}>
          <Unreachable words={props.words} onRetry={async () => location.reload()} />
        </Show>
      }
    >
      {(Part) =>
        Part()({ locale: props.words.locale, invoiceId: props.invoiceId, secret: props.secret })
      }
    </Show>
  );
}
