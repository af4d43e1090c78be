import { fileURLToPath } from "node:url";
import { fontFiles, packagedFontPath } from "../../functions/adapters/documents/font-files.ts";
import { bundledCode, eagerBytes } from "./bundle/bundled-code.ts";
import { bundleFunctions } from "./bundle/bundle-functions.ts";
import { functionNames } from "./function-names.ts";

// Builds dist/functions and says how much code each function loads before its first request.
const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const entryOf = (name: string) => `functions/entry/${name}.ts`;

const metafile = await bundleFunctions({
  projectFolder,
  entries: Object.fromEntries(functionNames.map((name) => [name, entryOf(name)])),
  outputFolder: fileURLToPath(new URL("../../dist/functions", import.meta.url)),
  fonts: {
    reader: "functions/adapters/documents/font-files.ts",
    files: fontFiles.map((font) => ({ name: font.name, path: packagedFontPath(font) })),
  },
});

/** What fits beside a bare Hono and the table's SDK, so that a cold start stays one. */
const eagerGoalKibibytes = 260;
for (const name of functionNames) {
  const kibibytes = eagerBytes(metafile, entryOf(name)) / 1024;
  const files = bundledCode(metafile, entryOf(name));
  const remark = kibibytes > eagerGoalKibibytes ? `  more than ${eagerGoalKibibytes}` : "";
  console.log(
    `${name.padEnd(16)}${kibibytes.toFixed(1).padStart(7)} KiB at start, ` +
      `${files.onDemand.length} files on demand${remark}`,
  );
}
