import type { Figure, Measurement } from "./figure.ts";

const columns = ["", "figure", "goal ≤", "stretch ≤", "measured", "baseline", ""] as const;

/** All figures as one table in Markdown, which is read as text as well, and the notes below it. */
export function report(measurements: readonly Measurement[]): string {
  const figures = measurements.flatMap((measurement) => measurement.figures);
  const rows = [columns, ...figures.map(rowOf)];
  const widths = columns.map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const written = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | "),
  );
  const rule = widths.map((width) => "-".repeat(width)).join(" | ");
  const [head = "", ...body] = written;
  const table = [head, rule, ...body].map((line) => `| ${line} |`);
  const notes = measurements.flatMap((measurement) => measurement.notes).map((note) => `- ${note}`);
  return [...table, "", ...notes, ""].join("\n");
}

function rowOf(figure: Figure): readonly string[] {
  const { id, what, goal, stretch, measured, baseline, verdict } = figure;
  return [id, what, goal, stretch, measured, baseline, verdict];
}
