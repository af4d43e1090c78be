import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/**
 * Forgets a payer's method on file, at the processor first: it is gone for us only when it can no
 * longer be charged. False when the payer has none of that id.
 */
export async function removeMethod(
  world: Pick<World, "clock" | "receivables" | "processor">,
  { invoice, contact }: Reader,
  methodId: string,
): Promise<boolean> {
  const { methods } = await world.receivables.readClientAccount(invoice.content.clientId);
  const method = methods.find(({ id }) => id === methodId);
  if (method === undefined || method.contactId !== contact.id) return false;
  await world.processor.removeMethod(methodId);
  const removedAt = world.clock.now();
  await world.receivables.putMethod({ ...method, removedAt, removedWhy: "by-payer" });
  return true;
}

/** Follows a method on file that changed at the processor: its bank gave it a later end. */
export async function followMethod(
  world: Pick<World, "receivables" | "processor">,
  methodId: string,
): Promise<"applied" | "not-ours"> {
  const known = await world.processor.readMethod(methodId);
  if (known?.clientId === undefined) return "not-ours";
  const { methods } = await world.receivables.readClientAccount(known.clientId);
  const method = methods.find(({ id }) => id === methodId);
  if (method === undefined) return "not-ours";
  if (known.expiryMonth === method.expiryMonth) return "applied";
  const { expiryMonth: _, ...rest } = method;
  const { shownAs, expiryMonth } = known;
  const renewed = { ...rest, shownAs, ...(expiryMonth === undefined ? {} : { expiryMonth }) };
  await world.receivables.putMethod(renewed);
  return "applied";
}
