import type { TextStyle } from "./theme.ts";

/**
 * A part of the document's logical structure, by its tag in PDF: "H1", "P", "Table", "TR", "TD".
 * Readers that speak a document aloud follow it.
 */
export type StructureNode = { readonly tag: string; readonly parent?: StructureNode };

/** A line of text at its place; `x` is its left end, or its right one. Texts without node are decoration. */
export type TextMark = {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly align: "left" | "right";
  readonly style: TextStyle;
  readonly node?: StructureNode;
};

/** A horizontal line. */
export type RuleMark = {
  readonly kind: "rule";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly color: string;
};

/** What stands on a page, in reading order; y grows downwards from its top edge, in points. */
export type Page = (TextMark | RuleMark)[];
