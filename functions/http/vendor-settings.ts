import { Hono } from "hono";
import type { Context } from "hono";
import {
  changeOwnAccountSchema,
  paymentSettingsChangeSchema,
} from "../../shared/contract/money-schema.ts";
import type { PaymentSettingsAnswer } from "../../shared/contract/money-schema.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import type { World } from "../ports/world.ts";
import { askMemberCode, redeemCode } from "../use-cases/one-time-code.ts";
import {
  changeOwnAccount,
  changeSettings,
  checkMethods,
  methodsNotEnabled,
  vendorPolicy,
} from "../use-cases/vendor-policy.ts";
import { readCookie } from "./cookies.ts";
import { problemResponse, refusalResponse } from "./problem-response.ts";
import { readBody, readVersion } from "./read-request.ts";
import type { VendorVariables } from "./vendor-access.ts";

type VendorContext = Context<{ Variables: VendorVariables }>;

const codeLimit = { count: 5, windowSeconds: 15 * 60 };
const checkLimit = { count: 10, windowSeconds: 5 * 60 };

/** How a vendor is paid: methods, preferences, limits, and where money goes outside Stripe. */
export function settingsRoutes(world: World): Hono<{ Variables: VendorVariables }> {
  const routes = new Hono<{ Variables: VendorVariables }>();

  routes.get("/", async (context) => settingsAnswer(context, await ownVendor(world, context)));

  routes.patch("/", async (context) => {
    const version = readVersion(context);
    if (version.problem !== undefined) return version.problem;
    const body = await readBody(context, paymentSettingsChangeSchema);
    if (body.problem !== undefined) return body.problem;
    const vendor = await ownVendor(world, context);
    const request = { vendor, version: version.value, change: body.value };
    const changed = await changeSettings(world, request);
    if (changed.outcome === "refused") return refusalResponse(changed.refusal);
    return settingsAnswer(context, changed.vendor);
  });

  routes.post("/check", async (context) => {
    const { vendorId } = context.get("actor");
    if (!(await isWithin(world, `check:${vendorId}`, checkLimit))) {
      return problemResponse("too-many-requests");
    }
    return changedAnswer(context, async () => checkMethods(world, await ownVendor(world, context)));
  });

  routes.post("/own-account/code", async (context) => {
    const asker = memberOf(world, context);
    // A program can't prove that a person at the vendor wants this.
    if (asker === undefined) return problemResponse("missing-scope", { scope: "member" });
    const name = `ask-code:${asker.memberId}`;
    if (!(await isWithin(world, name, codeLimit))) return problemResponse("too-many-requests");
    await askMemberCode(world, asker.memberId, asker.browserHash);
    return context.body(null, 204);
  });

  routes.post("/own-account", async (context) => {
    const asker = memberOf(world, context);
    if (asker === undefined) return problemResponse("missing-scope", { scope: "member" });
    const body = await readBody(context, changeOwnAccountSchema);
    if (body.problem !== undefined) return body.problem;
    const name = `enter-code:${asker.memberId}`;
    if (!(await isWithin(world, name, codeLimit))) return problemResponse("too-many-requests");
    const { code, account } = body.value;
    const entered = { code, subjectId: asker.memberId, boundTo: asker.browserHash };
    if (!(await redeemCode(world, entered))) return problemResponse("code-not-valid");
    return changedAnswer(context, async () =>
      changeOwnAccount(world, await ownVendor(world, context), account),
    );
  });

  return routes;
}

/** A vendor hardly changes as often at the same moment; more than that is no accident. */
const maximumTries = 5;

/** Makes a change that holds for whatever version there is: a faster one of another is no obstacle. */
async function changedAnswer(
  context: VendorContext,
  change: () => ReturnType<typeof checkMethods>,
): Promise<Response> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const changed = await change();
    if (changed.outcome === "done") return settingsAnswer(context, changed.vendor);
    if (changed.refusal.reason !== "version-outdated") return refusalResponse(changed.refusal);
  }
  return problemResponse("changed-meanwhile");
}

function isWithin(world: World, name: string, limit: typeof codeLimit): Promise<boolean> {
  return world.access.withinLimit(name, limit, world.clock.now());
}

/** The signed-in member with the browser that they are signed in from. */
function memberOf(world: World, context: VendorContext) {
  const { memberId } = context.get("actor");
  const secret = readCookie(context, "vendor");
  if (memberId === undefined || secret === undefined) return undefined;
  return { memberId, browserHash: world.secrets.hash(secret) };
}

async function ownVendor(world: World, context: VendorContext): Promise<Vendor> {
  const vendor = await world.receivables.readVendor(context.get("actor").vendorId);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  return vendor;
}

function settingsAnswer(context: VendorContext, vendor: Vendor): Response {
  context.header("etag", `"${vendor.version}"`);
  const policy = vendorPolicy(vendor);
  const { pendingOwnAccount: pending } = vendor;
  const answer: PaymentSettingsAnswer = {
    version: vendor.version,
    ...mutable(policy),
    notEnabled: [...methodsNotEnabled(policy)],
    ...(pending === undefined
      ? {}
      : {
          pendingOwnAccount: {
            account: pending.account === undefined ? null : mutable(pending.account),
            effectiveAt: pending.effectiveAt,
          },
        }),
  };
  return context.json(answer);
}
