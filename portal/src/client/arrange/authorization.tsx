import { Show } from "solid-js";
import { authorizationSentences } from "../../../../shared/messages/authorization-sentences.ts";
import type { Terms } from "../../../../shared/flexibility/proposal.ts";
import { useArrange } from "./arrange-context.ts";

/** What somebody agrees to when charges happen by themselves, in plain words, before the button. */
export function Authorization(props: { terms: Terms }) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange.authorize;
  return (
    <Show when={props.terms.collection}>
      <Show
        when={props.terms.method}
        fallback={<p class="quiet small">{arrange.words.arrange.reminded}</p>}
      >
        {(method) => (
          <div class="authorization small">
            <strong>{words().heading}</strong>
            <ul>
              {authorizationSentences(words(), {
                vendor: arrange.vendor,
                by: arrange.words.later.by[method()],
              }).map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </Show>
    </Show>
  );
}
