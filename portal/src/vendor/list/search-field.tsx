import { createUniqueId, onCleanup } from "solid-js";

const pauseMilliseconds = 200;

/** A field that searches while one types, after each little pause. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  const id = createUniqueId();
  let pause: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(pause));
  return (
    <div class="search">
      <label class="unseen" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="search"
        placeholder={props.label}
        autocomplete="off"
        value={props.value}
        onInput={(event) => {
          const text = event.currentTarget.value;
          clearTimeout(pause);
          pause = setTimeout(() => props.onSearch(text), pauseMilliseconds);
        }}
      />
    </div>
  );
}
