import type { RequestView } from "../contract/arrangement-view.ts";
import type { FlexibilityRequest } from "../flexibility/flexibility-request.ts";
import { mutable } from "../values/mutable.ts";

/** A request as both sides see it. */
export function presentRequest(request: FlexibilityRequest): RequestView {
  const { id, status, proposal, terms, breaches, words, askedAt, expiresAt } = request;
  const { answer, counter } = request;
  return mutable({
    id,
    status,
    proposal,
    terms,
    breaches,
    ...(words === undefined ? {} : { words }),
    askedAt,
    expiresAt,
    ...(answer?.message === undefined ? {} : { message: answer.message }),
    ...(answer === undefined ? {} : { answeredAt: answer.at }),
    ...(counter === undefined ? {} : { counter }),
  });
}
