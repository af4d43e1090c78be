import { Hono } from "hono";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { pdfResponse } from "./pdf-response.ts";
import { paymentInSight, portalReader } from "./portal-access.ts";
import { problemResponse } from "./problem-response.ts";

/** The invoice and its receipts as PDF, behind the same session as the page. */
export function documentRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get("/:id/pdf", async (context) => {
    const reader = await portalReader(world, context);
    if (reader === undefined) return problemResponse("link-not-valid");
    const content = await world.documents.invoicePdf(wholeView(world, reader));
    return pdfResponse(content, `invoice-${reader.invoice.number}`);
  });

  routes.get("/:id/payments/:payment/receipt", async (context) => {
    const reader = await portalReader(world, context, "payers-too");
    const payment = paymentInSight(reader, context.req.param("payment"));
    if (reader === undefined || payment?.status !== "succeeded") {
      return problemResponse("link-not-valid");
    }
    const content = await world.documents.receiptPdf(await receiptView(world, reader), payment.id);
    return pdfResponse(content, `receipt-${reader.invoice.number}`);
  });

  return routes;
}

async function receiptView(world: World, reader: Reader) {
  const { record, invoice, share } = reader;
  if (share === undefined) return wholeView(world, reader);
  const { presentForPayer } = await import("../../shared/invoicing/present-for-payer.ts");
  const asked = { now: world.clock.now(), lineLimit: record.lines.length };
  return presentForPayer({ ...record, invoice, share }, asked);
}

function wholeView(world: World, { invoice, record, contact }: Reader) {
  const { lines, payments } = record;
  return presentInvoice(invoice, lines, payments, {
    now: world.clock.now(),
    reader: contact,
    lineLimit: lines.length,
    declared: record,
  });
}
