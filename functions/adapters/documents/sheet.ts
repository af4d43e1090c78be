/** The paper and its margins, in points. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where the text ends; the foot lies below. */
  readonly bottom: number;
  readonly footBaseline: number;
};

// Where letters go on US Letter, by the Unicode CLDR's supplemental measurement data (paperSize).
const letterCountries = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");

const margin = 48;
// The foot stands between the text and the edge, where printers still reach.
const footMargin = 64;

/** The sheet on which a country prints its letters: US Letter in most of the Americas, else A4. */
export function sheetOf(country: string): Sheet {
  const [width, height] = letterCountries.includes(country) ? [612, 792] : [595.28, 841.89];
  return {
    width,
    height,
    left: margin,
    right: width - margin,
    top: margin - 4,
    bottom: height - footMargin,
    footBaseline: height - footMargin + 26,
  };
}
