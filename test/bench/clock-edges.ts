import { Temporal } from "temporal-polyfill";
import { instantAt } from "../../shared/values/time-zone.ts";

/** Zones whose clocks change in every way: at midnight, by half an hour, in the southern summer. */
const zones = [
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Santiago",
  "America/Havana",
  "Europe/London",
  "Europe/Berlin",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Jerusalem",
  "Antarctica/Troll",
  "Pacific/Chatham",
  "Pacific/Norfolk",
] as const;

const years = { first: 2000, last: 2040 } as const;

type Edge = { readonly zone: string; readonly at: Temporal.ZonedDateTime };

/** Every change of clocks of those zones in those years. */
function clockChanges(): readonly Edge[] {
  return zones.flatMap((zone) => {
    const edges: Edge[] = [];
    let at = Temporal.ZonedDateTime.from(`${years.first}-01-01T00:00[${zone}]`);
    for (;;) {
      const next = at.getTimeZoneTransition("next");
      if (next === null || next.year > years.last) return edges;
      edges.push({ zone, at: next });
      at = next;
    }
  });
}

/**
 * Compares our instants with Temporal's for local times within three hours of changes of clocks;
 * both move a skipped time forward and take the first of a repeated one.
 */
export function compareAtClockEdges(count: number): {
  readonly cases: number;
  readonly mismatches: readonly string[];
} {
  const edges = clockChanges();
  const mismatches: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const edge = edges[index % edges.length];
    if (edge === undefined) break;
    // Steps of a prime number of minutes visit each minute of the six hours around a change.
    const minutes = ((index * 37) % 360) - 180;
    const local = edge.at.toPlainDateTime().add({ minutes });
    const expected = local
      .toZonedDateTime(edge.zone, { disambiguation: "compatible" })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
    const date = local.toPlainDate().toString();
    const time = local.toPlainTime().toString().slice(0, 5);
    if (instantAt(date, time, edge.zone) !== expected) {
      mismatches.push(`${date} ${time} ${edge.zone}`);
    }
  }
  return { cases: count, mismatches };
}
