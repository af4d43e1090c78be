import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../../functions/http/open-api.ts";

// Writes the description of the API, as vendor-api serves it, for those who want it as a file.
const folder = fileURLToPath(new URL("../../dist/functions", import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(`${folder}/openapi.json`, `${JSON.stringify(openApiDocument(), undefined, 2)}\n`);
console.log("dist/functions/openapi.json");
