/** A decision's no: a value with a named reason and its facts. */
export type Refused<Refusal> = { readonly outcome: "refused"; readonly refusal: Refusal };

/** What a decision answers: done, with what it made, or refused. */
export type Decided<Success, Refusal> = ({ readonly outcome: "done" } & Success) | Refused<Refusal>;

/** Wraps a refusal as a decision's answer. */
export function refused<Refusal>(refusal: Refusal): Refused<Refusal> {
  return { outcome: "refused", refusal };
}
