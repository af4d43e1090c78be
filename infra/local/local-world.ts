import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { join } from "node:path";
import { claimFolder } from "./claim-folder.ts";
import { clockRoutes } from "./clock/clock-routes.ts";
import { type MovableClock, movableClock } from "./clock/movable-clock.ts";
import { installShiftedDate } from "./clock/shifted-date.ts";
import { type Timeline, timeline } from "./clock/timeline.ts";
import { closingList, type ClosingList } from "./closing-list.ts";
import { earliest } from "./earliest.ts";
import { startDynamoDb } from "./dynamodb/start-dynamodb.ts";
import { functionEnvironment, installEnvironment, localNames } from "./function-environment.ts";
import { httpRoutes } from "./http-routes.ts";
import { type LocalHandlers, loadHandlers } from "./local-functions.ts";
import { localRoutes } from "./local-routes.ts";
import { queueRoutes } from "./queue-routes.ts";
import { type LocalServer, type NodeAnswer, startLocalServer } from "./local-server.ts";
import { type LocalHosts, startLocalHosts } from "./local-hosts.ts";
import {
  type LocalState,
  localState,
  rememberSeeded,
  seededWorld,
  type SeededWorld,
} from "./local-state.ts";
import { type LocalStore, openLocalStore } from "./local-store.ts";
import { portalFiles } from "./portal-files.ts";
import { scheduleRoutes } from "./scheduler/schedule-routes.ts";
import { putSecureParameter } from "./ssm/ssm-host.ts";
import { type StripeSide, stripeSide } from "./stripe-side.ts";

export type LocalWorldSettings = {
  /** Keeps the whole state; one live process at a time owns it. */
  folder: string;
  /** 0 takes a free one. */
  port: number;
  /** Stand-ins for the deployed entries, which are loaded where none are given. */
  handlers?: LocalHandlers;
  /** The folder of the built portal, or what serves it from its sources. */
  portal: string | PortalServer;
  /** The bar on top of the portal's pages; measurements leave it out. */
  bar?: boolean;
  /** A test-mode key of the real Stripe; without one Stripe is simulated. */
  stripeSecretKey?: string | undefined;
  /** When a world begins that has no past yet, in milliseconds since 1970; the present if unset. */
  startsAt?: number | undefined;
  /** How often the clock is looked at while nobody moves it. */
  tickEveryMilliseconds?: number;
};

/** Serves the portal's sources within the world's own server. */
export type PortalServer = (
  server: Server,
  inHead: string,
) => Promise<{ answer: NodeAnswer; close(): Promise<void> }>;

export type LocalWorld = {
  origin: string;
  /** What `GET /local` answers. */
  state(): LocalState;
  clock: MovableClock;
  /** What was seeded, if anything was. */
  seeded(): SeededWorld | undefined;
  /** Keeps what was seeded, for `state` and for the next start. */
  remember(seeded: SeededWorld): void;
  /** Resolves when everything that was set off has been done, up to the present. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

const barInHead = `<script src="/local/bar.js" defer></script>`;
const usualTickMilliseconds = 200;

/**
 * Starts everything that the product needs on this machine, with all state in one folder. The
 * functions are the deployed ones: they are told addresses, and nothing of where they run. One
 * world lives in a process at a time, since it owns the process's time and environment.
 */
export async function startLocalWorld(settings: LocalWorldSettings): Promise<LocalWorld> {
  const closing = closingList();
  try {
    return await start(settings, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(settings: LocalWorldSettings, closing: ClosingList): Promise<LocalWorld> {
  const folder = claimFolder(settings.folder);
  closing.add(folder.release);
  const store = openLocalStore(join(folder.path, "local.sqlite"));
  closing.add(() => store.close());
  const dynamo = await startDynamoDb(folder.path);
  closing.add(dynamo.stop);
  const server = await startLocalServer(settings.port);
  closing.add(server.close);

  const clock = movableClock(store, Date.now.bind(Date), settings.startsAt);
  const present = Date.now();
  const movedMilliseconds = clock.now() - present;
  closing.add(installShiftedDate(clock));
  const originSecret = randomBytes(24).toString("hex");
  const http = httpRoutes({ clock, originSecret, handlers: () => handlers });
  const stripe = stripeSide({
    store,
    clock,
    server,
    deliver: (request) => http.answer("stripe-webhook", request),
    realSecretKey: settings.stripeSecretKey,
    movedMilliseconds,
  });
  putSecureParameter(store, clock, localNames.stripeSecretKey, stripe.secretKey);
  putSecureParameter(store, clock, localNames.stripeWebhookSecret, stripe.webhookSecret);
  const { origin, port } = server;
  const environment = { origin, port, originSecret, stripeOrigin: stripe.origin };
  closing.add(installEnvironment(functionEnvironment(environment)));

  const handlers = settings.handlers ?? (await loadHandlers());
  const hosts = await startLocalHosts({ store, clock, handlers, dynamo, present });
  closing.add(hosts.close);
  const time = worldTime(clock, hosts, stripe);
  const state = () => localState(origin, store, stripe.state);
  const idle = () => time.moveTo(clock.now());
  const parts = { store, handlers, hosts, stripe, time, state, idle };
  await openServer(server, [...http.routes, ...worldRoutes(parts)], settings, closing);
  closing.add(stripe.start());
  closing.add(time.tick(settings.tickEveryMilliseconds ?? usualTickMilliseconds));

  return {
    origin,
    state,
    clock,
    seeded: () => seededWorld(store),
    remember: (seeded) => rememberSeeded(store, seeded),
    idle,
    close: closing.close,
  };
}

/** Settled is a world in which a whole round of asking everybody has found nothing to do. */
function worldTime(clock: MovableClock, hosts: LocalHosts, stripe: StripeSide): Timeline {
  const settle = async () => {
    const before = hosts.activity();
    await stripe.idle();
    await hosts.settle();
    if (hosts.activity() !== before) await settle();
  };
  return timeline({ clock, parts: [...hosts.timed, ...stripe.timed], idle: settle });
}

type WorldParts = {
  store: LocalStore;
  handlers: LocalHandlers;
  hosts: LocalHosts;
  stripe: StripeSide;
  time: Timeline;
  state: () => LocalState;
  idle: () => Promise<void>;
};

function worldRoutes({ store, handlers, hosts, stripe, time, state, idle }: WorldParts) {
  const { scheduler, scheduleBook } = hosts;
  const clock = clockRoutes({
    timeline: time,
    nextEventAt: () =>
      earliest([scheduler.nextEventAt(), ...stripe.timed.map((part) => part.nextDueAt())]),
    ...(stripe.immovableBecause !== undefined && { immovableBecause: stripe.immovableBecause }),
  });
  const schedules = scheduleRoutes({ book: scheduleBook, scheduler, idle });
  const rest = localRoutes(state);
  const queues = queueRoutes({ store, handlers, idle });
  return [
    { path: "/local", answer: async (request: Request) => rest.fetch(request) },
    { path: "/local/clock", answer: async (request: Request) => clock.fetch(request) },
    { path: "/local/queues", answer: async (request: Request) => queues.fetch(request) },
    { path: "/local/schedules", answer: async (request: Request) => schedules.fetch(request) },
    ...hosts.routes,
    ...stripe.routes,
  ];
}

async function openServer(
  server: LocalServer,
  routes: Parameters<LocalServer["open"]>[0],
  settings: LocalWorldSettings,
  closing: ClosingList,
): Promise<void> {
  const { portal, bar = true } = settings;
  if (typeof portal === "string") {
    const inHead = bar ? { inHead: barInHead } : {};
    server.open(routes, portalFiles({ folder: portal, ...inHead }));
    return;
  }
  const sources = await portal(server.server, bar ? barInHead : "");
  closing.add(sources.close);
  server.open(routes, { node: sources.answer });
}
