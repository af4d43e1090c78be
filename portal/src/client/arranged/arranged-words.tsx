import { type JSX, Show } from "solid-js";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import arrangeStyles from "../../styles/arrange.css?inline";
import arrangedStyles from "../../styles/arranged.css?inline";
import declareStyles from "../../styles/declare.css?inline";
import dialogStyles from "../../styles/dialog.css?inline";
import wayStyles from "../../styles/ways.css?inline";
import { ArrangeProvider, makeArrangeContext } from "../arrange/arrange-context.ts";
import { createArrangeWords } from "../arrange/arrange-words.ts";
import { useInvoice } from "../invoice-context.tsx";
import { makeWaysContext, WaysProvider } from "../ways/ways-context.ts";
import { createTyped } from "./create-typed.ts";

const styles = [dialogStyles, declareStyles, wayStyles, arrangeStyles, arrangedStyles];

/** Words, styles and room for what is typed, for the parts about what was arranged. */
export function ArrangedWords(props: { children: JSX.Element }) {
  const invoice = useInvoice();
  // A preview brings its styles along, and must leave those of the page around it alone.
  if (invoice.actions) for (const css of styles) adoptStyles(css);
  const typed = createTyped();
  const words = createArrangeWords(() => invoice.words.locale);
  return (
    <Show when={words()}>
      {(loaded) => (
        <WaysProvider value={makeWaysContext(typed, loaded)}>
          <ArrangeProvider value={makeArrangeContext(invoice, loaded)}>
            {props.children}
          </ArrangeProvider>
        </WaysProvider>
      )}
    </Show>
  );
}
