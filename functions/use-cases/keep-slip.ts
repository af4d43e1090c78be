import type { SlipUpload } from "../../shared/contract/payment-schema.ts";
import { maximumSlipBytes } from "../../shared/contract/payment-schema.ts";
import type { Slip } from "../../shared/payments/declared-payment.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { newId } from "./new-id.ts";

/** How files of each kind begin; what a browser calls a file is only its word. */
const beginnings: Readonly<Record<Slip["contentType"], readonly (number | undefined)[]>> = {
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/webp": riffOf("WEBP"),
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
};

/** RIFF is the beginning of sound and film too: after its length it says what it holds. */
function riffOf(kind: string): readonly (number | undefined)[] {
  const codes = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
  return [...codes("RIFF"), undefined, undefined, undefined, undefined, ...codes(kind)];
}

/**
 * Keeps the bytes of a slip or certificate before anything refers to them; what nothing refers to
 * in the end does no harm. `not-valid` when they are too many, or not what they are said to be.
 */
export async function keepSlip(
  world: Pick<World, "randomness" | "receivables">,
  invoiceId: string,
  upload: SlipUpload | undefined,
): Promise<Slip | undefined | "not-valid"> {
  if (upload === undefined) return undefined;
  const bytes = Uint8Array.from(atob(upload.base64), (letter) => letter.charCodeAt(0));
  const expected = beginnings[upload.contentType];
  const isGenuine = expected.every((byte, index) => byte === undefined || bytes[index] === byte);
  if (!isGenuine || bytes.length > maximumSlipBytes) return "not-valid";
  const id = newId(world.randomness, "slp", vendorOf(invoiceId));
  await world.receivables.putSlip(invoiceId, id, bytes);
  return { id, contentType: upload.contentType, byteCount: bytes.length };
}
