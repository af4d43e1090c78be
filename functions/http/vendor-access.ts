import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { isId, vendorOf } from "../../shared/values/identifiers.ts";
import type { IdPrefix } from "../../shared/values/identifiers.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "../use-cases/actor.ts";
import { readSession } from "../use-cases/sign-in.ts";
import { readCookie } from "./cookies.ts";
import { problemResponse } from "./problem-response.ts";

/** What the routes behind sign-in know about a request. */
export type VendorVariables = { readonly actor: VendorActor };

/** Lets in signed-in members and API keys; a key that may only read changes nothing. */
export function signedIn(world: World) {
  return createMiddleware<{ Variables: VendorVariables }>(
    async function onlySignedIn(context, next) {
      const actor = await actorOf(world, context);
      if (actor === undefined) return problemResponse("not-signed-in");
      const scope = ["GET", "HEAD"].includes(context.req.method) ? "read" : "write";
      if (!actor.scopes.includes(scope)) return problemResponse("missing-scope", { scope });
      context.set("actor", actor);
      await next();
      return undefined;
    },
  );
}

async function actorOf(world: World, context: Context): Promise<VendorActor | undefined> {
  const bearer = /^Bearer (.{20,200})$/u.exec(context.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) {
    const key = await world.access.readApiKey(world.secrets.hash(bearer));
    return key === undefined
      ? undefined
      : { vendorId: key.vendorId, id: key.id, scopes: key.scopes };
  }
  const secret = readCookie(context, "vendor");
  if (secret === undefined) return undefined;
  const session = await readSession(world, secret);
  if (session === undefined) return undefined;
  const { vendorId, memberId } = session;
  return { vendorId, id: memberId, memberId, scopes: ["read", "write"] };
}

/** The id in the path if it is one of this vendor's; another vendor's does not exist here. */
export function ownId(
  context: Context<{ Variables: VendorVariables }>,
  prefix: IdPrefix,
  parameter = "id",
): string | undefined {
  const id = context.req.param(parameter) ?? "";
  if (!isId(prefix, id)) return undefined;
  return vendorOf(id) === context.get("actor").vendorId ? id : undefined;
}

/** The invoice in the path, if it is one of this vendor's. */
export async function ownInvoice(
  world: Pick<World, "receivables">,
  context: Context<{ Variables: VendorVariables }>,
): Promise<InvoiceRecord | undefined> {
  const id = ownId(context, "inv");
  return id === undefined ? undefined : world.receivables.readInvoice(id);
}
