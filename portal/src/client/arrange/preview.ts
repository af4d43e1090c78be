import type { FlexibilitySituation } from "../../../../shared/contract/arrangement-schema.ts";
import { previewProposal } from "../../../../shared/flexibility/preview-proposal.ts";
import type {
  PolicyBreach,
  Proposal,
  ProposalRefusal,
  Terms,
} from "../../../../shared/flexibility/proposal.ts";

/** What a proposal comes to, with the rules that it goes beyond; or why it can't be. */
export type Preview =
  | {
      readonly proposal: Proposal;
      readonly terms: Terms;
      readonly breaches: readonly PolicyBreach[];
      readonly refusal?: undefined;
    }
  | { readonly refusal: ProposalRefusal };

/** The preview of what stands in the fields, by the rules that the server goes by too. */
export function previewOf(
  situation: FlexibilitySituation,
  proposal: Proposal | undefined,
): Preview | undefined {
  if (proposal === undefined) return undefined;
  const decided = previewProposal(situation, proposal);
  if (decided.outcome === "refused") return { refusal: decided.refusal };
  return { proposal, terms: decided.terms, breaches: decided.breaches };
}
