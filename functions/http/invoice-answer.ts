import type { Context } from "hono";
import type { InvoiceAnswer } from "../../shared/contract/invoice-schema.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { presentRecord } from "./present-for-vendor.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** An invoice as the API answers with it: its version is the ETag that a change must name. */
export async function invoiceAnswer(
  context: Context<{ Variables: VendorVariables }>,
  record: InvoiceRecord,
  answer: { readonly now: string; readonly status: 200 | 201 },
): Promise<Response> {
  const isMember = context.get("actor").memberId !== undefined;
  const arrangements = await arrangementsOf(record, { now: answer.now, isMember });
  context.header("etag", `"${record.invoice.version}"`);
  return context.json(
    {
      ...presentRecord(record, answer.now),
      ...(arrangements === undefined ? {} : { arrangements }),
    },
    answer.status,
  );
}

/** What was arranged, for the few invoices that have any of it; programs read no word of hardship. */
async function arrangementsOf(
  { invoice, payments, questions }: InvoiceRecord,
  { now, isMember }: { readonly now: string; readonly isMember: boolean },
): Promise<InvoiceAnswer["arrangements"]> {
  if (invoice.stage !== "issued") return undefined;
  if (invoice.arrangements === undefined && questions.length === 0) return undefined;
  const { presentArrangements } = await import("../../shared/invoicing/present-arrangements.ts");
  const today = localDateOf(now, invoice.timeZone);
  const shown = isMember ? questions : questions.filter(({ kind }) => kind !== "hardship");
  const view = presentArrangements({ invoice, payments, questions: shown }, { today });
  const request = invoice.arrangements?.request;
  if (!isMember || view === undefined || request === undefined) return view;
  const { presentRequest } = await import("../../shared/invoicing/present-request.ts");
  return { ...view, request: presentRequest(request) };
}
