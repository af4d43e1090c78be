/** Makes the secrets that open doors, and the hashes by which they are recognized. */
export type Secrets = {
  /** A new secret of 256 bits as base64url, 43 characters. */
  mint(): string;
  /** A code of 12 characters (60 bits) that a person can type, as XXXX-XXXX-XXXX. */
  mintCode(): string;
  /** The SHA-256 of a secret as base64url; the only form in which a secret is kept. */
  hash(secret: string): string;
};
