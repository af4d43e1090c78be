import { Hono } from "hono";
import type { Context } from "hono";
import type { InvoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { isId, vendorOf } from "../../shared/values/identifiers.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { InvoiceFilter } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { invoiceAnswer } from "./invoice-answer.ts";
import { presentRow } from "./present-for-vendor.ts";
import { problemResponse } from "./problem-response.ts";
import { readLimit } from "./read-request.ts";
import type { Read } from "./read-request.ts";
import { ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

/** Invoices: list and read. */
export function invoiceRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();
  routes.get("/", (context) => list(world, context));
  routes.get("/:id", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    return invoiceAnswer(context, record, { now: world.clock.now(), status: 200 });
  });
  return routes;
}

async function list(world: World, context: VendorContext): Promise<Response> {
  const limit = readLimit(context, { fallback: 50, maximum: 100 });
  if (limit.problem !== undefined) return limit.problem;
  const filter = await readFilter(world, context, limit.value);
  if (filter.problem !== undefined) return filter.problem;
  const page = await world.receivables.listInvoices(filter.value);
  if (page === undefined) return problemResponse("invalid-cursor");
  const now = world.clock.now();
  return context.json({ ...page, items: page.items.map((row) => presentRow(row, now)) });
}

const statuses = ["draft", "open", "paid", "void", "uncollectible"] as const;

async function readFilter(
  world: World,
  context: VendorContext,
  limit: number,
): Promise<Read<InvoiceFilter>> {
  const { vendorId } = context.get("actor");
  const { status, clientId, overdue, query, cursor } = context.req.query();
  if (status !== undefined && !isStatus(status)) {
    return fault("/status", `must be one of ${statuses.join(", ")}`);
  }
  if (clientId !== undefined && !isOwnClient(clientId, vendorId)) {
    return fault("/clientId", "must be the id of one of your clients");
  }
  if (query !== undefined && query.length > 200) {
    return fault("/query", "must be at most 200 characters");
  }
  if (!["true", "false", undefined].includes(overdue)) {
    return fault("/overdue", "must be true or false");
  }
  const today = overdue === "true" ? await vendorToday(world, vendorId) : undefined;
  return {
    value: {
      vendorId,
      limit,
      ...(status === undefined ? {} : { status }),
      ...(clientId === undefined ? {} : { clientId }),
      ...(today === undefined ? {} : { dueBefore: today, status: "open" }),
      ...(query === undefined || query === "" ? {} : { query }),
      ...(cursor === undefined ? {} : { cursor }),
    },
  };
}

function fault(pointer: string, detail: string): Read<InvoiceFilter> {
  return { problem: problemResponse("invalid-request", { errors: [{ pointer, detail }] }) };
}

function isStatus(text: string): text is InvoiceStatus {
  return (statuses as readonly string[]).includes(text);
}

function isOwnClient(clientId: string, vendorId: string): boolean {
  return isId("cli", clientId) && vendorOf(clientId) === vendorId;
}

async function vendorToday(world: World, vendorId: string): Promise<string> {
  const vendor = await world.receivables.readVendor(vendorId);
  return localDateOf(world.clock.now(), vendor?.timeZone ?? "UTC");
}
