import type { Decimal } from "../../../../shared/values/decimal.ts";

// The zeros of Latin, Thai and Devanagari digits; their other digits follow in order.
const zeros = [0x30, 0x0e50, 0x0966];

function latinDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => point >= each && point <= each + 9);
  return zero === undefined ? digit : String(point - zero);
}

// "1,240.50", and "1,20,000" as India and Nepal group; a lone comma might mean a decimal point.
const grouped = /^-?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/u;
const decimal = /^(-?)(\d*)(?:\.(\d*))?$/u;

/**
 * Reads a number as people type it: grouped, with spaces, in Thai or Devanagari digits.
 * Undefined for what is no number, or could be two different ones.
 */
export function readTypedDecimal(typed: string): Decimal | undefined {
  const text = typed
    .replaceAll(/[\s'’]/gu, "")
    .replaceAll("−", "-")
    .replaceAll(/\p{Nd}/gu, latinDigit);
  const ungrouped = grouped.test(text) ? text.replaceAll(",", "") : text;
  const [, sign = "", whole = "", fraction = ""] = decimal.exec(ungrouped) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const significant = whole.replace(/^0+(?=\d)/u, "");
  return `${sign}${significant === "" ? "0" : significant}${fraction === "" ? "" : `.${fraction}`}`;
}
