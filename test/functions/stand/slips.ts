/** The smallest picture: one transparent dot, as base64. */
export const aPng =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Bytes as a page sends them. */
export function base64Of(content: string | Uint8Array): string {
  return Buffer.from(content).toString("base64");
}
