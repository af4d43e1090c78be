import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";

/** One answer that the first view of an invoice waits for, as it travels. */
export type FirstViewPart = { readonly name: string; readonly brotliBytes: number };

/** As brotli makes it at its best: what the build stores, and the edge sends. */
function brotliBytes(content: string | Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(content, { params }).length;
}

/**
 * What the first view of an invoice transfers, request by request: the page, its one script and the
 * invoice; a language that doesn't come with the script is one file more.
 */
export function firstViewParts(portalFolder: string, view: InvoiceView): FirstViewPart[] {
  const page = readFileSync(join(portalFolder, "invoice.html"), "utf8");
  const linked = [...page.matchAll(/(?:src|href)="\/(?<file>[^"]+)"/gu)].map(
    ({ groups }) => groups?.["file"] ?? "",
  );
  const scripts = linked.filter((file) => file.endsWith(".js"));
  const code = scripts.map((file) => readFileSync(join(portalFolder, file), "utf8")).join("");
  const words =
    view.locale === "en" ? undefined : new RegExp(`words-${view.locale}-[\\w-]+\\.js`, "u");
  const wordsFile = words?.exec(code)?.[0];
  const files = [...linked, ...(wordsFile === undefined ? [] : [`assets/${wordsFile}`])];
  return [
    { name: "invoice.html", brotliBytes: brotliBytes(page) },
    ...files.map((name) => ({
      name,
      brotliBytes: brotliBytes(readFileSync(join(portalFolder, name))),
    })),
    { name: "the invoice", brotliBytes: brotliBytes(JSON.stringify(view)) },
  ];
}
