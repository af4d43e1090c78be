/** Something that a person can put right before starting again; its message says how. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}
