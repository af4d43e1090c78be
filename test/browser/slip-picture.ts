import type { Page } from "playwright-core";

/** A picture as a bank's app makes it after a transfer, drawn by the browser itself. */
export async function slipPicture(
  page: Page,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 480;
    canvas.height = 720;
    const pen = canvas.getContext("2d");
    if (pen === null) return "";
    pen.fillStyle = "#e8f5e9";
    pen.fillRect(0, 0, 480, 720);
    pen.fillStyle = "#1b5e20";
    pen.font = "32px sans-serif";
    pen.fillText("โอนเงินสำเร็จ", 120, 120);
    pen.font = "24px sans-serif";
    pen.fillText("13,375.00 บาท", 150, 200);
    return canvas.toDataURL("image/png");
  });
  const buffer = Buffer.from(address.split(",")[1] ?? "", "base64");
  return { name: "slip.png", mimeType: "image/png", buffer };
}
