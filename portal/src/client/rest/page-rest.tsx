import { Show } from "solid-js";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import styles from "../../styles/rest.css?inline";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";
import { Details } from "./details.tsx";
import { Documents } from "./documents.tsx";
import { Events } from "./events.tsx";
import { PageFoot } from "./page-foot.tsx";
import { PassOn } from "./pass-on.tsx";

/** What stands below the first view: what happens next, details, documents, whom to talk to. */
export function PageRest() {
  const invoice = useInvoice();
  // A preview brings its styles along, and must leave those of the page around it alone.
  if (invoice.actions) adoptStyles(styles);
  const later = createLaterWords(() => invoice.words.locale);
  return (
    <Show when={later()}>
      {(words) => (
        <>
          <Events words={words().events} />
          <Details words={words().details} />
          <Show when={!invoice.view.arrangements?.ownShare}>
            <Documents words={words().details} />
            <PassOn words={words()} />
          </Show>
          <PageFoot words={words().foot} />
        </>
      )}
    </Show>
  );
}
