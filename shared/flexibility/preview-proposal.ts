import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { planParts } from "./plan-parts.ts";
import { policyBreaches } from "./policy-breaches.ts";
import type { PolicyBreach, Proposal, ProposalRefusal, Terms, TermsPart } from "./proposal.ts";
import { proposalFault } from "./proposal-fault.ts";

/** What a proposal comes to, and the rules of the policy that it goes beyond. */
export type Preview = { readonly terms: Terms; readonly breaches: readonly PolicyBreach[] };

/**
 * Computes the exact terms of a proposal, to the cent and day, the same on the page and when it is
 * accepted. Without breaches it is granted at once. It covers what can still be started and no
 * question freezes; a payment of part of it alone arranges nothing and is not a proposal.
 */
export function previewProposal(
  situation: FlexibilitySituation,
  proposal: Proposal,
): Decided<Preview, ProposalRefusal> {
  if (!situation.isOpen) return refused({ reason: "invoice-not-open" });
  if (situation.total + situation.frozen === 0) return refused({ reason: "payment-in-progress" });
  if (situation.hasPlan) return refused({ reason: "plan-in-force" });
  const why = proposalFault(situation, proposal);
  if (why !== undefined) return refused({ reason: "proposal-not-possible", why });
  const terms = termsOf(situation, proposal);
  return { outcome: "done", terms, breaches: policyBreaches({ situation, proposal, terms }) };
}

function termsOf(situation: FlexibilitySituation, proposal: Proposal): Terms {
  const { currency, total, today } = situation;
  const { plan, dueDate = today } = proposal;
  const payNow = proposal.payNow?.amount ?? 0;
  const atOnce: readonly TermsPart[] = [{ date: dueDate, amount: total - payNow }];
  const parts = plan === undefined ? atOnce : planParts(situation, plan, payNow);
  return {
    currency,
    total,
    payNow,
    parts,
    lastDate: parts.at(-1)?.date ?? dueDate,
    ...(plan === undefined ? {} : { collection: plan.collection }),
    ...(plan?.collection === "autopay" && plan.method !== undefined ? { method: plan.method } : {}),
  };
}
