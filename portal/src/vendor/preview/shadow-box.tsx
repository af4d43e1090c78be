import type { JSX } from "solid-js";
import { Portal } from "solid-js/web";

/**
 * Shows something in styles of its own: neither the page's styles reach in, nor these out. They are
 * set through the object model, which the content security policy leaves to our own scripts.
 */
export function ShadowBox(props: {
  readonly sheets: readonly CSSStyleSheet[];
  readonly children: JSX.Element;
}) {
  const host = document.createElement("div");
  host.className = "shadow-box";
  return (
    <>
      {host}
      <Portal
        mount={host}
        useShadow
        ref={(box: HTMLElement) => {
          if (box.shadowRoot) box.shadowRoot.adoptedStyleSheets = [...props.sheets];
        }}
      >
        {props.children}
      </Portal>
    </>
  );
}

/** A style sheet made of text. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
