import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { type InlineHashes, securityHeaders } from "../edge-headers.ts";
import { localProblem } from "./local-problem.ts";

export type PortalFilesSettings = {
  /** The folder of the built portal. */
  folder: string;
  /** HTML that is put before the end of each page's head; none leaves pages as they were built. */
  inHead?: string;
};

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** Built files carry a hash of their content in their names, so they never change. */
const immutable = "public, max-age=31536000, immutable";

/** Serves the built portal as the edge does: its addresses, its headers, its compressed forms. */
export function portalFiles({
  folder,
  inHead,
}: PortalFilesSettings): (request: Request) => Promise<Response> {
  const root = resolve(folder);
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return notAllowed();
    const path = pagePath(new URL(request.url).pathname);
    if (path === "/") return Response.redirect(new URL("/vendor", request.url), 302);
    const file = path === undefined ? undefined : fileUnder(root, path);
    if (path === undefined || file === undefined) return notFound(root);
    const page = path === "/vendor.html" ? "vendor" : "client";
    const headers = new Headers({
      ...securityHeaders(inlineHashesIn(root), page),
      "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
      "cache-control": path.startsWith("/assets/") ? immutable : "no-cache",
      vary: "accept-encoding",
    });
    if (extname(file) === ".html" && inHead !== undefined) {
      const html = readFileSync(file, "utf8").replace("</head>", () => `${inHead}</head>`);
      return new Response(html, { headers });
    }
    return new Response(new Uint8Array(encoded(file, request, headers)), { headers });
  };
}

/** The file that an address shows: the pages live at addresses without an ending. */
function pagePath(pathname: string): string | undefined {
  if (pathname.startsWith("/i/")) return "/invoice.html";
  if (pathname === "/vendor" || pathname.startsWith("/vendor/")) return "/vendor.html";
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** A file inside the folder; undefined for anything else, however the address is spelled. */
function fileUnder(root: string, path: string): string | undefined {
  if (path.includes("\0") || path.includes("\\")) return undefined;
  const file = resolve(join(root, path));
  const hidden = /\.(?:br|gz)$/.test(file) || file.endsWith(`${sep}inline-hashes.json`);
  if (hidden || !file.startsWith(root + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The compressed form that was built beside the file, if the reader takes it. */
function encoded(file: string, request: Request, headers: Headers): Buffer {
  const accepted = (request.headers.get("accept-encoding") ?? "")
    .split(",")
    .filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/.test(coding))
    .map((coding) => coding.split(";")[0]?.trim());
  for (const [coding, ending] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    if (!accepted.includes(coding) || !existsSync(file + ending)) continue;
    headers.set("content-encoding", coding);
    return readFileSync(file + ending);
  }
  return readFileSync(file);
}

/** Without the list, pages run only what comes in files of their own. */
function inlineHashesIn(folder: string): InlineHashes {
  const list = join(folder, "inline-hashes.json");
  if (!existsSync(list)) return { scripts: [], styles: [] };
  return JSON.parse(readFileSync(list, "utf8")) as InlineHashes;
}

function notFound(root: string): Response {
  if (existsSync(join(root, "vendor.html"))) {
    return localProblem(404, "There is no such page or file.");
  }
  return localProblem(404, "The portal isn't built yet: run `npm run build:portal`.");
}

function notAllowed(): Response {
  const response = localProblem(405, "Pages and files can only be read.");
  response.headers.set("allow", "GET, HEAD");
  return response;
}
