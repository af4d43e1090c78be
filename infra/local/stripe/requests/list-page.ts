import { integer, optional, text, timeRange, type TimeRange } from "./parameters.ts";
import { invalidRequest, resourceMissing } from "./stripe-error.ts";

/** The parameters that every list takes. */
export const listParameters = {
  limit: optional(integer(1, 100)),
  starting_after: optional(text()),
  ending_before: optional(text()),
};

export const createdParameter = { created: optional(timeRange()) };

type Paging = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: TimeRange | undefined;
};

type Listed = { id: string; created?: number };

const defaultLimit = 10;

export type ListPage<T> = { object: "list"; url: string; has_more: boolean; data: T[] };

/** A page of Stripe's list: newest first, bounded by ids, not by numbers. */
export function listPage<T extends Listed>(
  found: { kind: string; url: string; entries: readonly T[] },
  paging: Paging,
): ListPage<T> {
  const { kind, url } = found;
  if (paging.starting_after !== undefined && paging.ending_before !== undefined) {
    throw invalidRequest(
      "You cannot parameterize both starting_after and ending_before, because doing so is ambiguous.",
      { param: "ending_before" },
    );
  }
  const newestFirst = found.entries
    .filter((entry) => within(entry.created ?? 0, paging.created))
    .toReversed();
  const limit = paging.limit ?? defaultLimit;
  if (paging.ending_before !== undefined) {
    const end = positionOf(newestFirst, paging.ending_before, kind, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", url, has_more: start > 0, data: newestFirst.slice(start, end) };
  }
  const start =
    paging.starting_after === undefined
      ? 0
      : positionOf(newestFirst, paging.starting_after, kind, "starting_after") + 1;
  const data = newestFirst.slice(start, start + limit);
  return { object: "list", url, has_more: start + data.length < newestFirst.length, data };
}

function positionOf(entries: readonly Listed[], id: string, kind: string, param: string): number {
  const position = entries.findIndex((entry) => entry.id === id);
  if (position < 0) throw resourceMissing(kind, id, param);
  return position;
}

function within(instant: number, range: TimeRange | undefined): boolean {
  if (range === undefined) return true;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return instant > gt && instant >= gte && instant < lt && instant <= lte;
}
