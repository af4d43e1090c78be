import { makeId } from "../../shared/values/identifiers.ts";
import type { IdPrefix } from "../../shared/values/identifiers.ts";
import type { Randomness } from "../ports/randomness.ts";
import type { Secrets } from "../ports/secrets.ts";

/** A new random id of a vendor. */
export function newId(
  randomness: Randomness,
  prefix: Exclude<IdPrefix, "ven">,
  vendorId: string,
): string {
  return makeId(prefix, vendorId, randomness.bytes(16));
}

/**
 * The id that a request's own key stands for: a repeat of the request means the same thing, so
 * that creating it twice creates it once. Without a key, a random id.
 */
export function idForRequest(
  tools: { readonly randomness: Randomness; readonly secrets: Secrets },
  prefix: Exclude<IdPrefix, "ven">,
  request: { readonly vendorId: string; readonly requestKey?: string },
): string {
  const { vendorId, requestKey } = request;
  if (requestKey === undefined) return newId(tools.randomness, prefix, vendorId);
  const digest = tools.secrets.hash(`${prefix}:${vendorId}:${requestKey}`);
  const bytes = Uint8Array.from(digest.slice(0, 16), (character) => character.charCodeAt(0));
  return makeId(prefix, vendorId, bytes);
}
