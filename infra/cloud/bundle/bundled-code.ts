import type { Metafile } from "esbuild";
import { invariant } from "../../../shared/values/invariant.ts";

/** What of a build belongs to one entry: files as the metafile names them, the entry's own first. */
export type BundledCode = {
  /** Loaded before the first request: the entry and what it imports statically. */
  readonly eager: readonly string[];
  /** Loaded when it is asked for, by a dynamic import. */
  readonly onDemand: readonly string[];
};

/** Finds the code of an entry, which is named by its path from the project's folder. */
export function bundledCode(metafile: Metafile, entryPoint: string): BundledCode {
  const entry = Object.entries(metafile.outputs).find(
    ([file, output]) => output.entryPoint === entryPoint && file.endsWith(".mjs"),
  )?.[0];
  invariant(entry !== undefined, `The build has an output for ${entryPoint}.`);
  const eager = reach(metafile, [entry], ["import-statement"]);
  const all = reach(metafile, [entry], ["import-statement", "dynamic-import"]);
  return { eager, onDemand: all.filter((file) => !eager.includes(file)) };
}

/** How many bytes of minified code a function loads before its first request. */
export function eagerBytes(metafile: Metafile, entryPoint: string): number {
  return bundledCode(metafile, entryPoint).eager.reduce(
    (sum, file) => sum + (metafile.outputs[file]?.bytes ?? 0),
    0,
  );
}

/** Whether code of a source file is in one of these outputs. */
export function containsSource(
  metafile: Metafile,
  outputs: readonly string[],
  source: string,
): boolean {
  return outputs.some((output) => {
    const input = metafile.outputs[output]?.inputs[source];
    return input !== undefined && input.bytesInOutput > 0;
  });
}

function reach(metafile: Metafile, from: readonly string[], kinds: readonly string[]): string[] {
  const found = new Set(from);
  // A set that grows while it is walked: what is added is walked as well.
  for (const file of found) {
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
      if (external !== true && kinds.includes(kind)) found.add(path);
    }
  }
  return [...found];
}
