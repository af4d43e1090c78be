import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import {
  fontFiles,
  packagedFontPath,
} from "../../../../functions/adapters/documents/font-files.ts";
import { pdfDocuments } from "../../../../functions/adapters/documents/pdf-documents.ts";
import { sampleInvoices } from "./sample-invoices.ts";

const source = fileURLToPath(
  new URL("../../../../functions/adapters/documents/pdf-documents.ts", import.meta.url),
);

const program = `
import { readFileSync, writeFileSync } from "node:fs";
import { pdfDocuments } from "./pdf-documents.mjs";
const view = JSON.parse(readFileSync("view.json", "utf8"));
writeFileSync("invoice.pdf", await pdfDocuments({ portalHost: "pay.kindly.example" }).invoicePdf(view));
`;

describe("the documents in a bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "kindly-bundle-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are the same as from source, with nothing beside it but the fonts", async () => {
    const { metafile } = await build({
      entryPoints: [source],
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      platform: "node",
      mainFields: ["module", "main"],
      metafile: true,
      logLevel: "silent",
      banner: {
        js: "import{createRequire}from'module';const require=createRequire(import.meta.url);",
      },
    });
    mkdirSync(join(folder, "fonts"));
    for (const file of fontFiles) {
      copyFileSync(packagedFontPath(file), join(folder, "fonts", file.name));
    }
    writeFileSync(join(folder, "view.json"), JSON.stringify(sampleInvoices.thai));
    writeFileSync(join(folder, "write.mjs"), program);
    execFileSync(process.execPath, ["write.mjs"], { cwd: folder });

    const fromBundle = readFileSync(join(folder, "invoice.pdf"));
    const documents = pdfDocuments({ portalHost: "pay.kindly.example" });
    const fromSource = await documents.invoicePdf(sampleInvoices.thai);
    expect(Buffer.compare(fromBundle, fromSource)).toBe(0);
    // A function that writes no document loads next to nothing for it.
    const main = Object.entries(metafile.outputs).find(([path]) =>
      path.endsWith("/pdf-documents.mjs"),
    );
    expect(main?.[1].bytes).toBeLessThan(2_000);
  });
});
