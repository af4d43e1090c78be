import { createSignal, Show } from "solid-js";
import { slipPath } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";

/** What a client attached: the picture itself, or the way to the document. */
export function SlipView(props: { readonly invoiceId: string; readonly slipId: string }) {
  const language = useLanguage();
  // A PDF can't be shown in place; the link opens it all the same.
  const [isPicture, setPicture] = createSignal(true);
  const words = () => language.words().money.declared;
  const path = () => slipPath(props.invoiceId, props.slipId);
  return (
    <figure class="slip">
      <Show when={isPicture()}>
        <a href={path()} target="_blank" rel="noreferrer">
          <img src={path()} alt={words().slip} loading="lazy" onError={() => setPicture(false)} />
        </a>
      </Show>
      <figcaption>
        <a class="text-link" href={path()} target="_blank" rel="noreferrer">
          {words().slip}: {words().openSlip}
        </a>
      </figcaption>
    </figure>
  );
}
