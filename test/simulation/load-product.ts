import { globSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const parts = ["functions/{adapters,http,use-cases}/**/*.ts", "shared/**/*.ts"];
const libraries = [
  "@aws-sdk/client-ses",
  "@aws-sdk/client-scheduler",
  "@aws-sdk/client-ssm",
  "nodemailer",
  "pdfkit",
  "stripe",
];

/**
 * Loads all that functions load while they run. Reading a file takes as long as it takes, and what
 * a seed decides must not depend on it.
 */
export async function loadProduct(): Promise<void> {
  const files = globSync(parts, { cwd: root }).toSorted();
  for (const file of files) await import(pathToFileURL(`${root}/${file}`).href);
  for (const name of libraries) await import(name);
}
