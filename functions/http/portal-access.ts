import type { Context } from "hono";
import { isId } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { readerOfSession } from "../use-cases/link-access.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { readCookie } from "./cookies.ts";

/**
 * Whoever's session this request carries for the invoice in its path. One Query reads session and
 * invoice together; whether the invoice exists makes no difference to the answer.
 */
export async function portalReader(
  world: Pick<World, "clock" | "secrets" | "receivables">,
  context: Context,
): Promise<Reader | undefined> {
  const invoiceId = context.req.param("id") ?? "";
  if (!isId("inv", invoiceId)) return undefined;
  const sessionSecret = readCookie(context, `i-${invoiceId}`);
  if (sessionSecret === undefined) return undefined;
  const record = await world.receivables.readInvoice(invoiceId);
  if (record === undefined) return undefined;
  return readerOfSession(record, world.secrets.hash(sessionSecret), world.clock.now());
}
