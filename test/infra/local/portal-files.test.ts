import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { portalFiles } from "../../../infra/local/portal-files.ts";
import { temporaryFolder } from "./dynamodb/installed-dynoxide.ts";

const invoice = "<html><head><title>Invoice</title></head><body></body></html>";

function built(): string {
  const folder = join(temporaryFolder(), "portal");
  mkdirSync(join(folder, "assets"), { recursive: true });
  const write = (name: string, content: string | Buffer) =>
    writeFileSync(join(folder, name), content);
  write("invoice.html", invoice);
  write("invoice.html.br", brotliCompressSync(invoice));
  write("vendor.html", "<html><head></head><body>vendor</body></html>");
  write("assets/app-1a2b.js", "1");
  write("inline-hashes.json", JSON.stringify({ scripts: ["sha256-abc="], styles: [] }));
  writeFileSync(join(folder, "..", "secret.txt"), "secret");
  return folder;
}

const get = (folder: string, path: string, init?: RequestInit, inHead?: string) =>
  portalFiles({ folder, ...(inHead !== undefined && { inHead }) })(
    new Request(`http://localhost:3000${path}`, init),
  );

describe("portalFiles", () => {
  test("shows the client's page at every invoice's address, with the edge's headers", async () => {
    const response = await get(built(), "/i/inv_1");

    expect(await response.text()).toBe(invoice);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-security-policy")).toContain("'sha256-abc='");
    expect(response.headers.get("content-security-policy")).not.toContain("frame-src");
  });

  test.each(["/vendor", "/vendor/invoices/inv_1"])(
    "shows the vendor's page at %s",
    async (path) => {
      const response = await get(built(), path);

      expect(await response.text()).toContain("vendor");
      expect(response.headers.get("content-security-policy")).toContain("frame-src 'self'");
    },
  );

  test("leads from the root to the vendor's page", async () => {
    const response = await get(built(), "/");

    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("http://localhost:3000/vendor");
  });

  test("sends the brotli form to those who take it", async () => {
    const init = { headers: { "accept-encoding": "gzip, br;q=0.9" } };
    const response = await get(built(), "/i/inv_1", init);

    expect(response.headers.get("content-encoding")).toBe("br");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(brotliDecompressSync(bytes).toString()).toBe(invoice);
  });

  test("sends the plain form to those who refuse brotli", async () => {
    const init = { headers: { "accept-encoding": "br;q=0" } };

    expect((await get(built(), "/i/inv_1", init)).headers.get("content-encoding")).toBeNull();
  });

  test("lets files whose names carry a hash be kept for ever", async () => {
    const response = await get(built(), "/assets/app-1a2b.js");

    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toContain("text/javascript");
  });

  test("puts the local bar into pages, and only there", async () => {
    const folder = built();
    const bar = `<script src="/local/bar.js" defer></script>`;
    const init = { headers: { "accept-encoding": "br" } };

    const page = await get(folder, "/i/inv_1", init, bar);
    const asset = await get(folder, "/assets/app-1a2b.js", init, bar);

    expect(await page.text()).toContain(`${bar}</head>`);
    expect(await asset.text()).toBe("1");
  });

  test.each([
    "/nowhere",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/assets",
    "/invoice.html.br",
    "/inline-hashes.json",
    "/%00",
    "/%E0%A4%A",
  ])("has nothing at %s", async (path) => {
    const response = await get(built(), path);

    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("secret");
  });

  test("only reads", async () => {
    const response = await get(built(), "/vendor", { method: "POST" });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  test("says that the portal must be built first", async () => {
    const response = await get(temporaryFolder(), "/vendor");

    expect(await response.json()).toMatchObject({
      status: 404,
      detail: "The portal isn't built yet: run `npm run build:portal`.",
    });
  });
});
