import type { Context } from "hono";
import type { World } from "../ports/world.ts";
import type { Reader } from "../use-cases/link-access.ts";
import { portalReader } from "./portal-access.ts";
import { problemResponse } from "./problem-response.ts";
import { readKey } from "./read-request.ts";

/** A contact who asks for something under a key of their own, or the answer that says why not. */
export type PortalAsk =
  | { readonly reader: Reader; readonly requestKey: string; readonly problem?: undefined }
  | { readonly problem: Promise<Response> };

/** How often a link may ask for something. */
export type AskLimit = {
  readonly name: string;
  readonly count: number;
  readonly windowSeconds: number;
};

/** Reads who asks and under which key, and counts it; for what makes something, or tells somebody. */
export async function readAsk(
  world: Pick<World, "clock" | "secrets" | "receivables" | "access">,
  context: Context,
  { name, ...limit }: AskLimit,
): Promise<PortalAsk> {
  const reader = await portalReader(world, context);
  if (reader === undefined) return { problem: problemResponse("link-not-valid") };
  const key = readKey(context);
  if (key.problem !== undefined) return { problem: key.problem };
  if (key.value === undefined) return { problem: problemResponse("key-required") };
  const counted = `${name}:${reader.link.id}`;
  if (!(await world.access.withinLimit(counted, limit, world.clock.now()))) {
    return { problem: problemResponse("too-many-requests") };
  }
  return { reader, requestKey: world.secrets.hash(`${reader.link.id}:${key.value}`) };
}
