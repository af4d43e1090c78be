import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InlineHashes, securityHeaders } from "../edge-headers.ts";
import { cloudApp } from "./cloud-app.ts";
import { findStage } from "./stages/find-stage.ts";

// What `cdk` runs: it writes the templates of the stage that KINDLY_STAGE names.
const folder = fileURLToPath(new URL("../../dist", import.meta.url));
const portalFolder = join(folder, "portal");
const functionsFolder = join(folder, "functions");
for (const needed of [portalFolder, functionsFolder]) {
  if (!existsSync(needed)) throw new Error(`${needed} is missing. Run: npm run build`);
}
const hashes = JSON.parse(
  readFileSync(join(portalFolder, "inline-hashes.json"), "utf8"),
) as InlineHashes;

const app = cloudApp(findStage(process.env["KINDLY_STAGE"] ?? "example"), {
  functionsFolder,
  portalFolder,
  headers: {
    client: securityHeaders(hashes),
    vendor: securityHeaders(hashes, "vendor"),
    // An answer of the API is no page: nothing is inline in it.
    answers: securityHeaders({ scripts: [], styles: [] }),
  },
});
app.synth();
