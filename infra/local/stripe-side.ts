import { randomBytes } from "node:crypto";
import type { LocalRoute, LocalServer } from "./local-server.ts";
import type { LocalState } from "./local-state.ts";
import type { LocalStore } from "./local-store.ts";
import { stripeEventForwarder } from "./real-stripe/stripe-event-forwarder.ts";
import { StartProblem } from "./start-problem.ts";
import { stripeSimulator } from "./stripe/stripe-simulator.ts";
import type { LocalClock, Timed } from "./timed.ts";

/** Stripe as the local world has it: simulated, or the real one in test mode. */
export type StripeSide = {
  /** Where the product's calls go. */
  origin: string;
  secretKey: string;
  webhookSecret: string;
  routes: LocalRoute[];
  timed: Timed[];
  idle(): Promise<void>;
  state: LocalState["stripe"];
  /** Why the clock can't be moved while it is used. */
  immovableBecause?: string;
  /** Starts what goes on in the background; the answer ends it. */
  start(): () => Promise<void>;
};

export type StripeSideSettings = {
  store: LocalStore;
  clock: LocalClock;
  server: LocalServer;
  /** Hands a webhook's request to its function. */
  deliver: (request: Request) => Promise<Response>;
  /** A test-mode key of the real Stripe; without one Stripe is simulated. */
  realSecretKey: string | undefined;
  /** How far this clock is from the machine's. */
  movedMilliseconds: number;
};

const collection = "stripe-side";
const pollEveryMilliseconds = 2000;
const driftMilliseconds = 1000;

/** Chooses between the simulator and the real Stripe. */
export function stripeSide(settings: StripeSideSettings): StripeSide {
  return settings.realSecretKey === undefined
    ? simulatedStripe(settings)
    : realStripe(settings, settings.realSecretKey);
}

/** Secrets are made once for each world, so that links and logs of it stay valid. */
function keptSecret(store: LocalStore, name: string, prefix: string): string {
  const kept = store.get<string>(collection, name);
  if (kept !== undefined) return kept;
  const secret = prefix + randomBytes(24).toString("hex");
  store.put(collection, name, secret);
  return secret;
}

function simulatedStripe({ store, clock, server, deliver }: StripeSideSettings): StripeSide {
  const secretKey = keptSecret(store, "secret-key", "sk_test_");
  const webhookSecret = keptSecret(store, "webhook-secret", "whsec_");
  const simulator = stripeSimulator({
    store,
    clock,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    origin: () => server.origin,
    webhook: () => ({ url: `${server.origin}/webhooks/stripe`, secret: webhookSecret }),
    deliver,
    secretKey,
    accountCountry: "US",
  });
  const { api, pages, control, timed, idle } = simulator;
  const atRoot = "/local/stripe";
  return {
    origin: `http://127.0.0.1:${server.port}`,
    secretKey,
    webhookSecret,
    routes: [
      { path: "/v1", answer: async (request) => api.fetch(request) },
      { path: "/stripe", answer: async (request) => pages.fetch(request) },
      { path: atRoot, answer: async (request) => control.fetch(withoutPrefix(request, atRoot)) },
    ],
    timed: [timed],
    idle,
    state: { url: server.origin, control: `${server.origin}${atRoot}`, secretKey, webhookSecret },
    start: () => async () => undefined,
  };
}

function withoutPrefix(request: Request, prefix: string): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length) || "/";
  return new Request(url, request);
}

function realStripe(settings: StripeSideSettings, secretKey: string): StripeSide {
  const { store, clock, deliver, movedMilliseconds } = settings;
  if (!/^[rs]k_test_/.test(secretKey)) {
    throw new StartProblem(
      "STRIPE_SECRET_KEY is not a key of Stripe's test mode (sk_test_…); " +
        "on this machine no real money moves.",
    );
  }
  if (Math.abs(movedMilliseconds) > driftMilliseconds) {
    throw new StartProblem(
      "The clock of this folder was moved, but the real Stripe lives in the present. " +
        "Start with a folder of its own: npm start -- --folder .local-stripe",
    );
  }
  const webhookSecret = keptSecret(store, "webhook-secret", "whsec_");
  const forwarder = stripeEventForwarder({
    secretKey,
    webhookSecret,
    store,
    clock,
    deliver,
    fetch: (url, init) => fetch(url, init),
  });
  return {
    origin: "https://api.stripe.com",
    secretKey,
    webhookSecret,
    routes: [],
    timed: [],
    idle: async () => undefined,
    state: {
      url: "https://api.stripe.com",
      dashboard: "https://dashboard.stripe.com/test/payments",
    },
    immovableBecause: "The real Stripe is used, and its clock can't be moved.",
    start: () => forwarder.start(pollEveryMilliseconds),
  };
}
