import { createEffect, type JSX } from "solid-js";
import { useLanguage } from "../language/language.tsx";

/** A page's title, in the window's title too, with what can be done at its right. */
export function PageHeading(props: { readonly title: string; readonly children?: JSX.Element }) {
  const language = useLanguage();
  createEffect(() => {
    document.title = language.words().shell.titleOf(props.title);
  });
  return (
    <div class="page-heading">
      <h1>{props.title}</h1>
      {props.children}
    </div>
  );
}
