import { Hono } from "hono";
import {
  linesPerPage,
  presentInvoice,
  presentLines,
} from "../../shared/invoicing/present-invoice.ts";
import { previewInvoice } from "../../shared/invoicing/preview-invoice.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { invoiceTimeline } from "../use-cases/invoice-timeline.ts";
import { pdfResponse } from "./pdf-response.ts";
import { problemResponse } from "./problem-response.ts";
import { ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** What hangs on an invoice: further lines, its timeline, the client's view of it, its PDF. */
export function invoicePartRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();
  routes.get("/:id/lines", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    const cursor = context.req.query("cursor") ?? "0";
    if (!/^\d{1,5}$/u.test(cursor)) return problemResponse("invalid-cursor");
    const page = { from: Number(cursor), limit: linesPerPage * 5 };
    return context.json(presentLines(record.lines, record.invoice.content.currency, page));
  });
  routes.get("/:id/timeline", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    return context.json({ items: await invoiceTimeline(world, record.invoice) });
  });
  routes.get("/:id/view", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    return context.json(await viewOf(world, record, linesPerPage));
  });
  routes.get("/:id/pdf", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    const view = await viewOf(world, record, record.lines.length);
    return pdfResponse(await world.documents.invoicePdf(view), `invoice-${view.number}`);
  });
  return routes;
}

/** The client's page as the vendor sees it; a draft as it would be. */
async function viewOf(world: World, record: InvoiceRecord, lineLimit: number) {
  const { invoice, lines, payments } = record;
  const now = world.clock.now();
  if (invoice.stage === "issued") {
    return presentInvoice(invoice, lines, payments, { now, lineLimit, declared: record });
  }
  const [vendor, client] = await Promise.all([
    world.receivables.readVendor(invoice.vendorId),
    world.receivables.readClient(invoice.content.clientId),
  ]);
  invariant(vendor !== undefined && client !== undefined, "A draft has a vendor and a client.");
  return previewInvoice(invoice, lines, { vendor, client }, now);
}
