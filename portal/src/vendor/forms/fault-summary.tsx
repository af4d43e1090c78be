import { createEffect, For, on, Show } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import { faultText } from "./field-fault.ts";
import { useFormScope } from "./form-context.tsx";
import { reveal } from "./reveal.ts";

/** What is wrong with a form, said once above it, with a way to each field. Takes the focus. */
export function FaultSummary(props: {
  /** What the server said about the whole, or that it said nothing. */
  readonly message: string | undefined;
}) {
  const language = useLanguage();
  const { faults, idOf } = useFormScope();
  let summary: HTMLDivElement | undefined;
  const problems = () => language.words().problems;
  const isShown = () => props.message !== undefined || faults.placed().length > 0;

  createEffect(
    on(
      () => [props.message, faults.shownCount()],
      () => {
        if (isShown()) summary?.focus();
      },
      { defer: true },
    ),
  );
  return (
    <Show when={isShown()}>
      <div class="notice fault" role="alert" tabindex="-1" ref={summary}>
        <p>{props.message ?? problems().faults(faults.placed().length)}</p>
        <ul>
          <For each={faults.placed()}>
            {(fault) => (
              <li>
                <Show
                  when={fault.field}
                  fallback={`${problems().elsewhere(fault.pointer)}: ${faultText(fault, problems().fields)}`}
                >
                  {(field) => (
                    <a
                      href={`#${idOf(field())}`}
                      onClick={(event) => {
                        event.preventDefault();
                        reveal(idOf(field()));
                      }}
                    >
                      {faults.labelOf(field())} – {faultText(fault, problems().fields)}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
