import { createHash } from "node:crypto";
import { base32, base64Url } from "../../../shared/values/identifiers.ts";
import type { Randomness } from "../../ports/randomness.ts";
import type { Secrets } from "../../ports/secrets.ts";

/**
 * Secrets of 256 bits, kept as plain SHA-256: with that much randomness a slow hash adds nothing
 * (OWASP ASVS 5.0, 6.5.2).
 */
export function hashedSecrets(randomness: Randomness): Secrets {
  return {
    mint: () => base64Url(randomness.bytes(32)),
    mintCode: () => {
      const letters = base32(randomness.bytes(8)).toUpperCase().slice(0, 12);
      return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
    },
    hash: (secret) => createHash("sha256").update(secret, "utf8").digest("base64url"),
  };
}
