import Holidays from "date-holidays";
import manifest from "date-holidays/package.json" with { type: "json" };

/** Countries in whose languages messages come, or will; Nepal's holidays are not in the library. */
export const holidayCountries: readonly string[] =
  "AE AR AT AU BE BR CA CH CN DE EG ES FR GB IE IN JP MX NZ PT SA SG TH TW US".split(" ");

/** The first year and the last one that are written out. */
export const holidayYears = { first: 2025, last: 2036 } as const;

const dayMilliseconds = 24 * 60 * 60 * 1000;
const lineWidth = 88;

/**
 * The public holidays of a country in a year as the library has them: whole days, nationwide, days
 * in lieu included, the second and later days of long ones too.
 */
export function libraryHolidays(country: string, year: number): readonly string[] {
  const holidays = new Holidays(country).getHolidays(year);
  const days = holidays
    .filter(({ type }) => type === "public")
    .flatMap(({ date, start, end }) => {
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      const length = Math.floor((end.getTime() - start.getTime()) / dayMilliseconds);
      return Array.from({ length }, (_, day) =>
        new Date(first + day * dayMilliseconds).toISOString().slice(0, 10),
      );
    })
    .filter((day) => day.startsWith(`${year}-`));
  return [...new Set(days)].toSorted();
}

/** The module with all of them: two characters for a day of a year, counted in base 36 from "00". */
export function holidayModule(): string {
  const rows = holidayCountries.map((country) => `  ${country}:\n${quoted(textOf(country))},\n`);
  return [
    `// Written by \`npm run holidays\` from date-holidays ${manifest.version}, whose data is under\n`,
    "// ISC and CC BY 3.0. Days that follow the moon are computed; those that are sighted may be a day\n",
    "// off. Nepal's are not in it.\n\n",
    `/** The first year of each country's row. */\nexport const firstHolidayYear = ${holidayYears.first};\n\n`,
    "/** Public holidays by country: years parted by spaces, two characters of base 36 for each day. */\n",
    "export const holidayTable: Readonly<Partial<Record<string, string>>> = {\n",
    ...rows,
    "};\n",
  ].join("");
}

function textOf(country: string): string {
  const years: string[] = [];
  for (let year = holidayYears.first; year <= holidayYears.last; year += 1) {
    const start = Date.parse(`${year}-01-01T00:00:00Z`);
    const days = libraryHolidays(country, year).map((day) => {
      const dayOfYear = (Date.parse(`${day}T00:00:00Z`) - start) / dayMilliseconds;
      return dayOfYear.toString(36).padStart(2, "0");
    });
    years.push(days.join(""));
  }
  return years.join(" ");
}

function quoted(text: string): string {
  const lines = text.match(new RegExp(`.{1,${lineWidth}}`, "gu")) ?? [""];
  return lines.map((line) => `    "${line}"`).join(" +\n");
}
