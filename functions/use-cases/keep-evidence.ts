import { canonicalJson } from "../../shared/flexibility/canonical-json.ts";
import type { Proposal, Terms } from "../../shared/flexibility/proposal.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";

/** Where somebody was when they said something, as far as a request tells. */
export type Viewer = { readonly address: string; readonly agent: string };

/** What somebody said yes to, or asked for: who, when, from where, and what they saw. */
export type Witnessed = {
  readonly proposal: Proposal;
  readonly terms: Terms;
  readonly at: Instant;
  readonly policyVersion: string;
  readonly contactId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly viewer?: Viewer | undefined;
};

/** Evidence as a fact keeps it: the one canonical text of what was seen, and its hash. */
export type Evidence = { readonly evidence: string; readonly hash: string };

/** Makes evidence of what somebody saw: a change of a single letter gives another hash. */
export function keepEvidence(world: Pick<World, "secrets">, witnessed: Witnessed): Evidence {
  const { viewer, ...said } = witnessed;
  const evidence = canonicalJson({ ...said, ...viewer });
  return { evidence, hash: world.secrets.hash(evidence) };
}
