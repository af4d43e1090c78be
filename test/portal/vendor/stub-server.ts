import { serve } from "@hono/node-server";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { securityHeaders, type InlineHashes } from "../../../infra/edge-headers.ts";
import { projectRoot } from "../../architecture/source-tree.ts";
import { stubApi } from "./stub-api.ts";
import type { StubWorld } from "./stub-world.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The built vendor's pages under their real headers, over a stub of the API; on a free port. */
export async function startStubServer(world: StubWorld, portal = join(projectRoot, "dist/portal")) {
  const api = stubApi(world);
  const { app } = api;
  const hashes = JSON.parse(
    readFileSync(join(portal, "inline-hashes.json"), "utf8"),
  ) as InlineHashes;
  const headers = securityHeaders(hashes, "vendor");
  const file = (path: string, type: string) =>
    new Response(readFileSync(path), { headers: { ...headers, "content-type": type } });
  app.get("/assets/*", (context) => {
    const path = join(portal, context.req.path);
    const type = types[extname(path)];
    if (type === undefined || !existsSync(path)) return context.notFound();
    return file(path, type);
  });
  app.get("/vendor/*", () => file(join(portal, "vendor.html"), "text/html; charset=utf-8"));
  app.get("/vendor", () => file(join(portal, "vendor.html"), "text/html; charset=utf-8"));
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
