import { createContext, type JSX, useContext } from "solid-js";
import type { Editor } from "./create-editor.ts";

const EditorContext = createContext<Editor>();

export function EditorProvider(props: { readonly editor: Editor; readonly children: JSX.Element }) {
  return <EditorContext.Provider value={props.editor}>{props.children}</EditorContext.Provider>;
}

/** The invoice that is being written. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor needs an EditorProvider around it.");
  return editor;
}
