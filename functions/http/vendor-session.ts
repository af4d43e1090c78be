import { Hono } from "hono";
import { vendorTotals } from "../use-cases/vendor-totals.ts";
import type { World } from "../ports/world.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { problemResponse } from "./problem-response.ts";
import type { VendorVariables } from "./vendor-access.ts";

/** Who is signed in, and what is owed to their vendor in all. */
export function sessionRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/session", async (context) => {
    const { vendorId, memberId } = context.get("actor");
    const vendor = await world.receivables.readVendor(vendorId);
    const member = vendor?.members.find(({ id }) => id === memberId) ?? vendor?.members[0];
    if (vendor === undefined || member === undefined) return problemResponse("not-signed-in");
    const { id, name, role, email, permission, locale } = member;
    return context.json({
      member: { id, name, role, email, permission, locale },
      vendor: presentVendor(vendor),
    });
  });

  routes.get("/totals", async (context) =>
    context.json(await vendorTotals(world, context.get("actor").vendorId)),
  );

  return routes;
}

function presentVendor(vendor: Vendor) {
  const { party } = vendor;
  return {
    id: vendor.id,
    name: party.name,
    email: party.email,
    phone: party.phone,
    country: party.address.country,
    locale: vendor.locale,
    timeZone: vendor.timeZone,
    defaultCurrency: vendor.defaultCurrency,
    defaultNetDays: vendor.defaultNetDays,
    ...(party.accentColor === undefined ? {} : { accentColor: party.accentColor }),
    members: vendor.members.map(({ id, name, role }) => ({ id, name, role })),
  };
}
