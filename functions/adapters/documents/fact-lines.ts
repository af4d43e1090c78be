import type { TextLine } from "./flow.ts";
import { setLine, setText } from "./set-text.ts";
import { styles } from "./theme.ts";
import type { TextStyle } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** A label and what is said under it; every paragraph starts on a line of its own. */
export type Fact = { readonly label: string; readonly paragraphs: readonly string[] };

/** How facts are set: labels in a column on the left, their paragraphs beside them. */
export type FactSetting = {
  readonly width: number;
  readonly labelWidth: number;
  readonly typesetter: Typesetter;
  readonly style?: TextStyle;
};

/** An empty stretch between lines. */
export function gapLine(height: number): TextLine {
  return { text: "", style: styles.body, leading: height, baseline: 0 };
}

/** Sets a fact; its label shares the first line of its paragraphs. */
export function factLines(fact: Fact, setting: FactSetting): TextLine[] {
  const { width, labelWidth, typesetter, style = styles.body } = setting;
  const node = { tag: "P" };
  const paragraphs = fact.paragraphs.flatMap((paragraph) =>
    setText(paragraph, { style, width: width - labelWidth, node }, typesetter),
  );
  const [first] = paragraphs;
  if (!first) return [];
  const label = setLine(fact.label, styles.quiet, node);
  return [
    { ...label, leading: 0, baseline: first.baseline },
    ...paragraphs.map((line) => ({ ...line, indent: labelWidth })),
  ];
}
