import type { JSX } from "solid-js";

/** One thing that was arranged, under a heading that can be sent the focus. */
export function ArrangedSection(props: { heading: string; children: JSX.Element }) {
  return (
    <section class="arranged">
      <h2 tabIndex={-1}>{props.heading}</h2>
      {props.children}
    </section>
  );
}
