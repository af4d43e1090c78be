import { createEffect, createSignal, on, onCleanup, Show } from "solid-js";
import type { MailText } from "../../../../shared/contract/outgoing-schema.ts";
import type { WordingPreview as Wish } from "../../../../shared/contract/wording-schema.ts";
import { previewWording, type WordingPlace } from "../api/wordings.ts";
import { MailTextView } from "../preview/mail-text-view.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";

const pauseMilliseconds = 500;

/** The mail with the words as they are typed, a moment after the typing rests. */
export function WordingPreview(props: {
  readonly place: WordingPlace;
  readonly wish: Wish;
  /** Something is wrong with the words: what was shown last stays. */
  readonly isFaulty: boolean;
}) {
  const words = useReminderWords();
  const [mail, setMail] = createSignal<MailText>();
  let asked = 0;
  const show = async (place: WordingPlace, wish: Wish) => {
    asked += 1;
    const own = asked;
    const answer = await previewWording(place, wish);
    // An answer that was overtaken shows words of before.
    if (own === asked && answer.outcome === "answered") setMail(answer.content);
  };
  createEffect(
    on(
      () => [props.place, props.wish, props.isFaulty] as const,
      ([place, wish, isFaulty]) => {
        if (isFaulty) return;
        const pause = setTimeout(() => void show(place, wish), mail() ? pauseMilliseconds : 0);
        onCleanup(() => clearTimeout(pause));
      },
    ),
  );
  const locale = () => mail()?.locale;
  return (
    <section class="wording-preview" aria-labelledby="wording-preview-title">
      <h2 id="wording-preview-title">{words().wording.preview}</h2>
      <Show when={props.isFaulty}>
        <p class="quiet small">{words().wording.noPreview}</p>
      </Show>
      <Show when={locale() !== undefined && locale() !== props.place.locale}>
        <p class="notice">{words().wording.noText}</p>
      </Show>
      <Show when={mail()} fallback={<p class="quiet">{words().wording.previewing}</p>}>
        {(shown) => <MailTextView mail={shown()} />}
      </Show>
    </section>
  );
}
