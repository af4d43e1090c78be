const daySeconds = 24 * 60 * 60;

const isWeekend = (instant: number): boolean =>
  [0, 6].includes(new Date(instant * 1_000).getUTCDay());

/** The same time of day (UTC) so many banking days later; weekends don't count, holidays do. */
export function afterBusinessDays(instant: number, count: number): number {
  let later = instant;
  for (let left = count; left > 0;) {
    later += daySeconds;
    if (!isWeekend(later)) left -= 1;
  }
  return later;
}

export const afterDays = (instant: number, count: number): number => instant + count * daySeconds;

/** "2026-11-06", in UTC. */
export const dayOf = (instant: number): string =>
  new Date(instant * 1_000).toISOString().slice(0, 10);
