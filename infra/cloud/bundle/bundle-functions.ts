import { existsSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Metafile } from "esbuild";
import { type BuiltCode, buildCode } from "./build-code.ts";
import { bundledCode, containsSource } from "./bundled-code.ts";

/** A file that has to lie beside the code that reads it. */
export type CompanionFile = { readonly name: string; readonly path: string };

/** What is built, and where to. */
export type BundleOrder = {
  /** The folder from which all sources are named. */
  readonly projectFolder: string;
  /** The entry of each function, from the project's folder. */
  readonly entries: Readonly<Record<string, string>>;
  readonly outputFolder: string;
  /** Goes into the folder `fonts` of each function whose code contains `reader`. */
  readonly fonts: { readonly reader: string; readonly files: readonly CompanionFile[] };
};

/**
 * Builds all functions in one go, so that what they share is built once, and lays each into a
 * folder of its own with exactly the code that it can reach. The same sources give the same bytes.
 */
export async function bundleFunctions(order: BundleOrder): Promise<Metafile> {
  const missing = Object.values(order.entries).filter(
    (entry) => !existsSync(join(order.projectFolder, entry)),
  );
  if (missing.length > 0) throw new Error(`Functions without an entry: ${missing.join(", ")}`);
  const built = await buildCode(order.projectFolder, order.entries);
  await rm(order.outputFolder, { recursive: true, force: true });
  await Promise.all(
    Object.entries(order.entries).map(([name, entry]) => layOut(order, built, { name, entry })),
  );
  await keepSourceMaps(order, built);
  const metafile = `${JSON.stringify(built.metafile, undefined, 2)}\n`;
  await writeFile(join(order.outputFolder, "meta.json"), metafile);
  return built.metafile;
}

async function layOut(
  order: BundleOrder,
  { metafile, files }: BuiltCode,
  { name, entry }: { readonly name: string; readonly entry: string },
): Promise<void> {
  const folder = join(order.outputFolder, name);
  const { eager, onDemand } = bundledCode(metafile, entry);
  const reachable = [...eager, ...onDemand];
  await mkdir(folder, { recursive: true });
  await Promise.all(
    files.map(async ({ path, contents }) => {
      const output = relative(order.projectFolder, path).replaceAll("\\", "/");
      if (!reachable.includes(output)) return;
      const isEntry = output === eager[0];
      await writeFile(join(folder, isEntry ? "index.mjs" : basename(output)), contents);
    }),
  );
  if (!containsSource(metafile, reachable, order.fonts.reader)) return;
  await mkdir(join(folder, "fonts"));
  await Promise.all(
    order.fonts.files.map((font) => copyFile(font.path, join(folder, "fonts", font.name))),
  );
}

/** Beside the functions and not in them: a stack trace is read by people, later. */
async function keepSourceMaps({ outputFolder }: BundleOrder, { files }: BuiltCode): Promise<void> {
  const folder = join(outputFolder, "source-maps");
  await mkdir(folder, { recursive: true });
  const maps = files.filter(({ path }) => path.endsWith(".map"));
  await Promise.all(
    maps.map(({ path, contents }) => writeFile(join(folder, basename(path)), contents)),
  );
}
