/** Days of the week by ISO 8601, Monday is 1; a country that is not here has Saturday and Sunday. */
const weekends: Readonly<Partial<Record<string, readonly number[]>>> = {
  NP: [6],
  IN: [7],
  SA: [5, 6],
  EG: [5, 6],
};

const usualWeekend: readonly number[] = [6, 7];

/** The days of the week on which offices of a country are closed, Monday is 1. */
export function weekendOf(country: string | undefined): readonly number[] {
  return (country === undefined ? undefined : weekends[country]) ?? usualWeekend;
}
