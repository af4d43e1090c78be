import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const compressible = /\.(?:html|js|css|svg|json)$/u;

/**
 * Builds the pages into an emptied folder and completes it: `inline-hashes.json` for the content
 * security policy, and a brotli and a gzip form of each file beside it.
 */
export function finishedPages(): Plugin {
  return {
    name: "kindly:finished-pages",
    async buildApp(builder) {
      const environments = Object.values(builder.environments).filter(({ name }) => name !== "ssr");
      const [first] = environments;
      if (first === undefined) return;
      const folder = resolve(builder.config.root, first.config.build.outDir);
      await rm(folder, { recursive: true, force: true });
      for (const environment of environments) await builder.build(environment);
      await writeInlineHashes(folder);
      await compressFiles(folder);
    },
  };
}

async function writeInlineHashes(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const hashes = {
    scripts: pages.flatMap((html) => hashesOf(html, /<script>(?<text>[^]*?)<\/script>/gu)),
    styles: pages.flatMap((html) => hashesOf(html, /<style>(?<text>[^]*?)<\/style>/gu)),
  };
  await writeFile(join(folder, "inline-hashes.json"), `${JSON.stringify(hashes, undefined, 2)}\n`);
}

function hashesOf(html: string, element: RegExp): string[] {
  return [...html.matchAll(element)].map((match) => {
    const text = match.groups?.["text"] ?? "";
    return `sha256-${createHash("sha256").update(text).digest("base64")}`;
  });
}

async function compressFiles(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  await Promise.all(
    files.filter((file) => compressible.test(file)).map((file) => compressFile(join(folder, file))),
  );
}

async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
