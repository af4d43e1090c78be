import { sheetOf } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** Where the address shows through the window of an envelope, in points from the sheet's corner. */
export type AddressWindow = {
  readonly left: number;
  readonly width: number;
  /** Where the line with the sender's address stands. */
  readonly returnTop: number;
  /** Where the recipient's lines begin. */
  readonly top: number;
  readonly bottom: number;
  /** Where the letter's own text begins. */
  readonly textTop: number;
  /** Where the sheet is folded, so that the address meets the window. */
  readonly folds: readonly number[];
};

const millimeter = 72 / 25.4;
const inch = 72;

// DIN 5008, form B: the address field lies 20 mm from the left and 45 mm from the top, 85 mm wide and
// 45 mm high; its upper 17.7 mm are for the sender. Folds at 105 mm and 210 mm.
const dinWindow: AddressWindow = {
  left: 25 * millimeter,
  width: 80 * millimeter,
  returnTop: 57 * millimeter,
  top: 63 * millimeter,
  bottom: 90 * millimeter,
  textTop: 97 * millimeter,
  folds: [105 * millimeter, 210 * millimeter],
};

// A number 10 window envelope: 4 1/2 by 1 1/8 inches, 7/8 inch from the left, 1/2 inch from the bottom.
// A sheet folded in three moves 3/8 inch up and down in it, so that this much always shows.
const usWindow: AddressWindow = {
  left: 1 * inch,
  width: 4 * inch,
  returnTop: 2.3 * inch,
  top: 2.5 * inch,
  bottom: 3.3 * inch,
  textTop: 3.7 * inch,
  folds: [],
};

/** The sheet of a letter, with the margin at which its address shows in an envelope's window. */
export function letterSheet(country: string): Sheet {
  const sheet = sheetOf(country);
  const { left } = addressWindow(sheet);
  return { ...sheet, left, right: sheet.width - left };
}

/** The window of the envelopes that fit a sheet. */
export function addressWindow({ height }: Pick<Sheet, "height">): AddressWindow {
  return height === 11 * inch ? usWindow : dinWindow;
}
