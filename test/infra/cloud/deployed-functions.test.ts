import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fontFiles, packagedFontPath } from "../../../functions/adapters/documents/font-files.ts";
import { bundledCode } from "../../../infra/cloud/bundle/bundled-code.ts";
import { bundleFunctions } from "../../../infra/cloud/bundle/bundle-functions.ts";
import { functionNames } from "../../../infra/cloud/function-names.ts";
import { projectRoot } from "../../architecture/source-tree.ts";

const cache = join(projectRoot, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "kindly-functions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let metafile: Metafile;
beforeAll(async () => {
  metafile = await bundleFunctions({
    projectFolder: projectRoot,
    entries: Object.fromEntries(functionNames.map((name) => [name, `functions/entry/${name}.ts`])),
    outputFolder: folder,
    fonts: {
      reader: "functions/adapters/documents/font-files.ts",
      files: fontFiles.map((font) => ({ name: font.name, path: packagedFontPath(font) })),
    },
  });
});

describe.each(functionNames)("%s as it is deployed", (name) => {
  it("has every file that it imports", () => {
    for (const file of readdirSync(join(folder, name)).filter((each) => each.endsWith(".mjs"))) {
      const text = readFileSync(join(folder, name, file), "utf8");
      const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.\/[^"]+)"/gu)];
      const lost = imported.filter(([, path = ""]) => !existsSync(join(folder, name, path)));
      expect([file, lost.map(([, path]) => path)]).toEqual([file, []]);
    }
  });

  it("loads Stripe, PDF, MIME and the other services of AWS when they are asked for", () => {
    const { eager } = bundledCode(metafile, `functions/entry/${name}.ts`);
    const packages = new Set(
      eager
        .flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}))
        .map((file) => /node_modules\/(@[^/]+\/[^/]+|[^/]+)/u.exec(file)?.[1]),
    );

    expect([...packages]).toContain("@aws-sdk/client-dynamodb");
    for (const later of [
      "stripe",
      "pdfkit",
      "nodemailer",
      "@aws-sdk/client-ses",
      "@aws-sdk/client-scheduler",
      "@aws-sdk/client-ssm",
    ]) {
      expect([...packages]).not.toContain(later);
    }
  });

  it("starts with the settings of its stage alone", async () => {
    const script = `import(${JSON.stringify(join(folder, name, "index.mjs"))})
      .then(({ handler }) => console.log(typeof handler))`;
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], {
      env: {
        PATH: process.env["PATH"] ?? "",
        AWS_REGION: "eu-central-1",
        KINDLY_TABLE: "kindly-example-receivables",
        KINDLY_BASE_URL: "https://pay.example.com",
        KINDLY_ORIGIN_SECRET: "secret",
      },
    });

    expect(stdout.trim()).toBe("function");
  });
});

describe("the fonts", () => {
  it("lie beside every function that can set a document", () => {
    for (const name of functionNames) {
      const fonts = join(folder, name, "fonts");
      const found = existsSync(fonts) ? readdirSync(fonts).toSorted() : [];
      expect([[], fontFiles.map((font) => font.name).toSorted()]).toContainEqual(found);
    }
    for (const name of ["client-api", "stream-jobs", "scheduled-job"]) {
      expect(existsSync(join(folder, name, "fonts"))).toBe(true);
    }
  });
});
