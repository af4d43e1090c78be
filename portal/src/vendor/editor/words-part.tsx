import type { Session } from "../../../../shared/contract/vendor-schema.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import { UsefulLinkList } from "./useful-link-list.tsx";

/** What a person says: a note, thanks, an offer, links, and who signs. */
export function WordsPart(props: { readonly members: Session["vendor"]["members"] }) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  return (
    <fieldset class="part">
      <legend>{words().words}</legend>
      <TextAreaField
        pointer="/note"
        label={words().note}
        hint={words().noteHint}
        isOptional
        value={editor.form.note}
        onInput={(typed) => editor.setForm("note", typed)}
      />
      <TextAreaField
        pointer="/thankYou"
        label={words().thankYou}
        hint={words().thankYouHint}
        isOptional
        value={editor.form.thankYou}
        onInput={(typed) => editor.setForm("thankYou", typed)}
      />
      <TextAreaField
        pointer="/offer"
        label={words().offer}
        isOptional
        value={editor.form.offer}
        onInput={(typed) => editor.setForm("offer", typed)}
      />
      <UsefulLinkList />
      <ChoiceField
        pointer="/senderId"
        label={words().sender}
        hint={words().senderHint}
        value={editor.form.senderId}
        choices={props.members.map(({ id, name, role }) => ({
          value: id,
          name: `${name}, ${role}`,
        }))}
        onChoose={(senderId) => editor.setForm("senderId", senderId)}
      />
    </fieldset>
  );
}
