import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashedSecrets } from "../../../../functions/adapters/system/hashed-secrets.ts";
import { systemRandomness } from "../../../../functions/adapters/system/system-randomness.ts";

const secrets = hashedSecrets(systemRandomness);

describe("secrets", () => {
  it("are 256 bits that fit into an address, another one each time", () => {
    const many = Array.from({ length: 500 }, () => secrets.mint());

    expect(new Set(many).size).toBe(500);
    expect(many.every((secret) => /^[\w-]{43}$/u.test(secret))).toBe(true);
    expect(Buffer.from(many[0] ?? "", "base64url")).toHaveLength(32);
  });

  it("that people type are twelve letters that can be told apart", () => {
    const many = Array.from({ length: 500 }, () => secrets.mintCode());

    expect(new Set(many).size).toBe(500);
    expect(many.every((code) => /^(?:[0-9A-HJKMNP-TV-Z]{4}(?:-|$)){3}$/u.test(code))).toBe(true);
  });

  it("are recognized by their SHA-256, and by nothing less", () => {
    const expected = createHash("sha256").update("a secret").digest("base64url");

    expect(secrets.hash("a secret")).toBe(expected);
    expect(secrets.hash("a secret ")).not.toBe(expected);
  });
});
