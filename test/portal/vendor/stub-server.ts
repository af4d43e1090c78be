import { serve } from "@hono/node-server";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { securityHeaders, type InlineHashes } from "../../../infra/edge-headers.ts";
import { projectRoot } from "../../architecture/source-tree.ts";
import { stubApi } from "./stub-api.ts";
import type { StubWorld } from "./stub-world.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

type PortalFile = { readonly bytes: Buffer; readonly type: string };

/** The built portal, read once: a build that starts meanwhile can't pull it away. */
export function readPortal(folder = join(projectRoot, "dist/portal")): Map<string, PortalFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    paths.flatMap((path) => {
      const type = types[extname(path)];
      if (type === undefined) return [];
      return [
        [`/${path.replaceAll("\\", "/")}`, { bytes: readFileSync(join(folder, path)), type }],
      ];
    }),
  );
}

/** The built vendor's pages under their real headers, over a stub of the API; on a free port. */
export async function startStubServer(world: StubWorld, portal = readPortal()) {
  const api = stubApi(world);
  const { app } = api;
  const hashes = JSON.parse(String(portal.get("/inline-hashes.json")?.bytes)) as InlineHashes;
  const headers = securityHeaders(hashes, "vendor");
  const give = (path: string) => {
    const file = portal.get(path);
    if (!file) return new Response(undefined, { status: 404 });
    const body = new Uint8Array(file.bytes);
    return new Response(body, { headers: { ...headers, "content-type": file.type } });
  };
  app.get("/assets/*", (context) => give(context.req.path));
  app.get("/vendor/*", () => give("/vendor.html"));
  app.get("/vendor", () => give("/vendor.html"));
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, (info) =>
        resolve({ server: started, port: info.port }),
      );
    },
  );
  return {
    ...api,
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
