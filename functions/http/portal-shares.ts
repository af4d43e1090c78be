import { Hono } from "hono";
import { shareBillSchema } from "../../shared/contract/arrangement-schema.ts";
import { presentShare } from "../../shared/invoicing/present-share.ts";
import type { World } from "../ports/world.ts";
import { shareWithPayers } from "../use-cases/share-bill.ts";
import { readAsk } from "./portal-ask.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";

/** A person shares a bill once and changes it a few times; each of them mails up to nine people. */
const shareLimit = { name: "share", count: 20, windowSeconds: 60 * 60 };

/** A bill that is shared between payers. */
export function shareRoutes(world: World): Hono {
  const routes = new Hono();

  routes.post("/:id/shares", async (context) => {
    const asked = await readAsk(world, context, shareLimit);
    if (asked.problem !== undefined) return asked.problem;
    const body = await readBody(context, shareBillSchema);
    if (body.problem !== undefined) return body.problem;
    const { reader, requestKey } = asked;
    if (!(await isWithinDay(world, reader.invoice.id))) return problemResponse("too-many-requests");
    const shared = await shareWithPayers(world, { reader, wish: body.value, requestKey });
    if (shared.outcome === "refused") return refusalResponse(shared.refusal);
    return context.json({ shares: shared.shares.map(presentShare) });
  });

  return routes;
}

/** Whoever has many links of one invoice mails no more people than whoever has one. */
function isWithinDay(world: World, invoiceId: string): Promise<boolean> {
  const limit = { count: 40, windowSeconds: 24 * 60 * 60 };
  return world.access.withinLimit(`share:${invoiceId}`, limit, world.clock.now());
}
