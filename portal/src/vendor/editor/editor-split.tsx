import { createSignal, type JSX } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { ViewTabs } from "../shell/view-tabs.tsx";
import { createPreview } from "./create-preview.ts";
import { useEditor } from "./editor-context.tsx";

/** The form and the preview: side by side where there is room, else one at a time. */
export function EditorSplit(props: {
  readonly client: ClientAnswer | undefined;
  readonly children: JSX.Element;
}) {
  const language = useLanguage();
  const editor = useEditor();
  const [shown, setShown] = createSignal<"form" | "preview">("form");
  const preview = createPreview(editor, () => props.client);
  const words = () => language.words().editor;
  return (
    <div class="editor" data-shown={shown()}>
      <div class="narrow-only">
        <ViewTabs
          label={words().views}
          tabs={[
            { value: "form", name: words().write },
            { value: "preview", name: words().preview },
          ]}
          value={shown()}
          onChoose={setShown}
        />
      </div>
      {props.children}
      <PreviewPane view={preview()} savedId={editor.saved()?.id} />
    </div>
  );
}
