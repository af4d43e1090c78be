import type { Context } from "hono";
import { isId } from "../../shared/values/identifiers.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";
import { readerOfSession } from "../use-cases/link-access.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { isElevated } from "../use-cases/session-power.ts";
import { readCookie } from "./cookies.ts";

/** For whom a route is: the client's contacts, or payers of a share as well. */
type Audience = "contacts" | "payers-too";

/**
 * Whoever's session this request carries for the invoice in its path. One Query reads session and
 * invoice together; whether the invoice exists makes no difference to the answer. A payer of a share
 * is nobody here unless the route says that it is for them too.
 */
export async function portalReader(
  world: Pick<World, "clock" | "secrets" | "receivables">,
  context: Context,
  audience: Audience = "contacts",
): Promise<Reader | undefined> {
  return (await portalVisit(world, context, audience))?.reader;
}

/** A reader with the session that they came with, and whether the mailed code opened it further. */
export type Visit = {
  readonly reader: Reader;
  readonly sessionHash: string;
  readonly isElevated: boolean;
  /** Until when, if nothing more is done with it. */
  readonly elevatedUntil: Instant | undefined;
};

/** The same as `portalReader`, with what the session may do beyond reading and paying. */
export async function portalVisit(
  world: Pick<World, "clock" | "secrets" | "receivables">,
  context: Context,
  audience: Audience = "contacts",
): Promise<Visit | undefined> {
  const invoiceId = context.req.param("id") ?? "";
  if (!isId("inv", invoiceId)) return undefined;
  const sessionSecret = readCookie(context, `i-${invoiceId}`);
  if (sessionSecret === undefined) return undefined;
  const record = await world.receivables.readInvoice(invoiceId);
  if (record === undefined) return undefined;
  const sessionHash = world.secrets.hash(sessionSecret);
  const now = world.clock.now();
  const reader = readerOfSession(record, sessionHash, now);
  if (reader === undefined) return undefined;
  if (reader.share !== undefined && audience !== "payers-too") return undefined;
  const session = record.sessions.find(({ secretHash }) => secretHash === sessionHash);
  const { elevatedUntil } = session ?? {};
  return { reader, sessionHash, isElevated: isElevated(session, now), elevatedUntil };
}

/** A payment that a reader may know of: any of the invoice's, or a payer's own. */
export function paymentInSight(
  reader: Reader | undefined,
  paymentId: string | undefined,
): Payment | undefined {
  const payment = reader?.record.payments.find(({ id }) => id === paymentId);
  const isTheirs = reader?.share === undefined || payment?.shareId === reader.share.id;
  return isTheirs ? payment : undefined;
}
