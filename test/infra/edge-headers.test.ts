import { describe, expect, test } from "vitest";
import { securityHeaders } from "../../infra/edge-headers.ts";

const hashes = { scripts: ["sha256-abc="], styles: ["sha256-def="] };

describe("securityHeaders", () => {
  test("let a page run and show its own files and the hashed inline ones, nothing else", () => {
    expect(securityHeaders(hashes)["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'self' 'sha256-def='; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self' https://checkout.stripe.com; frame-ancestors 'none'; base-uri 'none'",
    );
  });

  test("let only the vendor's pages show frames, and only their own", () => {
    expect(securityHeaders(hashes, "vendor")["content-security-policy"]).toContain(
      "frame-src 'self'",
    );
  });

  test("are the same for the rest of the promises", () => {
    expect(securityHeaders(hashes)).toMatchObject({
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()") as unknown,
    });
  });
});
