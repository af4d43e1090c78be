/** Reads a sign-in code as people type it, in small letters or with spaces; undefined for anything else. */
export function readCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/gu, "").toUpperCase();
  return /^[0-9A-Z]{12}$/u.test(code) ? groupCode(code) : undefined;
}

/** Writes a code in groups of four, for people to copy. */
export function groupCode(code: string): string {
  return code.replaceAll("-", "").replaceAll(/.{4}(?=.)/gu, "$&-");
}
