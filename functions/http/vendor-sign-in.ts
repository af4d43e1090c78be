import { Hono } from "hono";
import {
  openSignInSchema,
  signInCodeSchema,
  signInSchema,
} from "../../shared/contract/vendor-schema.ts";
import type { World } from "../ports/world.ts";
import { askSignIn, enterSignInCode, openSignIn, signInSeconds } from "../use-cases/sign-in.ts";
import { keepCookie, readCookie } from "./cookies.ts";
import { problemResponse } from "./problem-response.ts";
import { readBody } from "./read-request.ts";
import { viewerAddress } from "./viewer-address.ts";

const addressLimit = { count: 5, windowSeconds: 15 * 60 };
const viewerLimit = { count: 30, windowSeconds: 15 * 60 };

/** Signing in by a mailed link, out again, and with a code from another browser. */
export function signInRoutes(world: World): Hono {
  const routes = new Hono();
  const isWithin = (name: string, limit: typeof addressLimit) =>
    world.access.withinLimit(name, limit, world.clock.now());

  routes.post("/sign-in", async (context) => {
    const body = await readBody(context, signInSchema);
    if (body.problem !== undefined) return body.problem;
    const email = body.value.email.toLowerCase();
    const mayAsk =
      (await isWithin(`sign-in:${viewerAddress(context)}`, viewerLimit)) &&
      (await isWithin(`sign-in:${world.secrets.hash(email)}`, addressLimit));
    if (!mayAsk) return problemResponse("too-many-requests");
    const browserSecret = world.secrets.mint();
    keepCookie(context, "sign-in", { value: browserSecret, seconds: signInSeconds });
    await askSignIn(world, { email, browserSecret });
    return context.json({}, 202);
  });

  routes.post("/sign-in/open", async (context) => {
    const body = await readBody(context, openSignInSchema);
    if (body.problem !== undefined) return body.problem;
    const browserSecret = readCookie(context, "sign-in");
    const opened = await openSignIn(world, { secret: body.value.secret, browserSecret });
    if (opened === undefined) return problemResponse("code-not-valid");
    if (opened.outcome === "other-browser") return context.json(opened);
    keepCookie(context, "vendor", { value: opened.sessionSecret, seconds: 12 * 60 * 60 });
    keepCookie(context, "sign-in", { value: "", seconds: 0 });
    return context.json({ outcome: "signed-in" });
  });

  routes.post("/sign-in/code", async (context) => {
    const body = await readBody(context, signInCodeSchema);
    if (body.problem !== undefined) return body.problem;
    if (!(await isWithin(`code:${viewerAddress(context)}`, viewerLimit))) {
      return problemResponse("too-many-requests");
    }
    const browserSecret = readCookie(context, "sign-in");
    const entered = await enterSignInCode(world, { code: body.value.code, browserSecret });
    if (entered === undefined) return problemResponse("code-not-valid");
    keepCookie(context, "vendor", { value: entered.sessionSecret, seconds: 12 * 60 * 60 });
    return context.body(null, 204);
  });

  routes.post("/sign-out", async (context) => {
    const secret = readCookie(context, "vendor");
    if (secret !== undefined) await world.access.endMemberSession(world.secrets.hash(secret));
    keepCookie(context, "vendor", { value: "", seconds: 0 });
    return context.body(null, 204);
  });

  return routes;
}
