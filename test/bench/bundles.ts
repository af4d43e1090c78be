import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { bundleFunctions } from "../../infra/cloud/bundle/bundle-functions.ts";
import { withStandIns } from "../../infra/cloud/bundle/sdk-in-lambda.ts";
import { functionNames } from "../../infra/cloud/function-names.ts";

/** The files in which what is measured begins. */
export type Bundles = {
  readonly clientApi: string;
  readonly bare: string;
  readonly tunedBare: string;
  readonly usual: string;
  /** The program that runs one of the others and measures it. */
  readonly probe: string;
  /** How our functions' files hang together. */
  readonly metafile: Metafile;
  /** How the bare handler's do. */
  readonly bareMetafile: Metafile;
};

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Where the source of one of our functions begins, as the metafile names it. */
export function entryOf(name: string): string {
  return `functions/entry/${name}.ts`;
}

const sourceOf = (file: URL) => relative(projectFolder, fileURLToPath(file)).replaceAll("\\", "/");

/** Where the source of the bare handler begins, as its metafile names it. */
export const bareEntry = sourceOf(new URL("./baseline-bare.ts", import.meta.url));
const usualEntry = sourceOf(new URL("./baseline-usual.ts", import.meta.url));
const probeEntry = sourceOf(new URL("./probe.ts", import.meta.url));

/** Builds our functions as they are deployed, and the baselines with the same settings. */
export async function buildBundles(folder: string): Promise<Bundles> {
  const ours = join(folder, "functions");
  const metafile = await bundleFunctions({
    projectFolder,
    entries: Object.fromEntries(functionNames.map((name) => [name, entryOf(name)])),
    outputFolder: ours,
    fonts: { reader: "functions/adapters/documents/font-files.ts", files: [] },
  });
  const bareMetafile = await buildBaseline(bareEntry, join(folder, "bare"));
  await buildBaseline(bareEntry, join(folder, "tuned-bare"), "with stand-ins");
  await buildBaseline(usualEntry, join(folder, "usual"));
  await buildBaseline(probeEntry, join(folder, "probe"));
  const index = (name: string) => join(folder, name, "index.mjs");
  return {
    clientApi: join(ours, "client-api", "index.mjs"),
    bare: index("bare"),
    tunedBare: index("tuned-bare"),
    usual: index("usual"),
    probe: index("probe"),
    metafile,
    bareMetafile,
  };
}

/** The settings are those of the functions' build; its stand-ins for parts of the SDK are ours. */
async function buildBaseline(
  entry: string,
  outputFolder: string,
  kind: "plain" | "with stand-ins" = "plain",
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [{ in: entry, out: "index" }],
    outdir: outputFolder,
    metafile: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    banner: {
      js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);',
    },
    plugins: kind === "plain" ? [] : [withStandIns()],
    logLevel: "warning",
  });
  return metafile;
}
