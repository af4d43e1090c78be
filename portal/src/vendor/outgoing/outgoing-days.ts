import type { OutgoingItem } from "../../../../shared/contract/outgoing-schema.ts";

/** What goes out on one day. */
export type OutgoingDay = { readonly date: string; readonly items: readonly OutgoingItem[] };

/** What goes out, by the days of those who read it, earliest first. */
export function outgoingDays(items: readonly OutgoingItem[]): readonly OutgoingDay[] {
  const days = new Map<string, OutgoingItem[]>();
  for (const item of items.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const day = days.get(item.date) ?? [];
    day.push(item);
    days.set(item.date, day);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({ date, items: ofDay }));
}
