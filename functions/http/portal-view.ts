import { Hono } from "hono";
import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse } from "./problem-response.ts";

/** What puts an invoice into a view is loaded while the invoice is read. */
const loadPresenting = () => import("../../shared/invoicing/present-invoice.ts");

/** An invoice as its reader sees it now, with the first page of its lines. */
export async function viewFor(reader: Reader, now: string): Promise<InvoiceView> {
  const { invoice, record, contact, share } = reader;
  const { linesPerPage, presentInvoice } = await loadPresenting();
  if (share !== undefined) {
    const { presentForPayer } = await import("../../shared/invoicing/present-for-payer.ts");
    return presentForPayer({ ...record, invoice, share }, { now, lineLimit: linesPerPage });
  }
  return presentInvoice(invoice, record.lines, record.payments, {
    now,
    reader: contact,
    lineLimit: linesPerPage,
    declared: record,
  });
}

/** Reading the invoice, further pages of its lines, and the sign that a person did. */
export function viewRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get("/:id", async (context) => {
    const [reader] = await Promise.all([
      portalReader(world, context, "payers-too"),
      loadPresenting(),
    ]);
    if (reader === undefined) return problemResponse("link-not-valid");
    return context.json(await viewFor(reader, world.clock.now()));
  });

  routes.get("/:id/lines", async (context) => {
    const reader = await portalReader(world, context, "payers-too");
    if (reader === undefined) return problemResponse("link-not-valid");
    const cursor = context.req.query("cursor") ?? "0";
    if (!/^\d{1,5}$/u.test(cursor)) return problemResponse("invalid-cursor");
    const { lines } = reader.record;
    const { linesPerPage, presentLines } = await loadPresenting();
    const page = { from: Number(cursor), limit: linesPerPage * 5 };
    return context.json(presentLines(lines, reader.invoice.content.currency, page));
  });

  routes.post("/:id/seen", async (context) => {
    const reader = await portalReader(world, context, "payers-too");
    if (reader === undefined) return problemResponse("link-not-valid");
    // That a payer has looked says nothing of the client.
    if (reader.invoice.seenAt === undefined && reader.share === undefined) {
      const { markSeen } = await import("../use-cases/mark-seen.ts");
      await markSeen(world, { invoiceId: reader.invoice.id, contactId: reader.contact.id });
    }
    return context.body(null, 204);
  });

  return routes;
}
