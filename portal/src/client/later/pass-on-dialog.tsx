import { Show } from "solid-js";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import styles from "../../styles/dialog.css?inline";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { ForwardDialog } from "./forward-dialog.tsx";
import { WrongPersonDialog } from "./wrong-person-dialog.tsx";

export type PassOnDialogProps = {
  words: PageLaterWords;
  form: "wrong-person" | "forward";
  onClose: () => void;
};

/** The dialog that was asked for. */
export function PassOnDialog(props: PassOnDialogProps) {
  adoptStyles(styles);
  return (
    <Show
      when={props.form === "forward"}
      fallback={<WrongPersonDialog words={props.words} onClose={props.onClose} />}
    >
      <ForwardDialog words={props.words} onClose={props.onClose} />
    </Show>
  );
}
