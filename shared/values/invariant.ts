/** A broken promise of the program itself, which only the error exit may catch. */
export class InvariantViolation extends Error {
  override readonly name = "InvariantViolation";
}

/** Stops the program where something that must always hold does not; never for what people type. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new InvariantViolation(sentence);
}
