import { parseSync } from "vite";
import type { SourceFile } from "./source-tree.ts";

/** A node of a syntax tree (ESTree), with the members that the checks look at. */
export type SyntaxNode = {
  type: string;
  start: number;
  end: number;
  source?: SyntaxNode | null;
  declaration?: SyntaxNode | null;
  declarations?: SyntaxNode[];
  specifiers?: SyntaxNode[];
  exported?: SyntaxNode;
  id?: SyntaxNode | null;
  name?: string;
  value?: unknown;
};

export type SyntaxTree = {
  body: SyntaxNode[];
  comments: { type: "Line" | "Block"; value: string; start: number; end: number }[];
};

/** The syntax tree of a module; one that doesn't parse is a fault. */
export function parseModule({ path, text }: SourceFile): SyntaxTree {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return { body: program.body as SyntaxNode[], comments };
}

/** Shows every node under a value of the tree, parents first. */
export function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  if ("type" in value && typeof value.type === "string") see(value as SyntaxNode);
  for (const child of Object.values(value)) visit(child, see);
}
