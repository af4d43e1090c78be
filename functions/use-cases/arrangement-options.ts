import type { ArrangementOptions } from "../../shared/contract/arrangement-schema.ts";
import { arrangementOptions } from "../../shared/flexibility/arrangement-options.ts";
import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/** What a reader may do with their invoice now, and the facts from which it is computed. */
export async function optionsFor(
  world: Pick<World, "clock" | "receivables">,
  reader: Reader,
): Promise<ArrangementOptions> {
  const { invoice, link } = reader;
  const isPayer = link.shareId !== undefined;
  const terms = isPayer ? undefined : await termsOfClient(world, reader);
  const today = localDateOf(world.clock.now(), invoice.timeZone);
  const situation = situationOf(invoice, { today, isPayer, terms });
  return { situation, options: [...arrangementOptions(situation)] };
}

/** What the client of an invoice and its vendor have agreed on for later invoices. */
export async function termsOfClient(
  world: Pick<World, "receivables">,
  { invoice }: Pick<Reader, "invoice">,
): Promise<ClientTerms | undefined> {
  return (await world.receivables.readClient(invoice.content.clientId))?.terms;
}
