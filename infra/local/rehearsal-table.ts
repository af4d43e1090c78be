import type { Rehearsed, RehearsedItem } from "../../shared/contract/rehearsal-schema.ts";

const heads = ["day", "invoice", "client", "step", "how", "to", "tone"] as const;

/** A rehearsal as lines of text: what would have gone out, when and to whom, and how much of it. */
export function rehearsalTable({ items, counts, from, until, isIncomplete }: Rehearsed): string {
  const rows = [heads, ...items.map(rowOf)];
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? "")].length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length))
      .join("  ")
      .trimEnd(),
  );
  return [
    ...lines,
    ...(isIncomplete ? ["and more, which this table leaves out"] : []),
    "",
    `${counts.invoices} invoices, ${from} to ${until}: ${told(counts)}.`,
  ].join("\n");
}

function rowOf(item: RehearsedItem): readonly string[] {
  const { date, invoice, client, milestone, channel, to, tone, skipped } = item;
  const how = skipped === undefined ? channel : `no ${channel}: ${skipped}`;
  return [date, invoice, client, milestone, how, to.join(", "), tone];
}

function told({ mails, letters, calls, visits, skipped }: Rehearsed["counts"]): string {
  return `${mails} mails, ${letters} letters, ${calls} calls, ${visits} visits, ${skipped} left out`;
}
