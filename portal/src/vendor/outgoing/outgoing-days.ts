import type { OutgoingItem } from "../../../../shared/contract/outgoing-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import type { TimeZone } from "../../../../shared/values/time-zone.ts";

/** What goes out on one day. */
export type OutgoingDay = { readonly date: string; readonly items: readonly OutgoingItem[] };

/** What goes out, by the vendor's own days, as its times are told; earliest first. */
export function outgoingDays(
  items: readonly OutgoingItem[],
  timeZone: TimeZone,
): readonly OutgoingDay[] {
  const days = new Map<string, OutgoingItem[]>();
  for (const item of items.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const date = localDateOf(item.at, timeZone);
    days.set(date, [...(days.get(date) ?? []), item]);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({ date, items: ofDay }));
}
