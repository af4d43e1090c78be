/** One line of the table: what was measured, beside what it is measured against. */
export type Figure = {
  /** The number of the figure, such as "P4". */
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly stretch: string;
  readonly measured: string;
  /** The baseline of the same run, or the recorded one. */
  readonly baseline: string;
  readonly verdict: Verdict;
};

/** What a figure says about its goal. */
export type Verdict = "stretch goal met" | "goal met" | "goal missed" | "not built yet";

/** Figures of one part of the run, with what is worth knowing but has no goal. */
export type Measurement = {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
};

/** The verdict about a figure of which less is better; both bounds are inclusive. */
export function verdictOf(
  measured: number,
  bounds: { readonly goal: number; readonly stretch: number },
): Verdict {
  if (measured <= bounds.stretch) return "stretch goal met";
  return measured <= bounds.goal ? "goal met" : "goal missed";
}
