import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import { invariant } from "../values/invariant.ts";
import type { Decided } from "../values/result.ts";
import type { PolicyBreach, Proposal, ProposalRefusal, Terms } from "./proposal.ts";

/** What a proposal comes to, and the rules of the policy that it goes beyond. */
export type Preview = { readonly terms: Terms; readonly breaches: readonly PolicyBreach[] };

/** Computes the exact terms of a proposal, to the cent and day. */
export function previewProposal(
  situation: FlexibilitySituation,
  proposal: Proposal,
): Decided<Preview, ProposalRefusal> {
  invariant(false, `${situation.today} ${String(proposal.forLater)}`);
}
