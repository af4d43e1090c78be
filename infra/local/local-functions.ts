import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { LambdaHandler } from "./lambda/lambda-context.ts";

const functionNames = [
  "client-api",
  "vendor-api",
  "stripe-webhook",
  "stream-jobs",
  "scheduled-job",
  "mail-events",
] as const;

/** The handlers of all functions, by their entries' names. */
export type LocalHandlers = Record<(typeof functionNames)[number], LambdaHandler>;

let starts = 0;

/**
 * Loads the entries that are deployed. They read their settings when they are loaded, so each
 * start of a world in one process loads them anew.
 */
export async function loadHandlers(
  folder: URL = new URL("../../functions/entry/", import.meta.url),
): Promise<LocalHandlers> {
  starts += 1;
  const loaded = functionNames.map(async (name) => {
    const file = new URL(`${name}.ts`, folder);
    if (!existsSync(file)) throw new Error(`There is no function ${name} at ${file.pathname}.`);
    const address = starts === 1 ? file.href : `${pathToFileURL(file.pathname).href}?${starts}`;
    const { handler } = (await import(address)) as { handler: LambdaHandler };
    return [name, handler] as const;
  });
  return Object.fromEntries(await Promise.all(loaded)) as LocalHandlers;
}
