import { posix } from "node:path";
import type { SourceFile } from "./source-tree.ts";
import { parseModule, visit } from "./syntax.ts";

/** One import, re-export, dynamic import or type import, as it stands in a module. */
export type Import = {
  from: string;
  /** The file in the tree, for a relative import. */
  file?: string;
  /** The package or `node:` module, for any other. */
  package?: string;
  /** The target is known only when the module runs. */
  isComputed?: true;
  isReExport: boolean;
};

/** Every module with what it imports. */
export type ImportGraph = Map<string, Import[]>;

const importing = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

/** Reads the imports of all modules; a module that doesn't parse is a fault. */
export function importGraph(modules: SourceFile[]): ImportGraph {
  return new Map(modules.map((module) => [module.path, importsOf(module)]));
}

function importsOf(module: SourceFile): Import[] {
  const found: Import[] = [];
  visit(parseModule(module).body, (node) => {
    if (!importing.has(node.type) || node.source === null || node.source === undefined) return;
    const isReExport = node.type.startsWith("Export");
    found.push({ from: module.path, isReExport, ...target(module.path, node.source.value) });
  });
  return found;
}

function target(from: string, specifier: unknown): Omit<Import, "from" | "isReExport"> {
  if (typeof specifier !== "string") return { isComputed: true };
  if (specifier.startsWith(".")) {
    const [path = ""] = specifier.split("?");
    return { file: posix.join(posix.dirname(from), path) };
  }
  if (specifier.startsWith("node:")) return { package: specifier };
  const [first = "", second = ""] = specifier.split("/");
  return { package: first.startsWith("@") ? `${first}/${second}` : first };
}

/** A circle of imports, as the paths along it; undefined when there is none. */
export function findCycle(graph: ImportGraph): string[] | undefined {
  const finished = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const { file } of graph.get(path) ?? []) {
      const cycle = file === undefined ? undefined : walk(file, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = walk(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
