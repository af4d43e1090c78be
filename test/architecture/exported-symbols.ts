import { parseModule } from "./syntax.ts";
import type { SyntaxNode, SyntaxTree } from "./syntax.ts";
import type { SourceFile } from "./source-tree.ts";

/** A name that a module exports, with the block that documents it, if it has one. */
export type ExportedSymbol = {
  path: string;
  name: string;
  documentation: string | undefined;
  /** The value that a type is read off (`typeof schema`), whose block tells what it is. */
  typeOf: string | undefined;
};

/** Everything that a module exports under a name of its own. */
export function exportedSymbols(module: SourceFile): ExportedSymbol[] {
  const tree = parseModule(module);
  return tree.body
    .filter(({ type }) => type === "ExportNamedDeclaration" || type === "ExportDefaultDeclaration")
    .flatMap((statement) => {
      const documentation = blockBefore(module.text, tree, statement);
      const typeOf = typeSource(module.text, statement);
      return exportedNames(statement).map((name) => ({
        path: module.path,
        name,
        documentation,
        typeOf,
      }));
    });
}

function exportedNames({ declaration, specifiers = [] }: SyntaxNode): string[] {
  if (declaration === null || declaration === undefined) {
    return specifiers.flatMap(({ exported }) => exported?.name ?? []);
  }
  const declared = declaration.declarations ?? [declaration];
  return declared.flatMap(({ id }) => id?.name ?? []);
}

function typeSource(text: string, { declaration }: SyntaxNode): string | undefined {
  if (declaration?.type !== "TSTypeAliasDeclaration") return undefined;
  return /\btypeof (\w+)/u.exec(text.slice(declaration.start, declaration.end))?.[1];
}

/** The doc block that ends right above a statement; a blank line between parts them. */
function blockBefore(text: string, tree: SyntaxTree, statement: SyntaxNode): string | undefined {
  const block = tree.comments.findLast(({ end }) => end <= statement.start);
  if (block?.type !== "Block" || !block.value.startsWith("*")) return undefined;
  const between = text.slice(block.end, statement.start);
  return /^[ \t]*\n?[ \t]*$/u.test(between) ? block.value : undefined;
}

/** The first sentence of a block, without the asterisks; undefined where none ends in a full stop. */
export function firstSentence(documentation: string): string | undefined {
  const words = documentation
    .replaceAll(/^\s*\*+/gmu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return /^.*?[.?!:](?=\s|$)/u.exec(words)?.[0];
}
