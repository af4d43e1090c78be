import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { minify, runnerImport, transformWithOxc } from "vite";
import type { IndexHtmlTransformContext, Plugin } from "vite";

const languages = ["en", "th", "ne"] as const;
const catalogs = "../shared/messages/catalog";

// Pages load nothing ahead of a later part, so that Vite's wrapper around dynamic imports has nothing
// to add: this one is a hundredth as long, and where it can be taken off again, it is.
const plainImports = "export const __vitePreload = (load) => load();";
const wrappedImport =
  /\b[\w$]+\(\(\)=>(?<load>import\(`[^`]+`\)(?:\.then\(\w+=>\w+\.\w+(?:\(\w*\))?\))*),(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\))\)/gu;
const neededFiles = /const __vite__mapDeps=.*\n/u;

/**
 * Puts into a page what would otherwise cost a request of its own: the scripts marked `data-inline`,
 * and on the client's page the styles. The sentence for readers without scripts comes from the catalogs.
 */
export function inlinedPage(): Plugin[] {
  let root = "";
  return [
    {
      name: "kindly:inlined-scripts",
      configResolved(config) {
        root = config.root;
      },
      transformIndexHtml: {
        order: "pre",
        async handler(html) {
          return compact(await inlineWords(await inlineScripts(html, root), root));
        },
      },
    },
    {
      name: "kindly:inlined-styles",
      transformIndexHtml: { order: "post", handler: inlineStyles },
    },
    {
      name: "kindly:plain-imports",
      enforce: "pre",
      load(id) {
        return id.endsWith("vite/preload-helper.js") ? plainImports : undefined;
      },
    },
    {
      name: "kindly:unwrapped-imports",
      generateBundle: {
        order: "post",
        handler(_options, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type !== "chunk") continue;
            file.code = file.code.replace(wrappedImport, "$<load>");
            // Named once, where they are listed, they are asked for nowhere.
            if (file.code.split("__vite__mapDeps(").length === 1) {
              file.code = file.code.replace(neededFiles, "");
            }
          }
        },
      },
    },
  ];
}

async function inlineScripts(html: string, root: string): Promise<string> {
  const mark = /<script data-inline="(?<path>[^"]+)"><\/script>/u;
  const path = mark.exec(html)?.groups?.["path"];
  if (path === undefined) return html;
  const file = join(root, path);
  const { code } = await transformWithOxc(await readFile(file, "utf8"), file);
  // Types gone, an empty export may be left; a block keeps the names out of the page's globals.
  const script = await minify("script.js", `{${code.replace(/export\s*\{\s*\};?/gu, "")}}`);
  return html.replace(mark, () => `<script>${script.code.trim()}</script>`);
}

async function inlineWords(html: string, root: string): Promise<string> {
  const mark = /<noscript data-words="(?<key>\w+)">/u;
  const key = mark.exec(html)?.groups?.["key"];
  if (key === undefined) return html;
  const sentences = await Promise.all(
    languages.map(async (language) => {
      const file = join(root, catalogs, language, "page-later.ts");
      const { module } = await runnerImport<{ pageLaterWords: Record<string, unknown> }>(file);
      return `<p lang="${language}">${String(module.pageLaterWords[key])}</p>`;
    }),
  );
  return html.replace(mark, () => `<noscript>${sentences.join("")}`);
}

function compact(html: string): string {
  return html.replaceAll(/>\s+</gu, "><").replaceAll(" />", ">").trim();
}

function inlineStyles(html: string, { bundle, path }: IndexHtmlTransformContext): string {
  if (bundle === undefined || !path.endsWith("invoice.html")) return html;
  const styles: string[] = [];
  const bare = html.replaceAll(
    /\s*<link rel="stylesheet"[^>]*href="\/(?<file>[^"]+)"[^>]*>/gu,
    (link, file: string) => {
      const asset = bundle[file];
      if (asset?.type !== "asset") return link;
      styles.push(String(asset.source).trim());
      delete bundle[file];
      return "";
    },
  );
  return bare.replace("</head>", () => `<style>${styles.join("")}</style></head>`);
}
