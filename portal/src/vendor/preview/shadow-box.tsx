import { type JSX, onCleanup } from "solid-js";
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
        ref={(box: HTMLElement) => whenShown(box, () => adopt(box, props.sheets))}
      >
        {props.children}
      </Portal>
    </>
  );
}

function adopt({ shadowRoot }: HTMLElement, sheets: readonly CSSStyleSheet[]): void {
  if (shadowRoot) shadowRoot.adoptedStyleSheets = [...sheets];
}

/**
 * What waits for a reading is built outside the document, where a sheet of the document is refused;
 * the frame that first shows it comes early enough.
 */
function whenShown(box: HTMLElement, style: () => void): void {
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });
  const tryToStyle = () => {
    if (isGone) return;
    if (box.isConnected) return style();
    requestAnimationFrame(tryToStyle);
  };
  tryToStyle();
}

/** A style sheet made of text. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
