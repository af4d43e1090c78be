import { invariant } from "./invariant.ts";

/** What an id names, by the letters before its underscore. */
export type IdPrefix =
  | "ven"
  | "cli"
  | "inv"
  | "pay"
  | "mem"
  | "con"
  | "key"
  | "fct"
  | "lnk"
  | "req"
  | "ref"
  | "dec"
  | "whd"
  | "crn"
  | "slp"
  | "plan"
  | "ext"
  | "prm"
  | "qst"
  | "shr"
  | "set"
  | "cad";

// Crockford's alphabet: no i, l, o or u, so that an id can be read out on the phone.
const base32Letters = "0123456789abcdefghjkmnpqrstvwxyz";
const base64UrlLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const vendorKeyLength = 8;

function encode(bytes: Uint8Array, letters: string, bitsPerLetter: number): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= bitsPerLetter) {
      bits -= bitsPerLetter;
      text += letters.charAt((buffer >> bits) & (letters.length - 1));
    }
  }
  if (bits > 0) text += letters.charAt((buffer << (bitsPerLetter - bits)) & (letters.length - 1));
  return text;
}

/** Writes bytes in Crockford's base 32, lower case, the last letter filled with zero bits. */
export function base32(bytes: Uint8Array): string {
  return encode(bytes, base32Letters, 5);
}

/** Writes bytes in base 64 for URLs (RFC 4648), without padding. */
export function base64Url(bytes: Uint8Array): string {
  return encode(bytes, base64UrlLetters, 6);
}

/** Makes a vendor's id of 5 random bytes. */
export function makeVendorId(random: Uint8Array): string {
  invariant(random.length === 5, "A vendor's id takes 5 random bytes.");
  return `ven_${base32(random)}`;
}

/** Makes an id of 16 random bytes that carries its vendor, so that the tenant is part of every key. */
export function makeId(
  prefix: Exclude<IdPrefix, "ven">,
  vendorId: string,
  random: Uint8Array,
): string {
  invariant(isId("ven", vendorId), "An id needs its vendor's id.");
  invariant(random.length === 16, "An id takes 16 random bytes.");
  return `${prefix}_${vendorId.slice(4)}${base32(random)}`;
}

/** Whether the text has the form of such an id; not whether anything bears it. */
export function isId(prefix: IdPrefix, text: string): boolean {
  const length = vendorKeyLength + (prefix === "ven" ? 0 : 26);
  const start = `${prefix}_`;
  return (
    text.length === start.length + length &&
    text.startsWith(start) &&
    /^[0-9a-hjkmnp-tv-z]+$/.test(text.slice(start.length))
  );
}

/** The id of the vendor that an id carries. */
export function vendorOf(id: string): string {
  const start = id.indexOf("_") + 1;
  const vendorId = `ven_${id.slice(start, start + vendorKeyLength)}`;
  invariant(start > 0 && isId("ven", vendorId), "An id carries its vendor.");
  return vendorId;
}
