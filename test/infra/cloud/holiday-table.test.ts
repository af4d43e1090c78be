import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  holidayCountries,
  holidayModule,
  holidayYears,
  libraryHolidays,
} from "../../../infra/cloud/holiday-table.ts";
import { holidaysOf } from "../../../shared/milestones/holiday-dates.ts";

const years = Array.from(
  { length: holidayYears.last - holidayYears.first + 1 },
  (_, index) => holidayYears.first + index,
);

describe("the public holidays that are written out", () => {
  it.each(holidayCountries)("are the library's, day by day and year by year: %s", (country) => {
    for (const year of years) {
      const known = holidaysOf(country, `${year}-01-01`, `${year}-12-31`);

      expect(known).toEqual(libraryHolidays(country, year));
      expect(known.length).toBeGreaterThan(2);
    }
  });

  it("are those that the script would write now", () => {
    const file = new URL("../../../shared/milestones/holiday-table.ts", import.meta.url);

    expect(readFileSync(file, "utf8")).toBe(holidayModule());
  });
});
