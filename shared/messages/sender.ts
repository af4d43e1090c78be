import { invariant } from "../values/invariant.ts";
import { cleanLine } from "./clean-text.ts";

const addressPattern = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/u;

/**
 * A From header: the vendor's name, quoted so that nothing in it can end it, and the address that
 * sends. Characters beyond ASCII are left for the mail program to encode.
 */
export function fromHeader(vendorName: string, address: string): string {
  invariant(addressPattern.test(address), "A From header needs an address.");
  const name = cleanLine(vendorName).replace(/["\\]/gu, "\\$&");
  return name === "" ? address : `"${name}" <${address}>`;
}
