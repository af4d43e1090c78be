import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledCode, eagerBytes } from "../../../infra/cloud/bundle/bundled-code.ts";
import { type BundleOrder, bundleFunctions } from "../../../infra/cloud/bundle/bundle-functions.ts";
import { projectRoot } from "../../architecture/source-tree.ts";

// Below node_modules, so that the sources find the packages that they import.
const cache = join(projectRoot, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "kindly-bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources: Record<string, string> = {
  "shared.ts": "export const shared = (name: string) => `${name} shares this`;",
  "later.ts": "export const later = 'what is asked for later';",
  "fonts.ts": "export const fonts = new URL('fonts/', import.meta.url).pathname;",
  "page.ts": `import { shared } from "./shared.ts";
    export const handler = async () => [shared("page"), (await import("./later.ts")).later];`,
  "letter.ts": `import { shared } from "./shared.ts";
    export const handler = async () => [shared("letter"), (await import("./fonts.ts")).fonts];`,
  "aws.ts": `import { defaultProvider } from "@aws-sdk/credential-provider-node";
    export const handler = async () => {
      const { SSMClient } = await import("@aws-sdk/client-ssm");
      return [typeof SSMClient, (await defaultProvider()()).accessKeyId];
    };`,
};

function order(names: readonly string[], output: string): BundleOrder {
  return {
    projectFolder: folder,
    entries: Object.fromEntries(names.map((name) => [name, `source/${name}.ts`])),
    outputFolder: join(folder, output),
    fonts: {
      reader: "source/fonts.ts",
      files: [{ name: "letters.ttf", path: join(folder, "source", "letters.ttf") }],
    },
  };
}

function filesIn(path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
    .toSorted();
}

/** What a built function answers in a process of its own, as in Lambda with nothing beside it. */
async function answerOf(path: string, environment: Record<string, string> = {}): Promise<unknown> {
  const module = JSON.stringify(join(folder, path, "index.mjs"));
  const script = `import(${module}).then(async ({ handler }) => console.log(JSON.stringify(await handler())))`;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
  });
  return JSON.parse(stdout) as unknown;
}

beforeAll(() => {
  for (const [name, text] of Object.entries({ ...sources, "letters.ttf": "letters" })) {
    const file = join(folder, "source", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});

describe("bundleFunctions", () => {
  it("lays each function into a folder of its own, with what it can reach and no more", async () => {
    await bundleFunctions(order(["page", "letter"], "two"));

    const page = filesIn("two/page");
    const letter = filesIn("two/letter");
    expect(page.map((name) => name.replace(/-[A-Z0-9]{8}/u, ""))).toEqual([
      "chunk.mjs",
      "index.mjs",
      "later.mjs",
    ]);
    expect(letter.map((name) => name.replace(/-[A-Z0-9]{8}/u, ""))).toEqual([
      "chunk.mjs",
      "fonts.mjs",
      "fonts/letters.ttf",
      "index.mjs",
    ]);
    expect(page.filter((name) => letter.includes(name))).toHaveLength(2);
  });

  it("makes functions that run alone, and find their fonts beside their code", async () => {
    await bundleFunctions(order(["page", "letter"], "alone"));

    expect(await answerOf("alone/page")).toEqual(["page shares this", "what is asked for later"]);
    expect(await answerOf("alone/letter")).toEqual([
      "letter shares this",
      `${join(folder, "alone", "letter", "fonts")}/`,
    ]);
  });

  it("gives the same bytes for the same sources, whatever else is built", async () => {
    await bundleFunctions(order(["page", "letter"], "first"));
    await bundleFunctions(order(["page", "letter"], "second"));

    const files = filesIn("first");
    expect(files).toEqual(filesIn("second"));
    for (const file of files) {
      const [first, second] = ["first", "second"].map((name) =>
        readFileSync(join(folder, name, file)),
      );
      expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it("keeps the maps of the code beside the functions, not in them", async () => {
    await bundleFunctions(order(["page"], "mapped"));

    expect(filesIn("mapped/page").filter((name) => name.endsWith(".map"))).toEqual([]);
    expect(filesIn("mapped/source-maps")).toContain("page.mjs.map");
    expect(filesIn("mapped")).toContain("meta.json");
  });

  it("says which entries are missing, and leaves what was built before", async () => {
    await bundleFunctions(order(["page"], "kept"));

    await expect(bundleFunctions(order(["page", "gone", "lost"], "kept"))).rejects.toThrow(
      "Functions without an entry: source/gone.ts, source/lost.ts",
    );
    expect(filesIn("kept/page")).not.toEqual([]);
  });

  it("builds an SDK's client apart that is loaded on demand, and takes Lambda's credentials", async () => {
    const metafile = await bundleFunctions(order(["aws", "page"], "clients"));

    const { eager, onDemand } = bundledCode(metafile, "source/aws.ts");
    expect(onDemand).toContain("bundle/aws-client-ssm.mjs");
    const atStart = eager.flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
    expect(atStart.filter((source) => source.includes("node_modules"))).toEqual([]);
    expect(filesIn("clients/page").filter((name) => name.includes("aws"))).toEqual([]);
    const credentials = { AWS_ACCESS_KEY_ID: "from-lambda", AWS_SECRET_ACCESS_KEY: "secret" };
    expect(await answerOf("clients/aws", credentials)).toEqual(["function", "from-lambda"]);
    await expect(answerOf("clients/aws")).rejects.toThrow("no credentials in the environment");
  });
});

describe("eagerBytes", () => {
  it("counts what is loaded before the first request, and not what is loaded on demand", async () => {
    const metafile = await bundleFunctions(order(["page", "letter"], "counted"));

    const { eager, onDemand } = bundledCode(metafile, "source/page.ts");
    const bytes = eager.map((file) => metafile.outputs[file]?.bytes ?? 0);
    expect(eagerBytes(metafile, "source/page.ts")).toBe(bytes.reduce((sum, each) => sum + each, 0));
    expect(eager[0]).toBe("bundle/page.mjs");
    expect(onDemand).toEqual([expect.stringMatching(/^bundle\/later-/u)]);
  });

  it("stops at an entry that was not built", async () => {
    const metafile = await bundleFunctions(order(["page"], "known"));

    expect(() => eagerBytes(metafile, "source/letter.ts")).toThrow("source/letter.ts");
  });
});
