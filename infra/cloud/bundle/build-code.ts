import { build, type Metafile, type OutputFile, type Plugin } from "esbuild";
import { clientOutput, withoutClientsOnDemand, withStandIns } from "./sdk-in-lambda.ts";

/** All code that a build makes, and how its files hang together. */
export type BuiltCode = { readonly metafile: Metafile; readonly files: readonly OutputFile[] };

/** Nothing is written here; the names of outputs are given from this folder. */
const outputFolder = "bundle";

/** Packages written for CommonJS ask for Node's modules by `require`, which modules don't have. */
const requireForPackages =
  'import{createRequire as kindlyRequire}from"node:module";const require=kindlyRequire(import.meta.url);';

/** Builds the entries, and apart from them the SDK's clients that they load on demand. */
export async function buildCode(
  projectFolder: string,
  entries: Readonly<Record<string, string>>,
): Promise<BuiltCode> {
  const onDemand = new Set<string>();
  const main = await buildPart(projectFolder, entries, [withoutClientsOnDemand(onDemand)]);
  if (onDemand.size === 0) return main;
  const names = [...onDemand].toSorted();
  const clients = await buildPart(
    projectFolder,
    Object.fromEntries(names.map((name) => [clientOutput(name), name])),
    [],
  );
  return {
    files: [...main.files, ...clients.files],
    metafile: {
      inputs: { ...main.metafile.inputs, ...clients.metafile.inputs },
      outputs: { ...joined(main.metafile.outputs, names), ...clients.metafile.outputs },
    },
  };
}

async function buildPart(
  projectFolder: string,
  entries: Readonly<Record<string, string>>,
  plugins: readonly Plugin[],
): Promise<BuiltCode> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: Object.entries(entries).map(([out, path]) => ({ in: path, out })),
    outdir: outputFolder,
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // Modules can be shaken where packages' CommonJS can't.
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    sourcemap: "external",
    sourcesContent: false,
    outExtension: { ".js": ".mjs" },
    // Beside the entry and not below it: code that looks for its fonts looks beside itself.
    chunkNames: "[name]-[hash]",
    banner: { js: requireForPackages },
    plugins: [withStandIns(), ...plugins],
    logLevel: "warning",
  });
  return { metafile, files: outputFiles };
}

/** Where the first build leaves a client to the second, its record leads there. */
function joined(outputs: Metafile["outputs"], clients: readonly string[]): Metafile["outputs"] {
  const places = new Map(
    clients.map(clientOutput).map((name) => [`./${name}.mjs`, `${outputFolder}/${name}.mjs`]),
  );
  return Object.fromEntries(
    Object.entries(outputs).map(([file, output]) => {
      const imports = output.imports.map(({ path, kind, external }) => {
        const place = places.get(path);
        if (place !== undefined) return { path: place, kind };
        return external === undefined ? { path, kind } : { path, kind, external };
      });
      return [file, { ...output, imports }];
    }),
  );
}
