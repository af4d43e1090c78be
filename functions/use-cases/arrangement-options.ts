import type { ArrangementOptions } from "../../shared/contract/arrangement-schema.ts";
import { arrangementOptions } from "../../shared/flexibility/arrangement-options.ts";
import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import type { Proposal } from "../../shared/flexibility/proposal.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/** What a reader may do with their invoice now, and the facts from which it is computed. */
export function optionsFor(
  world: Pick<World, "clock" | "receivables">,
  { invoice, link }: Reader,
): Promise<ArrangementOptions> {
  return optionsOf(world, invoice, link.shareId !== undefined);
}

/** The same for whoever looks at an invoice: its client's own, or a payer's who holds a share. */
export async function optionsOf(
  world: Pick<World, "clock" | "receivables">,
  invoice: IssuedInvoice,
  isPayer = false,
): Promise<ArrangementOptions> {
  const terms = isPayer ? undefined : await termsOfClient(world, { invoice });
  const today = localDateOf(world.clock.now(), invoice.timeZone);
  const situation = situationOf(invoice, { today, isPayer, terms });
  return { situation, options: [...arrangementOptions(situation)] };
}

/** What the client of an invoice and its vendor have agreed on for later invoices. */
async function termsOfClient(
  world: Pick<World, "receivables">,
  { invoice }: Pick<Reader, "invoice">,
): Promise<ClientTerms | undefined> {
  return (await world.receivables.readClient(invoice.content.clientId))?.terms;
}

/** The same where a proposal may rest on them: what was agreed for later is a plan, never more time. */
export async function termsFor(
  world: Pick<World, "receivables">,
  reader: Pick<Reader, "invoice">,
  { proposal }: { readonly proposal: Proposal },
): Promise<ClientTerms | undefined> {
  return proposal.plan === undefined ? undefined : termsOfClient(world, reader);
}
