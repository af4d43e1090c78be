import { dateWriters } from "./calendar-date.ts";

const months = [
  "जनवरी",
  "फेब्रुअरी",
  "मार्च",
  "अप्रिल",
  "मे",
  "जुन",
  "जुलाई",
  "अगस्ट",
  "सेप्टेम्बर",
  "अक्टोबर",
  "नोभेम्बर",
  "डिसेम्बर",
];

/** Writes dates in Nepali as CLDR has it, from the numbers that any browser knows: "सन् 2026 मे 3". */
export class NepaliDateFormat extends Intl.DateTimeFormat {
  constructor(_: string, { era: __, month, ...options }: Intl.DateTimeFormatOptions) {
    super("en-GB-u-nu-latn", month === undefined ? options : { ...options, month: "numeric" });
    // The standard binds both to the formatter itself, so a subclass has to put its own there.
    const own: Pick<Intl.DateTimeFormat, "format" | "formatRange"> = {
      format: (date) => this.written(date),
      formatRange: (start, end) => this.range(start, end),
    };
    for (const [name, value] of Object.entries(own)) Object.defineProperty(this, name, { value });
  }

  private partsOf(date?: Parameters<Intl.DateTimeFormat["format"]>[0]) {
    const parts = super.formatToParts(date);
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  }

  private written(date?: Parameters<Intl.DateTimeFormat["format"]>[0]): string {
    const { year, month, day, hour, minute, timeZoneName } = this.partsOf(date);
    const words = [
      year && `सन् ${year}`,
      month && months[Number(month) - 1],
      day && String(Number(day)),
    ].filter(Boolean);
    const time = hour && [`${hour}:${minute ?? "00"}`, timeZoneName].filter(Boolean).join(" ");
    return [words.join(" "), time].filter(Boolean).join(", ");
  }

  private range(...[start, end]: Parameters<Intl.DateTimeFormat["formatRange"]>): string {
    const [from, to] = [this.written(Number(start)), this.written(Number(end))];
    if (from === to) return from;
    const [first, last] = [this.partsOf(Number(start)), this.partsOf(Number(end))];
    const isSameMonth = first["year"] === last["year"] && first["month"] === last["month"];
    return isSameMonth ? `${from}–${Number(last["day"])}` : `${from} – ${to}`;
  }
}

/** Has dates written in Nepali where the browser's own Intl does not speak it, as Chromium's. */
export function speakNepaliDates(): void {
  const [isSpoken] = Intl.DateTimeFormat.supportedLocalesOf("ne");
  if (isSpoken === undefined) dateWriters["ne"] = NepaliDateFormat;
}
