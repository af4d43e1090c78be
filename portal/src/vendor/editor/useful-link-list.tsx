import { For } from "solid-js";
import { produce } from "solid-js/store";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import { emptyLink, type LinkForm } from "./invoice-form.ts";

/** Pages of the vendor's own that help the client. */
export function UsefulLinkList() {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  let list: HTMLUListElement | undefined;
  const add = () => {
    editor.setForm("usefulLinks", editor.form.usefulLinks.length, emptyLink());
    list?.lastElementChild?.querySelector("input")?.focus();
  };
  return (
    <div class="stack" role="group" aria-label={words().links}>
      <p class="group-label">{words().links}</p>
      <p class="hint">{words().linksHint}</p>
      <ul class="plain-list" ref={list}>
        <For each={editor.form.usefulLinks}>
          {(link, index) => <LinkRow link={link} index={index()} />}
        </For>
      </ul>
      <div>
        <button type="button" class="button" onClick={add}>
          {words().addLink}
        </button>
      </div>
    </div>
  );
}

function LinkRow(props: { readonly link: LinkForm; readonly index: number }) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const full = (label: string) => `${words().linkOf(props.index + 1)}: ${label}`;
  const remove = () => {
    editor.faults.forgetUnder("/usefulLinks");
    editor.setForm(
      "usefulLinks",
      produce((all) => void all.splice(props.index, 1)),
    );
  };
  return (
    <li class="useful-link" aria-label={words().linkOf(props.index + 1)}>
      <TextField
        pointer={`/usefulLinks/${props.index}/label`}
        label={words().linkLabel}
        fullLabel={full(words().linkLabel)}
        value={props.link.label}
        onInput={(typed) => editor.setForm("usefulLinks", props.index, "label", typed)}
      />
      <TextField
        pointer={`/usefulLinks/${props.index}/url`}
        label={words().linkUrl}
        fullLabel={full(words().linkUrl)}
        type="url"
        value={props.link.url}
        onInput={(typed) => editor.setForm("usefulLinks", props.index, "url", typed)}
      />
      <button
        type="button"
        class="text-link"
        aria-label={`${words().remove}: ${words().linkOf(props.index + 1)}`}
        onClick={remove}
      >
        {words().remove}
      </button>
    </li>
  );
}
