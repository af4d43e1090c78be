import { describe, expect, it } from "vitest";
import { readSlip } from "../../../../portal/src/client/ways/read-slip.ts";
import { maximumSlipBytes } from "../../../../shared/contract/payment-schema.ts";

const file = (size: number, type: string) => new Blob([new Uint8Array(size)], { type });
const never = () => Promise.reject(new Error("This picture needs no drawing."));

/** Draws pictures that are as large as their sides allow. */
function drawing(bytesPerSidePixel: number) {
  const sides: number[] = [];
  async function draw(_: Blob, { sidePixels }: { sidePixels: number }): Promise<Blob> {
    sides.push(sidePixels);
    return file(sidePixels * bytesPerSidePixel, "image/jpeg");
  }
  return { draw, sides };
}

describe("a slip", () => {
  it.each(["image/png", "image/jpeg", "image/webp", "application/pdf"])(
    "that is small enough stays as it is: %s",
    async (type) => {
      const slip = await readSlip(new Blob(["slip"], { type }), never);

      expect(slip).toEqual({
        outcome: "read",
        slip: { contentType: type, base64: btoa("slip") },
      });
    },
  );

  it("is drawn smaller until it fits", async () => {
    const { draw, sides } = drawing(200);

    const reading = await readSlip(file(5_000_000, "image/png"), draw);

    expect(sides).toEqual([2_000, 1_600, 1_200]);
    expect(reading).toMatchObject({ outcome: "read", slip: { contentType: "image/jpeg" } });
    if (reading.outcome !== "read") return;
    expect(atob(reading.slip.base64).length).toBeLessThanOrEqual(maximumSlipBytes);
  });

  it("in a form that only the browser knows becomes a JPEG", async () => {
    const reading = await readSlip(file(10, "image/heic"), drawing(1).draw);

    expect(reading).toMatchObject({ outcome: "read", slip: { contentType: "image/jpeg" } });
  });

  it("that stays too large is told apart from one that can't be read", async () => {
    expect(await readSlip(file(5_000_000, "image/png"), drawing(1_000).draw)).toEqual({
      outcome: "too-large",
    });
    expect(await readSlip(file(maximumSlipBytes + 1, "application/pdf"), never)).toEqual({
      outcome: "too-large",
    });
    expect(await readSlip(file(10, "text/plain"), never)).toEqual({ outcome: "not-read" });
  });
});
