import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { keepFunctionLog } from "./function-log.ts";
import { type LocalWorld, startLocalWorld } from "./local-world.ts";
import { planSeeding } from "./plan-seeding.ts";
import { StartProblem } from "./start-problem.ts";
import { vitePortal } from "./vite-portal.ts";

// `npm start` and `npm run dev`: everything on one port of this machine, until Ctrl+C.

const usualPort = 3000;
const builtPortal = fileURLToPath(new URL("../../dist/portal", import.meta.url));

type Options = { port: number; folder: string; dev: boolean };

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      folder: { type: "string", default: ".local" },
      dev: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port ?? process.env["PORT"] ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartProblem("The port is a whole number from 0 (a free one) to 65535.");
  }
  return { port, folder: values.folder, dev: values.dev };
}

function whereToClick(world: LocalWorld, folder: string): string {
  const { portal, mailbox } = world.state();
  const places: [string, string | undefined][] = [
    ["Vendor's page", portal.vendor],
    ["An invoice", portal.invoices[0]?.link],
    ["Mailbox", mailbox.url],
    ["All of it", `${world.origin}/local`],
  ];
  const lines = places
    .filter(([, url]) => url !== undefined)
    .map(([name, url = ""]) => `  ${name.padEnd(15)}${url}`);
  return [
    "",
    "Kindly runs on this machine:",
    "",
    ...lines,
    "",
    `Ctrl+C stops it. What happens here stays in ${folder}; \`npm run reset\` removes it.`,
    "",
  ].join("\n");
}

/** The first signal ends the world in order, the second at once. */
function stopOnSignals(world: LocalWorld): { isStopping: () => boolean } {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void world.close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return { isStopping: () => stopping };
}

async function main(): Promise<void> {
  const { port, folder, dev } = readOptions();
  const stripeSecretKey = process.env["STRIPE_SECRET_KEY"] || undefined;
  const present = Date.now();
  const seeding = await planSeeding(folder, stripeSecretKey === undefined);
  const world = await startLocalWorld({
    port,
    folder,
    portal: dev ? vitePortal : builtPortal,
    stripeSecretKey,
    startsAt: seeding.startsAt(present),
  });
  keepFunctionLog(join(folder, "functions.log"));
  const { isStopping } = stopOnSignals(world);
  try {
    await seeding.seed(world, present);
  } catch (error) {
    // Whoever stops the program while it seeds needs no report of what could not be finished.
    if (isStopping()) return;
    await world.close();
    throw error;
  }
  console.log(whereToClick(world, folder));
}

try {
  await main();
} catch (error) {
  const isTheirs = error instanceof StartProblem || isUnknownOption(error);
  console.error(isTheirs ? error.message : error);
  process.exit(1);
}

function isUnknownOption(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return error instanceof Error && code.startsWith("ERR_PARSE_ARGS");
}
