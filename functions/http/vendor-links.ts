import { Hono } from "hono";
import { mintLinkSchema } from "../../shared/contract/invoice-schema.ts";
import { isId } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { mintLink, revokeLink } from "../use-cases/manage-links.ts";
import { presentLink } from "./present-for-vendor.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readKey } from "./read-request.ts";
import { ownId, ownInvoice } from "./vendor-access.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** An invoice's magic links: list, mint, revoke. */
export function linkRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/:id/links", async (context) => {
    const record = await ownInvoice(world, context);
    if (record === undefined) return problemResponse("not-found");
    const { invoice, links } = record;
    if (invoice.stage !== "issued") return context.json({ items: [] });
    const newestFirst = links.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    return context.json({ items: newestFirst.map((link) => presentLink(invoice, link)) });
  });

  routes.post("/:id/links", async (context) => {
    const invoiceId = ownId(context, "inv");
    if (invoiceId === undefined) return problemResponse("not-found");
    const key = readKey(context);
    if (key.problem !== undefined) return key.problem;
    const body = await readBody(context, mintLinkSchema);
    if (body.problem !== undefined) return body.problem;
    const { contactId } = body.value;
    const minted = await mintLink(world, {
      actor: context.get("actor"),
      invoiceId,
      ...(contactId === undefined ? {} : { contactId }),
      ...(key.value === undefined ? {} : { requestKey: key.value }),
    });
    const record = await ownInvoice(world, context);
    if (minted === undefined || record?.invoice.stage !== "issued") {
      return minted?.outcome === "refused"
        ? refusalResponse(minted.refusal)
        : problemResponse("not-found");
    }
    if (minted.outcome === "refused") return refusalResponse(minted.refusal);
    const address = `${world.place.baseUrl}/i/${invoiceId}#${minted.secret ?? ""}`;
    const hostedUrl = minted.secret === undefined ? undefined : address;
    return context.json(presentLink(record.invoice, minted.link, hostedUrl), 201);
  });

  routes.delete("/:id/links/:link", async (context) => {
    const invoiceId = ownId(context, "inv");
    const linkId = context.req.param("link");
    if (invoiceId === undefined || !isId("lnk", linkId)) return problemResponse("not-found");
    const actor = context.get("actor");
    const isRevoked = await revokeLink(world, { actor, invoiceId, linkId });
    return isRevoked ? context.body(null, 204) : problemResponse("not-found");
  });

  return routes;
}
