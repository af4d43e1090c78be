import type { World } from "../ports/world.ts";

/** 24 bytes as base64url. */
const tokenLength = 32;

/**
 * What stands in the address that stops reminders to a link's holder. It is derived from the link's
 * secret and doesn't lead back to it: whoever sees it in a log or a header opens nothing with it.
 */
export function unsubscribeToken({ secrets }: Pick<World, "secrets">, secret: string): string {
  return secrets.hash(`unsubscribe:${secret}`).slice(0, tokenLength);
}
