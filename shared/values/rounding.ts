/**
 * How an exact value becomes a whole number of minor units.
 * `halfAwayFromZero`: 0.5 → 1, -0.5 → -1, the rule of lines and taxes. `down`: towards zero.
 */
export type Rounding = "halfAwayFromZero" | "down";
