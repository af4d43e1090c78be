import { takePause } from "../../shared/flexibility/pause.ts";
import { makePromise } from "../../shared/flexibility/promise.ts";
import type { World } from "../ports/world.ts";
import { changeArrangement } from "./change-plan.ts";
import type { Reader } from "./link-access.ts";
import { newId } from "./new-id.ts";

/** Takes a promise to pay; the same request key is the same promise. */
export function promiseToPay(
  world: Pick<World, "clock" | "receivables" | "randomness">,
  reader: Pick<Reader, "contact" | "invoice">,
  wish: { readonly date: string; readonly amount: number; readonly requestKey: string },
) {
  const id = newId(world.randomness, "prm", reader.invoice.vendorId);
  const contactId = reader.contact.id;
  const ask = { invoiceId: reader.invoice.id, actorId: contactId };
  return changeArrangement(world, ask, (invoice, now) =>
    makePromise(invoice, { ...wish, id, contactId, now }),
  );
}

/** Gives the one pause without a reason. */
export function pauseReminders(world: Pick<World, "clock" | "receivables">, reader: Reader) {
  const contactId = reader.contact.id;
  const ask = { invoiceId: reader.invoice.id, actorId: contactId };
  return changeArrangement(world, ask, (invoice, now) => takePause(invoice, { contactId, now }));
}
