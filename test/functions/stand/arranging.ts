import type {
  ArrangementOption,
  FlexibilitySituation,
} from "../../../shared/contract/arrangement-schema.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { PolicyBreach, Proposal, Terms } from "../../../shared/flexibility/proposal.ts";
import type { Fact } from "../../../functions/ports/jobs.ts";
import type { Answer } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { freshKey } from "./paying.ts";
import type { VendorDesk } from "./vendor-desk.ts";
import type { Visitor } from "./visitor.ts";

/** What a visitor may arrange now. */
export async function optionsOf(visitor: Visitor): Promise<{
  readonly situation: FlexibilitySituation;
  readonly options: readonly ArrangementOption[];
}> {
  return (await visitor.ask("GET", "/arrangements")).body;
}

/** What a proposal comes to, as the visitor's page computes it. */
export async function previewFor(
  visitor: Visitor,
  proposal: Proposal,
): Promise<{ readonly terms: Terms; readonly breaches: readonly PolicyBreach[] }> {
  const { situation } = await optionsOf(visitor);
  const preview = previewProposal(situation, proposal);
  if (preview.outcome === "refused") throw new Error(JSON.stringify(preview.refusal));
  return preview;
}

/** Accepts a proposal at the terms that the page shows. */
export async function agreeTo(
  visitor: Visitor,
  proposal: Proposal,
  key = freshKey(),
): Promise<Answer> {
  const { terms: seen } = await previewFor(visitor, proposal);
  return visitor.money("/agreements", { proposal, seen }, key);
}

/** Asks the vendor for a proposal at the terms that the page shows. */
export async function askFor(
  visitor: Visitor,
  proposal: Proposal,
  words?: string,
): Promise<Answer> {
  const { terms: seen } = await previewFor(visitor, proposal);
  return visitor.money("/requests", { proposal, seen, ...(words === undefined ? {} : { words }) });
}

/** The facts of one kind that an owner's timeline has. */
export async function factsOf(
  stand: Stand,
  ownerId: string,
  kind: string,
): Promise<readonly Fact[]> {
  const facts = await stand.ports.receivables.listFacts(ownerId);
  return facts.filter((fact) => fact.kind === kind);
}

/** Changes what clients may arrange, at one level, and waits until open invoices know. */
export async function allow(
  stand: Stand,
  desk: VendorDesk,
  change: object,
  level = "/flexibility-settings",
): Promise<Answer> {
  await stand.idle();
  const { version } = (await desk.done("GET", level)) as { version: number };
  const changed = await desk.ask("PATCH", level, change, { "if-match": `"${version}"` });
  if (changed.status !== 200) throw new Error(`Not changed: ${changed.status} ${changed.text}`);
  await stand.idle();
  return changed;
}
