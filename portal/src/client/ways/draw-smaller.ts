import type { DrawSmaller } from "./read-slip.ts";

/** Draws a picture smaller on the browser's canvas, upright as its camera meant it. */
export const drawSmaller: DrawSmaller = async (file, { sidePixels, quality }) => {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, sidePixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This browser draws no pictures.");
  // A JPEG has no transparency; what lies behind a screenshot is white.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (drawn) => (drawn ? resolve(drawn) : reject(new Error("The picture can't be drawn."))),
      "image/jpeg",
      quality,
    );
  });
};
