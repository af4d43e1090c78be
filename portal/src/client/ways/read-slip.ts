import type { SlipUpload } from "../../../../shared/contract/payment-schema.ts";

/** As the interface takes it: see maximumSlipBytes in the contract, which pages don't load. */
const maximumBytes = 300_000;

/** From large and fine to small and coarse: what is still read easily comes first. */
const tries = [
  { sidePixels: 2_000, quality: 0.8 },
  { sidePixels: 1_600, quality: 0.7 },
  { sidePixels: 1_200, quality: 0.7 },
  { sidePixels: 900, quality: 0.6 },
  { sidePixels: 700, quality: 0.5 },
] as const;

/** Draws a picture again as a JPEG whose longer side has at most so many pixels. */
export type DrawSmaller = (
  file: Blob,
  size: { readonly sidePixels: number; readonly quality: number },
) => Promise<Blob>;

/** A file ready to be sent, or why it can't be. */
export type SlipReading =
  | { readonly outcome: "read"; readonly slip: SlipUpload }
  | { readonly outcome: "too-large" }
  | { readonly outcome: "not-read" };

const keptTypes: readonly SlipUpload["contentType"][] = [
  "image/png",
  "image/jpeg",
  "image/webp",
  "application/pdf",
];

/** Reads a slip; pictures that are too large, or in another form, are drawn again until they fit. */
export async function readSlip(file: Blob, drawSmaller: DrawSmaller): Promise<SlipReading> {
  try {
    const contentType = keptTypes.find((type) => type === file.type);
    if (contentType !== undefined && file.size <= maximumBytes) {
      return { outcome: "read", slip: { contentType, base64: await base64Of(file) } };
    }
    if (contentType === "application/pdf") return { outcome: "too-large" };
    for (const size of tries) {
      const drawn = await drawSmaller(file, size);
      if (drawn.size <= maximumBytes) {
        return {
          outcome: "read",
          slip: { contentType: "image/jpeg", base64: await base64Of(drawn) },
        };
      }
    }
    return { outcome: "too-large" };
  } catch {
    return { outcome: "not-read" };
  }
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.addEventListener("error", () => reject(new Error("The file can't be read.")));
    reader.readAsDataURL(file);
  });
}
